import { GENERIC_WORDS, LEGAL_FORMS } from '../en/names';
import { soundOf } from '../nameKeys';

/** Words of the shorter name stand in the longer one in this order, or an initial does ("J. Berg", "Jonas Berg"). */
export function areOnePerson(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let next = 0;
  for (const word of long) if (next < short.length && isSameWord(short[next] ?? '', word)) next++;
  return next === short.length;
}

function isSameWord(a: string, b: string): boolean {
  if (soundOf(a) === soundOf(b)) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return /^\p{L}\.?$/u.test(short) && long[0] === short[0];
}

/** "AS", "N.V.", with or without stops. */
export const isLegalForm = (word: string): boolean =>
  LEGAL_FORMS.has(word) || LEGAL_FORMS.has(word.replaceAll('.', ''));

export const coreOf = (words: readonly string[]): string => {
  const core = words.filter((word) => !GENERIC_WORDS.has(word) && !isLegalForm(word));
  return (core.length > 0 ? core : words).map(soundOf).join(' ');
};

export const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word) && !/^(?:The|Of|And|For)$/.test(word))
    .map((word) => word[0])
    .join('');
