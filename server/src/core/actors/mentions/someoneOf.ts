import { cueVerb } from '../../attribution/en/cueVerbs';
import { type Reading, tokenInSentence } from '../../language/reading';

/** "One of them said", "Two of those who were there told us", "Another said": one of some whom the text has described; token indices, half-open. */
export function someoneOf(reading: Reading, at: number): { first: number; last: number } | undefined {
  const word = (step: number) => tokenInSentence(reading, at, at + step).lower;
  const isOf = COUNTED.has(word(0)) && word(1) === 'of' && word(2) === 'them';
  const last = isOf ? at + 3 : at + 1;
  const isOther = (word(0) === 'another' || (/^(?:third|fourth|fifth)$/.test(word(0)) && word(-1) === 'a')) && !isOf;
  if (!isOf && !isOther) return undefined;
  const verb = cueVerb(tokenInSentence(reading, at, last).lower);
  const isSaid = verb?.senses.some(({ type, particle }) => type === 'assertion' && !particle) === true;
  const isPast = /(?:ed|said|told|wrote|says)$/.test(tokenInSentence(reading, at, last).lower);
  return isSaid && isPast ? { first: isOther && word(-1) === 'a' ? at - 1 : at, last } : undefined;
}

const COUNTED: ReadonlySet<string> = new Set('one two three four five several'.split(' '));
