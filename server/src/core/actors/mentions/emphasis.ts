import { speechVerb } from '../../attribution/en/speechVerbs';
import { type Reading, tokenAt, tokenInSentence } from '../../language/reading';
import type { Block } from '../../markdown/block';
import { isGivenName } from '../en/givenNames';
import { FIRST_NAMES } from '../en/names';
import type { Mention } from '../mention';

/** "according to *Dagens Vest*", "told *Le Matin*", "*Het Blad* reported that": what is set in emphasis and speaks is a paper. */
export function isSpeakingPaper(reading: Reading, block: Block, { start, end, first, last }: Mention): boolean {
  if (!/[*_]$/.test(block.source.slice(0, start)) || !/^[*_]/.test(block.source.slice(end))) return false;
  const { lower: given } = tokenAt(reading, first);
  if (FIRST_NAMES.has(given) || isGivenName(given)) return false;
  const [second, before, next, behind] = [first - 2, first - 1, last, last + 1].map(
    (at) => tokenInSentence(reading, first, at).lower,
  );
  if (before === 'to' && second === 'according') return true;
  if (/^(?:told|tells|tell|telling)$/.test(before ?? '')) return true;
  return speechVerb(next ?? '') !== undefined && /^(?:that|on|in|:|,|last|this|it|he|she|the|a)$/.test(behind ?? '');
}

/** "Gunson, *Reminiscences*, vol. 2": whoever wrote the work. */
export function isAuthorOfWork({ tokens }: Reading, block: Block, { first, last, end }: Mention): boolean {
  if (tokens[last]?.text !== ',' || last - first > 2) return false;
  return WORK.test(block.source.slice(end, end + LONGEST_WORK));
}
const LONGEST_WORK = 120;
const WORK = /^, ?[*_][^*_]{3,90}[*_],? (?:vols?\b|pp?\.|\(|ed\.|chap|\d)/;

/** "JPMorgan, which advises it", "JPMorgan declined": a capital amid a word is no accident of a sentence’s start. */
export function isOwnSpelling(reading: Reading, { first, last }: { first: number; last: number }): boolean {
  const { text, case: letters } = tokenAt(reading, first);
  if (last - first !== 1 || letters !== 'mixed' || !/^\p{Lu}[\p{Lu}\p{Ll}]*\p{Lu}\p{Ll}{2,}$/u.test(text)) return false;
  const [next, behind] = [0, 1].map((step) => tokenInSentence(reading, first, last + step).lower);
  return (
    (next === ',' && behind === 'which') ||
    next === "'s" ||
    speechVerb(next ?? '') !== undefined ||
    /^(?:has|is|was|will)$/.test(next ?? '')
  );
}
