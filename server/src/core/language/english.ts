import { ENGLISH_FUNCTION_WORDS } from './en/functionWords';
import type { Reading } from './reading';
import { wordTest } from './wordTest';

/** How much of a text could be English: counts that add up over blocks. */
export interface LanguageCounts {
  words: number;
  functionWords: number;
}

/** Running English is about 40 % function words; names and lists have few, other languages hardly any. */
const LEAST_SHARE = 0.12;
const ENOUGH_WORDS = 15;

const isFunctionWord = wordTest((lower) => ENGLISH_FUNCTION_WORDS.has(lower));

export function countFunctionWords({ tokens }: Reading): LanguageCounts {
  const counts = { words: 0, functionWords: 0 };
  for (const token of tokens) {
    if (token.kind !== 'word' || token.clitic) continue;
    counts.words++;
    if (isFunctionWord(token)) counts.functionWords++;
  }
  return counts;
}

/** Short texts get the benefit of the doubt. */
export const looksEnglish = ({ words, functionWords }: LanguageCounts): boolean =>
  words < ENOUGH_WORDS || functionWords >= words * LEAST_SHARE;
