import { featureKey, mix } from './hash';
import { EVIDENCES, isTitled, type NameView } from './nameView';
import { LISTS, type WordFacts } from './wordFacts';

/** More features than one token can have. */
const MOST_FEATURES = 512;

/** Keys of features, gathered before any weight is looked up: two small loops are faster than one that does both. */
export class FeatureList {
  readonly keys = new Int32Array(MOST_FEATURES);
  length = 0;

  add(template: number, value: number): void {
    this.keys[this.length++] = featureKey(mix(value, template));
  }
}

/** Where a word stands relative to the one that is judged. What a word says there depends on nothing else. */
export enum Slot {
  Here = 0,
  Before = 1,
  After = 2,
  TwoBefore = 3,
  TwoAfter = 4,
  RunFirst = 5,
  RunLast = 6,
  WideLast = 7,
  BeforeRun = 8,
  AfterRun = 9,
}
export const SLOTS = 10;

/** Features of one word in one slot. */
export function slotFeatures(word: WordFacts, slot: Slot, out: FeatureList): void {
  const add = (template: number, value: number) => out.add(slot * 64 + template, value);
  const { cluster, lists } = word;
  const capital = word.capital ? 1 : 0;
  add(0, word.word);
  add(1, mix(cluster.fine, capital));
  add(2, mix(cluster.middle, capital));
  for (let bit = 0; bit < LISTS; bit++) if (lists & (1 << bit)) add(3, mix(bit, capital));
  if (slot >= Slot.RunFirst) return;
  if (slot <= Slot.After) {
    add(4, word.shape);
    if (word.suffixes[2] !== undefined) add(5, word.suffixes[2]);
    add(6, mix(lists, capital));
  }
  if (slot !== Slot.Here) return;
  add(7, word.exact);
  add(8, mix(cluster.coarse, capital));
  add(9, mix(cluster.rank, capital + (word.upper ? 2 : 0)));
  for (const [length, prefix] of word.prefixes.entries()) add(10 + length, prefix);
  for (const [length, suffix] of word.suffixes.entries()) add(14 + length, suffix);
}

/** The word that stands in a slot for the token at `at`; `undefined` where the slot does not apply. */
export function wordInSlot(view: NameView, at: number, slot: Slot): WordFacts | undefined {
  switch (slot) {
    case Slot.Here:
      return view.factsAt(at);
    case Slot.Before:
      return view.near(at, at - 1);
    case Slot.After:
      return view.near(at, at + 1);
    case Slot.TwoBefore:
      return view.near(at, at - 2);
    case Slot.TwoAfter:
      return view.near(at, at + 2);
  }
  const run = view.runs[at];
  if (!run) return undefined;
  switch (slot) {
    case Slot.RunFirst:
      return view.factsAt(run.first);
    case Slot.RunLast:
      return view.factsAt(run.last - 1);
    case Slot.WideLast:
      return view.factsAt((view.wideRuns[at]?.last ?? run.last) - 1);
    case Slot.BeforeRun:
      return view.near(at, run.first - 1);
    case Slot.AfterRun:
      return view.near(at, run.last);
  }
}

const CONTEXT = 1000;

/** Features that join several words, the place of the token in its run, and what the block says elsewhere. */
export function contextFeatures(view: NameView, at: number, out: FeatureList): void {
  const here = view.factsAt(at);
  const before = view.near(at, at - 1);
  const after = view.near(at, at + 1);
  const opening = view.opening(at) * 2 + (isTitled(view.reading, at) ? 1 : 0);
  const capital = here.capital ? 1 : 0;

  out.add(CONTEXT + 0, mix(before.word, here.word));
  out.add(CONTEXT + 1, mix(here.word, after.word));
  out.add(CONTEXT + 2, mix(before.shape, here.shape));
  out.add(CONTEXT + 3, mix(here.shape, after.shape));
  out.add(CONTEXT + 4, mix(mix(before.shape, here.shape), after.shape));
  out.add(CONTEXT + 5, opening);
  out.add(CONTEXT + 6, mix(opening, here.shape));
  out.add(CONTEXT + 7, mix(opening, here.cluster.rank * 4 + capital + (here.upper ? 2 : 0)));
  out.add(CONTEXT + 8, mix(before.word, here.shape));
  out.add(CONTEXT + 9, mix(after.word, here.shape));
  out.add(CONTEXT + 10, mix(view.near(at, at - 2).word, before.word));
  out.add(CONTEXT + 11, mix(after.word, view.near(at, at + 2).word));
  out.add(CONTEXT + 12, mix(before.lists, here.lists));
  out.add(CONTEXT + 13, mix(here.lists, after.lists));
  out.add(CONTEXT + 14, mix(before.cluster.middle, here.cluster.middle * 2 + capital));
  out.add(CONTEXT + 15, mix(here.cluster.middle * 2 + capital, after.cluster.middle));
  out.add(CONTEXT + 16, mix(before.cluster.fine, here.shape));
  out.add(CONTEXT + 17, mix(after.cluster.fine, here.shape));
  out.add(CONTEXT + 18, mix(mix(before.cluster.coarse, here.cluster.coarse * 2 + capital), after.cluster.coarse));
  runFeatures(view, at, here, out);
  evidenceFeatures(view, at, opening, out);
}

