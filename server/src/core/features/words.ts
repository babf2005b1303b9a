import type { Span } from '../text/span';

/** Longest words that a row or a list shows of a passage. */
const LONGEST = 90;

/** Marks of emphasis and code: a passage may begin or end between them. */
const EMPHASIS =
  /(?<!\\)(?:\*{1,3}(?=\S)|(?<=\S)\*{1,3}|`|(?<![\p{L}\p{N}])_{1,2}(?=\S)|(?<=\S)_{1,2}(?![\p{L}\p{N}]))/gu;

/** A link, of which its words are read. */
const LINK = /\[([^[\]]{1,200})\]\([^()\s]{0,500}\)/g;

/** The rest of a link whose words a passage begins in. */
const BEGUN_BEFORE = /^([^[\]]{0,200})\]\([^()\s]{0,500}\)/;

/** The words of a passage on one line without markup, whole and cut at a word where they are many. */
export function wordsOf(text: string, { start, end }: Span): { short: string; long: string } {
  const words = text.slice(start, end).replace(BEGUN_BEFORE, '$1').replace(LINK, '$1').replace(EMPHASIS, '');
  const long = words.replace(/\s+/g, ' ').trim();
  if (long.length <= LONGEST) return { short: long, long };
  const cut = long.lastIndexOf(' ', LONGEST);
  return { short: `${long.slice(0, cut > 0 ? cut : LONGEST)}…`, long };
}
