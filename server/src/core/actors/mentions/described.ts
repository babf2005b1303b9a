import { type Reading, tokenAt } from '../../language/reading';
import type { Mention } from '../mention';

/** How much the reader is told about a source without a name, from nothing to how it knows. */
export type Description = 'bare' | 'place' | 'role' | 'role and access';

export const TOLD: Readonly<Record<Description, string>> = {
  bare: 'nothing about it',
  place: 'only the place',
  role: 'the role, not how the source knows',
  'role and access': 'the role and how the source knows',
};

const BARE: ReadonlySet<string> = new Set(
  'source sources person people insider insiders official officials'.split(' '),
);
const ACCESS =
  /\b(?:familiar|knowledge|briefed|involved|present|saw|seen|attended|helped|took part|worked|heard|witnessed|read)\b/;

export function descriptionOf(reading: Reading, { first, last }: Mention): Description {
  const words: string[] = [];
  for (let at = first; at < last; at++) words.push(tokenAt(reading, at).lower);
  const text = words.join(' ');
  if (ACCESS.test(text)) return 'role and access';
  const heads = words.filter((word) => BARE.has(word));
  const hasPlace = / (?:in|from|at|near|inside) /.test(` ${text} `);
  const isBare = heads.length > 0 && words.length - 1 <= (DETERMINERS.test(words[0] ?? '') ? 1 : 0);
  if (isBare) return 'bare';
  const isSourceOnly = /\bsources?\b/.test(text);
  if (hasPlace && isSourceOnly) return 'place';
  return 'role';
}

const DETERMINERS = /^(?:a|an|the|one|two|three|four|five|some|several|another)$/;