function runFeatures(view: NameView, at: number, here: WordFacts, out: FeatureList): void {
  const run = view.runs[at];
  const wide = view.wideRuns[at];
  if (!run || !wide) return;
  const length = Math.min(run.last - run.first, 5);
  const place = Math.min(at - run.first, 3);
  const first = view.factsAt(run.first);
  const last = view.factsAt(run.last - 1);
  const wideLast = view.factsAt(wide.last - 1);
  const before = view.near(at, run.first - 1);
  const after = view.near(at, run.last);
  let lists = 0;
  for (let each = wide.first; each < wide.last; each++) lists |= view.factsAt(each).lists;

  out.add(CONTEXT + 30, length);
  out.add(CONTEXT + 31, mix(length, place));
  out.add(CONTEXT + 32, mix(before.word, Math.min(length, 3)));
  out.add(CONTEXT + 33, mix(after.word, Math.min(length, 3)));
  out.add(CONTEXT + 34, mix(last.lists, first.lists));
  out.add(CONTEXT + 35, mix(wideLast.lists, at === wide.last - 1 ? 1 : 0));
  out.add(CONTEXT + 36, mix(view.near(at, wide.first - 1).word, view.near(at, wide.last).word));
  if (last.suffixes[2] !== undefined) out.add(CONTEXT + 37, mix(last.suffixes[2], Math.min(length, 4)));
  out.add(CONTEXT + 38, mix(Math.min(wide.last - wide.first, 6), Math.min(at - wide.first, 4)));
  out.add(CONTEXT + 39, lists);
  out.add(CONTEXT + 40, mix(lists & 3, Math.min(place, 2)));
  out.add(CONTEXT + 41, mix(here.upper ? 1 : 0, Math.min(length, 3) * 4 + view.opening(run.first)));
  out.add(CONTEXT + 42, mix(before.cluster.middle, after.cluster.middle));
  out.add(CONTEXT + 43, mix(last.cluster.middle, before.cluster.middle));
  out.add(CONTEXT + 44, mix(last.cluster.middle, after.cluster.middle));
  out.add(CONTEXT + 45, mix(first.cluster.middle, last.cluster.middle));
  out.add(CONTEXT + 46, mix(last.cluster.coarse * 64 + first.cluster.coarse, Math.min(length, 3)));
}

function evidenceFeatures(view: NameView, at: number, opening: number, out: FeatureList): void {
  const here = view.factsAt(at);
  if (!here.isWord) return;
  const capital = here.capital ? 1 : 0;
  const seen = view.evidence(here);
  out.add(CONTEXT + 60, mix(seen, capital));
  for (let bit = 0; bit < EVIDENCES; bit++)
    if (seen & (1 << bit)) out.add(CONTEXT + 61, mix(bit, capital + opening * 2));
  const before = view.near(at, at - 1);
  const after = view.near(at, at + 1);
  if (before.isWord) out.add(CONTEXT + 62, mix(view.evidence(before), before.capital ? 1 : 0));
  if (after.isWord) out.add(CONTEXT + 63, mix(view.evidence(after), after.capital ? 1 : 0));
  const run = view.runs[at];
  if (!run) return;
  let joint = 0;
  for (let each = run.first; each < run.last; each++) joint |= view.evidence(view.factsAt(each));
  out.add(CONTEXT + 64, mix(joint & ~3, capital));
}
