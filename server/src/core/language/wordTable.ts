/** Longer words stay parts of the text they stand in: they are rare, and a slice of them costs no copy. */
const LONGEST = 12;
const SIZE = 1 << 14;
const words: string[] = new Array(SIZE).fill('');

/**
 * The part of a text from `start` to `end`, as the very same string each time a short word comes again: nothing is
 * copied then, and sets and maps know its hash already. A later word takes the place of an earlier one in the table, so
 * that memory stays bounded.
 */
export function wordFrom(text: string, start: number, end: number): string {
  const length = end - start;
  if (length > LONGEST) return text.slice(start, end);
  let hash = 0;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  const place = (hash ^ (hash >>> 14)) & (SIZE - 1);
  const known = words[place] as string;
  if (known.length === length && text.startsWith(known, start)) return known;
  const word = text.slice(start, end);
  words[place] = word;
  return word;
}
