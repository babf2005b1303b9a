import type { Analysis } from '../../contract';
import type { PlacedClaim } from '../../project/ledgerPlaces';
import { nearAnchor } from '../../text/nearAnchor';
import { contains, type Span } from '../../text/span';

/** So much of the words has to be shared, and so much more than anywhere else. */
const ENOUGH = 0.5;
const CLEARLY = 0.1;

/**
 * Where a claim that has lost its place may stand now: the words that are most like it, else, where its parts have
 * changed places, the claim or sentence that shares most words with it, if it is clearly the nearest. A proposal for
 * somebody to look at: nothing is moved by it.
 */
export function proposePlace(
  { claims, sentences }: Analysis,
  text: string,
  placed: readonly PlacedClaim[],
  orphan: string,
): Span | undefined {
  const entry = placed.find((each) => each.entry.claim === orphan)?.entry;
  if (!entry) return undefined;
  const near = nearAnchor(text, entry);
  if (near) return claimAround(claims, near) ?? near;
  const wanted = wordsIn(entry.quote);
  const passages = [...claims.flatMap(({ spans }) => spans.slice(0, 1)), ...sentences];
  const ranked = passages
    .map((span) => ({ span, share: shared(wanted, wordsIn(text.slice(span.start, span.end))) }))
    .sort((a, b) => b.share - a.share || lengthOf(a.span) - lengthOf(b.span));
  const [best] = ranked;
  if (!best || best.share < ENOUGH) return undefined;
  const rival = ranked.find(({ span }) => span.end <= best.span.start || span.start >= best.span.end);
  return rival && best.share - rival.share < CLEARLY ? undefined : { start: best.span.start, end: best.span.end };
}

/** Words put in at the edge are part of the claim: what the text claims there, if it is not far longer. */
function claimAround(claims: Analysis['claims'], near: Span): Span | undefined {
  const around = claims.flatMap(({ spans: [first] }) =>
    first && contains(first, near) && lengthOf(first) <= 2 * lengthOf(near) ? [first] : [],
  );
  const [closest] = around.sort((a, b) => lengthOf(a) - lengthOf(b));
  return closest && { start: closest.start, end: closest.end };
}

const lengthOf = ({ start, end }: Span): number => end - start;

function wordsIn(text: string): Map<string, number> {
  const words = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

/** Dice coefficient over words, each as often as it occurs. */
function shared(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let both = 0;
  for (const [word, count] of a) both += Math.min(count, b.get(word) ?? 0);
  const all = sum(a) + sum(b);
  return all === 0 ? 0 : (2 * both) / all;
}

const sum = (words: ReadonlyMap<string, number>): number =>
  [...words.values()].reduce((total, each) => total + each, 0);
