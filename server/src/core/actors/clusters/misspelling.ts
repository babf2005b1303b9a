import { COUNTRIES, DEMONYMS, FIRST_NAMES } from '../en/names';
import { isOneEditApart, soundOf } from '../nameKeys';

const SHORTEST = 4;

/**
 * Do two names differ in one long word only, and there by sound or by a single letter ("Mahi Army", "Mahdi Army")?
 * Words that are names of their own are never taken for slips: Iran and Iraq, Joan and John.
 */
export function isMisspelling(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || a.length < 2) return false;
  const differing = a.flatMap((word, i) => (word === b[i] ? [] : [i]));
  const [at] = differing;
  if (differing.length !== 1 || at === undefined) return false;
  return isSlip(a[at] ?? '', b[at] ?? '');
}

function isSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < SHORTEST || a[0] !== b[0] || a === `${b}s` || b === `${a}s`) return false;
  if (/\P{L}/u.test(a + b) || isOwnWord(a) || isOwnWord(b)) return false;
  return soundOf(a) === soundOf(b) || isOneEditApart(a, b);
}

const isOwnWord = (word: string): boolean => COUNTRIES.has(word) || DEMONYMS.has(word) || FIRST_NAMES.has(word);
