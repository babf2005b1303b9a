import type { Reading } from '../../language/reading';
import { tokenAt, tokenInSentence } from '../../language/reading';
import type { Block } from '../../markdown/block';
import { FIRST_NAMES } from '../en/names';
import { PAPER_HEADS, SHIP_OPENERS, THING_HEADS } from '../en/noActors';
import type { Mention } from '../mention';

/** Is a name of several words one of a document, a work, an event or a ship: "Register of Interests", "Lund Marathon", "HMS Vale"? */
export function isThing(reading: Reading, first: number, last: number): boolean {
  const { lower, case: letters } = tokenAt(reading, first);
  if (letters === 'upper' && SHIP_OPENERS.has(lower)) return true;
  if (isYear(reading, last)) return true;
  if (/^(?:act|bill)$/.test(tokenAt(reading, last - 1).lower)) return true;
  const of = smallWordIn(reading, first, last);
  return of === undefined
    ? THING_HEADS.has(tokenAt(reading, last - 1).lower)
    : PAPER_HEADS.has(tokenAt(reading, of - 1).lower);
}

/** "(NYSE: NVK)", "(NVK.OL)": an exchange and what a share is called there. */
export function isTicker(reading: Reading, at: number): boolean {
  const [second, before, token, next] = [-2, -1, 0, 1].map((step) => tokenInSentence(reading, at, at + step));
  if (!token || !before || !next || !second || !/^[A-Z][\w.]*$/.test(token.text)) return false;
  const isExchange = before.text === '(' && next.text === ':' && token.case === 'upper';
  const isShare = before.text === ':' && second.case === 'upper' && tokenInSentence(reading, at, at - 3).text === '(';
  const isDotted =
    before.text === '(' &&
    (/^[A-Z]{2,6}\.[A-Z]{1,2}$/.test(token.text) ||
      (next.text === '.' && !next.spaced && tokenInSentence(reading, at, at + 3).text === ')'));
  return isExchange || isShare || isDotted;
}

/**
 * "*Bread and Salt*", "a gala in *Bread*": in emphasis stands a work, unless it is an outlet, or a person by its given
 * name; and a name before an illness or "Bill" behind an article is no actor's either.
 */
export function isWork(reading: Reading, block: Block, { start, end, first, last, votes }: Mention): boolean {
  const { lower } = tokenInSentence(reading, first, first - 1);
  if (ILLNESS.test(tokenInSentence(reading, first, last).text)) return true;
  const isOne = last - first === 1;
  if (isOne && /^(?:the|this|that)$|^a$/.test(lower) && tokenAt(reading, first).text === 'Bill') return true;
  if ((votes.outlet ?? 0) > 0 || FIRST_NAMES.has(tokenAt(reading, first).lower)) return false;
  return (
    OPENED.test(block.source.slice(Math.max(0, start - LONGEST_TITLE), start)) &&
    CLOSED.test(block.source.slice(end, end + LONGEST_TITLE))
  );
}
const ILLNESS = /^(?:syndrome|disease|virus|fever|palsy)$/;
const LONGEST_TITLE = 60;
/** A few words at most on either side: a line in emphasis, like that of an author, is no title. */
const OPENED = /(?:^|[\s(“"'])[*_](?!By\b)(?:[^\s*_,.:;]+ ){0,3}$/;
const CLOSED = /^(?: [^\s*_,.:;]+){0,4}[*_](?![\w*_])/;

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
