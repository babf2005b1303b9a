import { mix } from './hash';
import { EVIDENCES, isTitled, type NameView } from './nameView';
import { LISTS, NO_WORD, type WordFacts } from './wordFacts';

/** Takes the hashes of features. */
export interface FeatureSink {
  add(hash: number): void;
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
export function slotFeatures(word: WordFacts, slot: Slot, sink: FeatureSink): void {
  const add = (template: number, value: number) => sink.add(mix(value, slot * 64 + template));
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

/** Which word stands in which slot for the token at `at`; `undefined` where a slot does not apply. */
export function wordsInSlots(view: NameView, at: number): (WordFacts | undefined)[] {
  const run = view.runs[at];
  const words: (WordFacts | undefined)[] = [
    view.facts[at],
    view.near(at, at - 1),
    view.near(at, at + 1),
    view.near(at, at - 2),
    view.near(at, at + 2),
  ];
  if (run)
    words.push(
      view.facts[run.first],
      view.facts[run.last - 1],
      view.facts[(view.wideRuns[at]?.last ?? run.last) - 1],
      view.near(at, run.first - 1),
      view.near(at, run.last),
    );
  return words;
}

const CONTEXT = 1000;

/** Features that join several words, the place of the token in its run, and what the block says elsewhere. */
export function contextFeatures(view: NameView, at: number, sink: FeatureSink): void {
  const add = (template: number, value: number) => sink.add(mix(value, CONTEXT + template));
  const here = view.facts[at] ?? NO_WORD;
  const before = view.near(at, at - 1);
  const after = view.near(at, at + 1);
  const opening = view.opening(at) * 2 + (isTitled(view.reading, at) ? 1 : 0);
  const capital = here.capital ? 1 : 0;

  add(0, mix(before.word, here.word));
  add(1, mix(here.word, after.word));
  add(2, mix(before.shape, here.shape));
  add(3, mix(here.shape, after.shape));
  add(4, mix(mix(before.shape, here.shape), after.shape));
  add(5, opening);
  add(6, mix(opening, here.shape));
  add(7, mix(opening, here.cluster.rank * 4 + capital + (here.upper ? 2 : 0)));
  add(8, mix(before.word, here.shape));
  add(9, mix(after.word, here.shape));
  add(10, mix(view.near(at, at - 2).word, before.word));
  add(11, mix(after.word, view.near(at, at + 2).word));
  add(12, mix(before.lists, here.lists));
  add(13, mix(here.lists, after.lists));
  add(14, mix(before.cluster.middle, here.cluster.middle * 2 + capital));
  add(15, mix(here.cluster.middle * 2 + capital, after.cluster.middle));
  add(16, mix(before.cluster.fine, here.shape));
  add(17, mix(after.cluster.fine, here.shape));
  add(18, mix(mix(before.cluster.coarse, here.cluster.coarse * 2 + capital), after.cluster.coarse));
  runFeatures(view, at, here, add);
  evidenceFeatures(view, at, opening, add);
}

type Add = (template: number, value: number) => void;

function runFeatures(view: NameView, at: number, here: WordFacts, add: Add): void {
  const run = view.runs[at];
  const wide = view.wideRuns[at];
  if (!run || !wide) return;
  const length = Math.min(run.last - run.first, 5);
  const place = Math.min(at - run.first, 3);
  const first = view.facts[run.first] ?? NO_WORD;
  const last = view.facts[run.last - 1] ?? NO_WORD;
  const wideLast = view.facts[wide.last - 1] ?? NO_WORD;
  const before = view.near(at, run.first - 1);
  const after = view.near(at, run.last);
  let lists = 0;
  for (let each = wide.first; each < wide.last; each++) lists |= (view.facts[each] ?? NO_WORD).lists;

  add(30, length);
  add(31, mix(length, place));
  add(32, mix(before.word, Math.min(length, 3)));
  add(33, mix(after.word, Math.min(length, 3)));
  add(34, mix(last.lists, first.lists));
  add(35, mix(wideLast.lists, at === wide.last - 1 ? 1 : 0));
  add(36, mix(view.near(at, wide.first - 1).word, view.near(at, wide.last).word));
  if (last.suffixes[2] !== undefined) add(37, mix(last.suffixes[2], Math.min(length, 4)));
  add(38, mix(Math.min(wide.last - wide.first, 6), Math.min(at - wide.first, 4)));
  add(39, lists);
  add(40, mix(lists & 3, Math.min(place, 2)));
  add(41, mix(here.upper ? 1 : 0, Math.min(length, 3) * 4 + view.opening(run.first)));
  add(42, mix(before.cluster.middle, after.cluster.middle));
  add(43, mix(last.cluster.middle, before.cluster.middle));
  add(44, mix(last.cluster.middle, after.cluster.middle));
  add(45, mix(first.cluster.middle, last.cluster.middle));
  add(46, mix(last.cluster.coarse * 64 + first.cluster.coarse, Math.min(length, 3)));
}

function evidenceFeatures(view: NameView, at: number, opening: number, add: Add): void {
  const here = view.facts[at] ?? NO_WORD;
  if (!here.isWord) return;
  const capital = here.capital ? 1 : 0;
  const seen = view.evidence(here.lower);
  add(60, mix(seen, capital));
  for (let bit = 0; bit < EVIDENCES; bit++) if (seen & (1 << bit)) add(61, mix(bit, capital + opening * 2));
  const before = view.near(at, at - 1);
  const after = view.near(at, at + 1);
  if (before.isWord) add(62, mix(view.evidence(before.lower), before.capital ? 1 : 0));
  if (after.isWord) add(63, mix(view.evidence(after.lower), after.capital ? 1 : 0));
  const run = view.runs[at];
  if (!run) return;
  let joint = 0;
  for (let each = run.first; each < run.last; each++) joint |= view.evidence((view.facts[each] ?? NO_WORD).lower);
  add(64, mix(joint & ~3, capital));
}
