import type { Reading } from '../language/reading';
import type { Block } from '../markdown/block';
import { GLUE, OBJECT } from '../markdown/block';
import type { Span } from '../text/span';

const LONGEST_LABEL = 60;
const MASKS = new RegExp(`[${GLUE}${OBJECT}]+`, 'g');

/** Words as a reader sees them: no markup, single spaces, cut at a word where they are many. */
export function readable({ prose }: Pick<Block, 'prose'>, { start, end }: Span, most = LONGEST_LABEL): string {
  const words = prose
    .slice(start, end)
    .replace(MASKS, '')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;])/g, '')
    .trim();
  if (words.length <= most) return words;
  const cut = words.lastIndexOf(' ', most);
  return `${words.slice(0, cut > 0 ? cut : most)}…`;
}

/** Indices of the sentences that passages touch; sentences without a word (a lone URL) claim nothing. */
export function sentencesAt(reading: Reading, ...spans: readonly Span[]): number[] {
  const found = new Set<number>();
  for (const { start, end } of spans) {
    const first = Math.max(0, lastStartingBefore(reading, start + 1));
    for (let index = first; (reading.sentences[index]?.start ?? end) < end; index++) {
      if ((reading.sentences[index]?.end ?? 0) > start && hasWords(reading, index)) found.add(index);
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** The sentence that a marker stands in or behind: a note after the full stop belongs to the sentence it closes. */
export function sentenceBefore(reading: Reading, at: number): number[] {
  const index = Math.max(0, lastStartingBefore(reading, at));
  return hasWords(reading, index) ? [index] : [];
}

/** Index of the last sentence that starts before an offset, or -1. */
function lastStartingBefore({ sentences }: Reading, offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function hasWords({ tokens, sentences }: Reading, index: number): boolean {
  const { first, last } = sentences[index] ?? { first: 0, last: 0 };
  for (let i = first; i < last; i++) if (tokens[i]?.kind === 'word') return true;
  return false;
}
