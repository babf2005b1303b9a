import type { Reading } from '../../language/reading';
import { tokenAt, tokenInSentence } from '../../language/reading';
import { PERSONAL_TITLES } from '../en/names';
import { POST_NOMINALS, SHORT_POST_NOMINALS } from '../en/personWords';
import type { NameSpan } from '../names/nameSpans';

/** Where a name ends that letters follow, as the model may have taken them in: "Anna Berg" of "Anna Berg KC". */
export function endBeforePostNominals(reading: Reading, { first, last, type }: NameSpan): number {
  if (type !== 'PER' && !PERSONAL_TITLES.has(tokenInSentence(reading, first, first - 1).lower)) return last;
  let end = last;
  while (end - first > 1 && isPostNominal(reading, end - 1, end - 1 - first)) end--;
  return end;
}

/** "KC" of "Anna Berg KC", "MD" and "PhD" of "Mary Field, MD, PhD,": no name of its own. */
export function isPostNominalBehind(reading: Reading, first: number, last: number): boolean {
  if (last - first !== 1) return false;
  const words = capitalsBefore(reading, first);
  if (words > 0) return isPostNominal(reading, first, words);
  let at = first;
  while (tokenInSentence(reading, first, at - 1).text === ',' && isPostNominal(reading, at, 2)) {
    at -= 2;
    if (capitalsBefore(reading, at + 1) > 1) return true;
  }
  return false;
}

/** The end of the letters behind a name, or `last` where there are none: "KC" of "Anna Berg KC", "MD, PhD" of "Mary Field, MD, PhD,". */
export function endOfPostNominals(reading: Reading, { first, last }: { first: number; last: number }): number {
  let end = last;
  for (;;) {
    const at = tokenInSentence(reading, first, end).text === ',' ? end + 1 : end;
    const isListed = at === end || isClosed(reading, at + 1);
    if (!isListed || !isPostNominal(reading, at, last - first) || tokenInSentence(reading, first, at).start < 0)
      return end;
    end = at + 1;
  }
}

const isClosed = (reading: Reading, at: number): boolean => {
  const { kind, case: letters } = tokenAt(reading, at);
  return kind === 'punctuation' || letters === 'lower';
};

/** Do the letters at a token stand for an honour, an office or a degree, behind so many words of a name? */
function isPostNominal(reading: Reading, at: number, words: number): boolean {
  const { text, case: letters } = tokenAt(reading, at);
  if ((letters !== 'upper' && letters !== 'mixed' && !text.includes('.')) || words < 1) return false;
  const bare = text.replaceAll('.', '').toLowerCase();
  return SHORT_POST_NOMINALS.has(bare) ? words > 1 : POST_NOMINALS.has(bare);
}

function capitalsBefore(reading: Reading, at: number): number {
  let words = 0;
  for (;;) {
    const { kind, case: letters, clitic } = tokenInSentence(reading, at, at - words - 1);
    if (kind !== 'word' || clitic || letters === 'lower' || letters === 'none') return words;
    words++;
  }
}
