import type { PlacedBlock } from '../article';
import { type FootnoteLabel, isTopLevel, type LeafPlace } from '../markdown/leaves';

/** A leaf block with its reading; inline footnotes make several blocks of one leaf. Places are in the whole text. */
export interface ReadLeaf {
  leaf: LeafPlace;
  blocks: PlacedBlock[];
}

/** What an edit leaves standing: leaves before it, and leaves behind it that only move. */
export interface Standing {
  head: number;
  tail: number;
}

/**
 * How many leaves an edit at this offset cannot reach. Markdown is parsed from left to right with one line of
 * lookahead (setext underlines, table delimiters), and a container may take in what follows it: so the leaves up to
 * the last top-level one that ends before the block in front of the edit.
 */
export function leavesBefore(old: readonly ReadLeaf[], offset: number): number {
  let low = 0;
  let high = old.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((old[middle]?.leaf.to ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  let head = Math.max(0, low - 1);
  while (head > 0 && !isTopBoundary(old, head)) head--;
  return head;
}

/**
 * Do the leaves before and from this index on belong to different top-level blocks, so that reading can begin between
 * them? Text right behind a link definition is read as it is in a paragraph, which only the definition tells.
 */
const isTopBoundary = (old: readonly ReadLeaf[], index: number): boolean => {
  const before = old[index - 1]?.leaf;
  const after = old[index]?.leaf;
  return (
    before !== undefined &&
    after !== undefined &&
    isTopLevel(before) &&
    isTopLevel(after) &&
    before.kind !== 'cell' &&
    before.kind !== 'definition' &&
    after.kind !== 'cell'
  );
};

/** Indices of the old top-level leaves behind an offset at which reading may end. */
export function topLevelBehind(old: readonly ReadLeaf[], from: number, offset: number): number[] {
  const found: number[] = [];
  for (let index = from; index < old.length && found.length < MEETING_POINTS; index++) {
    const leaf = old[index]?.leaf;
    if (leaf && leaf.from > offset && isTopLevel(leaf) && leaf.kind !== 'cell') found.push(index);
  }
  return found;
}

/** An edit that changes the structure further on than this is read to the end of the article. */
const MEETING_POINTS = 64;

/** Old leaves near an edit: most of them come back with the same text. */
export function around(old: readonly ReadLeaf[], head: number, oldEnd: number): ReadLeaf[] {
  let end = head;
  while (end < old.length && (old[end]?.leaf.from ?? 0) <= oldEnd) end++;
  return old.slice(head, end + MEETING_POINTS);
}

/** Is a new top-level leaf an old one that the edit only moved? */
export const isSame = (a: LeafPlace | undefined, b: LeafPlace | undefined, delta: number): boolean =>
  a !== undefined &&
  b !== undefined &&
  isTopLevel(b) &&
  a.from + delta === b.from &&
  a.to + delta === b.to &&
  a.kind === b.kind &&
  a.level === b.level;

export const moved = <P extends { from: number; to: number }>(place: P, by: number): P => ({
  ...place,
  from: place.from + by,
  to: place.to + by,
});

/** Old leaves that stand, with what was read between them. Those behind the edit are moved in place. */
export function spliced(
  old: ReadLeaf[],
  { head, tail }: Standing,
  read: readonly ReadLeaf[],
  delta: number,
): ReadLeaf[] {
  const behind = old.slice(old.length - tail);
  if (delta !== 0) for (const each of behind) move(each, delta);
  return old.slice(0, head).concat(read, behind);
}

function move({ leaf, blocks }: ReadLeaf, by: number): void {
  leaf.from += by;
  leaf.to += by;
  for (const block of blocks) block.start += by;
}

/** Footnote labels before and behind what was read anew, with those in it. `end` is where the tail began before the
 * edit. */
export function splicedLabels(
  old: readonly FootnoteLabel[],
  from: number,
  end: number | undefined,
  read: readonly FootnoteLabel[],
  delta: number,
): FootnoteLabel[] {
  const before = old.filter((label) => label.from < from);
  const after = end === undefined ? [] : old.filter((label) => label.from >= end);
  return [...before, ...read, ...(delta === 0 ? after : after.map((label) => moved(label, delta)))];
}
