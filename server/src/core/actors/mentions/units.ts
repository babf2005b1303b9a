import { type Reading, tokenAt, tokenInSentence } from '../../language/reading';

/** A numbered body of soldiers: "4th Armoured Brigade", "U.S. 5th Fleet" from "5th"; token indices, half-open. */
export function unitAt(
  reading: Reading,
  at: number,
): { first: number; last: number; kind: 'organisation' } | undefined {
  if (!/^\d+(?:st|nd|rd|th|d)$/.test(tokenAt(reading, at).lower)) return undefined;
  let end: number | undefined;
  for (let last = at + 1; last < at + MOST_WORDS; last++) {
    const { kind, case: letters, lower } = tokenInSentence(reading, at, last);
    if (kind !== 'word' || letters === 'lower' || letters === 'none') break;
    if (UNITS.has(lower)) end = last + 1;
  }
  return end === undefined ? undefined : { first: at, last: end, kind: 'organisation' };
}
const MOST_WORDS = 6;

const UNITS: ReadonlySet<string> = new Set(
  'army corps division brigade regiment battalion squadron wing fleet group company battery platoon cavalry infantry marines guards rifles'.split(
    ' ',
  ),
);
