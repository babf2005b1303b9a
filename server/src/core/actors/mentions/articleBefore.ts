import { cueVerb } from '../../attribution/en/cueVerbs';
import { ENGLISH_FUNCTION_WORDS } from '../../language/en/functionWords';
import { BE, looksLikeAdverb, looksLikePast, PREPOSITIONS, WEEKDAYS } from '../../language/en/wordClasses';
import { type Reading, type Token, tokenAt, tokenInSentence } from '../../language/reading';

const FARTHEST = 5;
const PLURAL = /[^s]s$|^people$|men$/;

/**
 * Where a description begins whose first words no list has: "a senior port aide". The article must agree with the head,
 * so that "in a village officials say" stays what it is.
 */
export function articleBefore(reading: Reading, first: number, head: number): number | undefined {
  const agrees = PLURAL.test(tokenAt(reading, head).lower) ? /^(?:two|three|four|five|six)$/ : /^(?:an?|another)$/;
  for (let at = first - 1; at >= head - FARTHEST; at--) {
    const token = tokenInSentence(reading, head, at);
    if (agrees.test(token.lower)) return at;
    if (!couldDescribe(token)) return undefined;
  }
  return undefined;
}

const couldDescribe = ({ lower, kind, case: letters }: Token): boolean =>
  kind === 'word' &&
  letters === 'lower' &&
  !ENGLISH_FUNCTION_WORDS.has(lower) &&
  !PREPOSITIONS.has(lower) &&
  !BE.has(lower) &&
  !WEEKDAYS.has(lower) &&
  !looksLikeAdverb(lower) &&
  !looksLikePast(lower) &&
  cueVerb(lower) === undefined &&
  !/^(?:day|week|month|year|time|ago|later|earlier|whose|me|us|never|not|no)$/.test(lower);
