import search from 'approx-string-match';
import type { Anchor } from './anchor';
import type { Span } from './span';

/** Words as like as this are taken for the same, changed; less like ones only beside the same surroundings. */
const ALIKE = 0.75;
const BARELY = 0.5;
const BESIDE = 0.8;

/** What the parts of an anchor weigh, as in Hypothesis, whose anchors these are: words, each side, position. */
const WEIGHTS = { quote: 50, side: 20, position: 2 };

/** How much better than any other place it has to be. */
const CLEARLY = 0.1;

interface Near extends Span {
  score: number;
  quote: number;
  beside: number;
}

/**
 * Where changed words may stand now: the place that is most like them and what stood around them, if it is like enough
 * and no other is nearly so. Within one paragraph, of whole words. For somebody to look at: nothing is moved by it.
 */
export function nearAnchor(text: string, anchor: Anchor): Span | undefined {
  const { quote, prefix, suffix } = anchor;
  const found = search(text, quote, Math.floor(quote.length * (1 - BARELY))).map(({ start, end, errors }): Near => {
    const before = likeness(text.slice(Math.max(0, start - prefix.length), start), prefix);
    const behind = likeness(text.slice(end, end + suffix.length), suffix);
    const same = 1 - errors / quote.length;
    const position = 1 - Math.abs(start - anchor.start) / Math.max(1, text.length);
    const weighed = WEIGHTS.quote * same + WEIGHTS.side * (before + behind) + WEIGHTS.position * position;
    return { start, end, quote: same, beside: Math.max(before, behind), score: weighed / ALL };
  });
  const [best, ...others] = found.sort((a, b) => b.score - a.score);
  if (!best || (best.quote < ALIKE && best.beside < BESIDE)) return undefined;
  const rival = others.find(({ start, end }) => end <= best.start || start >= best.end);
  if (rival && best.score - rival.score < CLEARLY) return undefined;
  const span = wholeWords(text, best);
  return /\n\s*\n/.test(text.slice(span.start, span.end)) ? undefined : span;
}

const ALL = WEIGHTS.quote + 2 * WEIGHTS.side + WEIGHTS.position;

function likeness(words: string, wanted: string): number {
  if (words === wanted) return 1;
  if (words === '' || wanted === '') return 0;
  const [best] = search(words, wanted, wanted.length);
  return best ? 1 - best.errors / wanted.length : 0;
}

function wholeWords(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from > 0 && isInWord(text, from)) from--;
  while (to < text.length && isInWord(text, to)) to++;
  while (from < to && /\s/.test(text[from] ?? '')) from++;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to--;
  return { start: from, end: to };
}

const isInWord = (text: string, at: number): boolean => /^[\p{L}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1));
