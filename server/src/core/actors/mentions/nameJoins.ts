import type { Reading } from '../../language/reading';
import { tokenAt, tokenInSentence } from '../../language/reading';
import { isAcronymOf } from '../acronyms';
import type { NameSpan } from '../names/nameSpans';
import { isSurnameFirst } from './surnameFirst';
import { textOf } from './words';

/**
 * Puts together what the model has parted: a name and what "bin" or "y" brings in ("Nik Aziz bin Nik Mat", "Ramón
 * Blanco y Erenas"), and the beginning of a body that its acronym spells ("Fisheries and Harbour goods Agency (FHA)").
 */
export function joinedSpans(reading: Reading, spans: readonly NameSpan[]): NameSpan[] {
  const joined: NameSpan[] = [];
  for (const span of spans) {
    const before = joined.at(-1);
    if (before && before.type === 'PER' && span.type !== undefined && isJoint(reading, before, span.first))
      joined[joined.length - 1] = { ...before, last: span.last };
    else if (before && before.last === span.first && isSurnameFirst(reading, before.first, span.last))
      joined[joined.length - 1] = { ...before, last: span.last, type: 'PER' };
    else if (before && isForceOfTwo(reading, before, span))
      joined[joined.length - 1] = { ...span, first: before.first, type: 'ORG' };
    else joined.push(withParticle(reading, withAcronym(reading, span, before?.last ?? 0)));
  }
  return joined;
}

/** Small words between two parts of one person's name. */
const JOINTS = /^(?:bin|binti|binte|ibn|ole|wa)$/;

const isJoint = (reading: Reading, { last }: NameSpan, next: number): boolean =>
  next === last + 1 && JOINTS.test(tokenInSentence(reading, last - 1, last).text);

/** "Devon and Cornwall Police": one force of two counties, unless something is in the first ("in Devon and Cornwall Police"). */
const isForceOfTwo = (reading: Reading, before: NameSpan, { first, last }: NameSpan): boolean =>
  before.type === 'LOC' &&
  first === before.last + 1 &&
  before.last - before.first < 3 &&
  last - first > 1 &&
  tokenInSentence(reading, first, before.last).text === 'and' &&
  /^(?:Police|Constabulary|Hospitals)$/.test(tokenAt(reading, last - 1).text) &&
  !/^(?:in|at|near|from|to|across|and)$/.test(tokenInSentence(reading, first, before.first - 1).lower);

/** "Ramón Blanco y Erenas": the second surname. */
function withParticle(reading: Reading, span: NameSpan): NameSpan {
  const { last, type } = span;
  if (type !== 'PER' || tokenInSentence(reading, last - 1, last).text !== 'y') return span;
  return tokenInSentence(reading, last - 1, last + 1).case === 'initial' ? { ...span, last: last + 2 } : span;
}

/** A name begins so many words further left at most. */
const FARTHEST = 5;

function withAcronym(reading: Reading, span: NameSpan, from: number): NameSpan {
  const { first, last } = span;
  const acronym = tokenInSentence(reading, first, last + 1).text;
  if (tokenInSentence(reading, first, last).text !== '(' || !/^[A-Z]{3,7}$/.test(acronym)) return span;
  if (isAcronymOf(acronym, textOf(reading, first, last))) return span;
  for (let at = first - 1; at >= Math.max(from, first - FARTHEST); at--) {
    const { start, text, case: letters } = tokenInSentence(reading, first, at);
    if (start < 0 || !(letters === 'initial' || /^(?:and|of|for|the|&)$/.test(text))) break;
    const isSpelt = text[0] === acronym[0] && isAcronymOf(acronym, textOf(reading, at, last));
    if (letters === 'initial' && isSpelt && tokenAt(reading, at).kind === 'word')
      return { ...span, first: at, type: 'ORG' };
  }
  return span;
}
