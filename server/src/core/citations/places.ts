import type { Reading } from '../language/reading';
import type { Block } from '../markdown/block';
import { GLUE, OBJECT } from '../markdown/block';
import { overlaps, type Span } from '../text/span';

const LONGEST_LABEL = 60;
const MASKS = new RegExp(`[${GLUE}${OBJECT}]+`, 'g');

/** Words as a reader sees them: no markup, single spaces, cut at a word where they are many. */
export function readable({ prose }: Pick<Block, 'prose'>, { start, end }: Span): string {
  const words = prose.slice(start, end).replace(MASKS, '').replace(/\s+/g, ' ').trim();
  if (words.length <= LONGEST_LABEL) return words;
  const cut = words.lastIndexOf(' ', LONGEST_LABEL);
  return `${words.slice(0, cut > 0 ? cut : LONGEST_LABEL)}…`;
}

/** Indices of the sentences that a passage touches; sentences without a word (a lone URL) claim nothing. */
export const sentencesAt = (reading: Reading, ...spans: Span[]): number[] =>
  reading.sentences.flatMap((sentence, index) =>
    spans.some((span) => overlaps(span, sentence)) && hasWords(reading, index) ? [index] : [],
  );

/**
 * The sentence that a marker stands in or behind: a note after the full stop belongs to the sentence it closes.
 */
export function sentenceBefore(reading: Reading, at: number): number[] {
  let found = -1;
  reading.sentences.forEach(({ start }, index) => {
    if (start < at) found = index;
  });
  if (found < 0) found = 0;
  return hasWords(reading, found) ? [found] : [];
}

function hasWords({ tokens, sentences }: Reading, index: number): boolean {
  const { first, last } = sentences[index] ?? { first: 0, last: 0 };
  for (let i = first; i < last; i++) if (tokens[i]?.kind === 'word') return true;
  return false;
}
