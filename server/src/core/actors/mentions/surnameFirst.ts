import type { Reading } from '../../language/reading';
import { tokenAt } from '../../language/reading';
import { CALENDAR, DEMONYMS, NO_NAMES } from '../en/names';

/** "Seo Ji-won", "Tsai Ing-wen": a surname, and a given name of two syllables. */
export function isSurnameFirst(reading: Reading, first: number, last: number): boolean {
  if (last - first !== 2 || tokenAt(reading, first).case !== 'initial') return false;
  const given = /^(\p{Lu}\p{Ll}{1,4})-\p{Ll}{2,5}$/u.exec(tokenAt(reading, first + 1).text);
  if (!given || PREFIXES.has(given[1] ?? '')) return false;
  const { lower, text } = tokenAt(reading, first);
  return (
    text.length < 6 &&
    !/^(?:mount|mt|lake|port|san|st|cape|fort)$/.test(lower) &&
    !NO_NAMES.has(lower) &&
    !CALENDAR.has(lower) &&
    !DEMONYMS.has(lower)
  );
}
const PREFIXES: ReadonlySet<string> = new Set(
  'Anti Mid Pro Re Non Pre Post Vice Ex Semi All Sub Pan Neo Bi Tri Multi Inter Co Hi Cross Far Old New Long Short High Low Two Half Self Anglo Euro Six Ten Part Full Well Free Late Half'.split(
    ' ',
  ),
);
