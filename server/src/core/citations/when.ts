import type { BlockLayers } from '../blockLayers';
import { DAYS } from './en/documents';
import { namesDate, relativeTimes } from './en/relativeTimes';

/** Does one of these sentences say when: a date, a day of the week, a year, "last week"? */
export function saysWhen({ reading }: Pick<BlockLayers, 'reading'>, sentences: readonly number[]): boolean {
  return sentences.some((index) => {
    const sentence = reading.sentences[index];
    if (!sentence) return false;
    const prose = reading.prose.slice(sentence.start, sentence.end);
    if (/\b[12]\d{3}\b/.test(prose) || namesDate(prose)) return true;
    const tokens = reading.tokens.slice(sentence.first, sentence.last);
    if (tokens.some(({ lower }) => DAYS.has(lower))) return true;
    return relativeTimes({ prose, sentences: [{ ...sentence, start: 0, end: prose.length }] }).length > 0;
  });
}
