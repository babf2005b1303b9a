import type { Span } from '../text/span';

/** Longest words that a row or a list shows of a passage. */
const LONGEST = 90;

/** The words of a passage on one line, whole and cut at a word where they are many. */
export function wordsOf(text: string, { start, end }: Span): { short: string; long: string } {
  const long = text.slice(start, end).replace(/\s+/g, ' ').trim();
  if (long.length <= LONGEST) return { short: long, long };
  const cut = long.lastIndexOf(' ', LONGEST);
  return { short: `${long.slice(0, cut > 0 ? cut : LONGEST)}…`, long };
}
