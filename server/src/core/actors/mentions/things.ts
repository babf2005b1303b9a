import type { Reading } from '../../language/reading';
import { tokenAt } from '../../language/reading';
import { PAPER_HEADS, SHIP_OPENERS, THING_HEADS } from '../en/noActors';

/** Is a name of several words one of a document, a work, an event or a ship: "Register of Interests", "Lund Marathon", "HMS Vale"? */
export function isThing(reading: Reading, first: number, last: number): boolean {
  const { lower, case: letters } = tokenAt(reading, first);
  if (letters === 'upper' && SHIP_OPENERS.has(lower)) return true;
  if (isYear(reading, last)) return true;
  const of = smallWordIn(reading, first, last);
  return of === undefined
    ? THING_HEADS.has(tokenAt(reading, last - 1).lower)
    : PAPER_HEADS.has(tokenAt(reading, of - 1).lower);
}

/** "Northern Tides (1998)": a work. */
const isYear = (reading: Reading, at: number): boolean =>
  tokenAt(reading, at).text === '(' &&
  /^[12]\d{3}$/.test(tokenAt(reading, at + 1).text) &&
  tokenAt(reading, at + 2).text === ')';

/** The "of" or "on" that brings in what the rest is about. */
function smallWordIn(reading: Reading, first: number, last: number): number | undefined {
  for (let at = first + 1; at < last - 1; at++)
    if (/^(?:of|on|for|against)$/.test(tokenAt(reading, at).lower)) return at;
  return undefined;
}
