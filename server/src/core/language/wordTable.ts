import { GLUE } from '../markdown/block';
import { CharClass, classAt } from './charClass';

/** How a word is capitalised. */
export type Case = 'lower' | 'initial' | 'upper' | 'mixed' | 'none';

/** What can be told of a word by its letters alone. */
export interface Spelling {
  /** As it stands in the prose view. */
  raw: string;
  /** Without markup inside it and with straight apostrophes. */
  text: string;
  /** `text` in lower case. */
  lower: string;
  case: Case;
  /** Its place in the table, or -1: a small number by which others may remember what they know of the word. */
  place: number;
  /** Bits of the tests that have been made, and of those that it has passed (see `wordTest`). */
  asked: number;
  answers: number;
}

/** Longer words stay parts of the text they stand in: they are rare, and a slice of them costs no copy. */
const LONGEST = 12;
export const PLACES = 1 << 14;
const known: Spelling[] = new Array(PLACES).fill(spellingOf('', 0, 0, -1));

/**
 * The spelling of a part of a text, as the very same object and strings each time a short word comes again: nothing is
 * copied then, and sets and maps know their hashes already. A later word takes the place of an earlier one in the table,
 * so that memory stays bounded.
 */
export function spellingAt(text: string, start: number, end: number): Spelling {
  const length = end - start;
  if (length > LONGEST) return spellingOf(text, start, end, -1);
  let hash = 0;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  const place = (hash ^ (hash >>> 14)) & (PLACES - 1);
  const spelling = known[place] as Spelling;
  if (spelling.raw.length === length && text.startsWith(spelling.raw, start)) return spelling;
  const next = spellingOf(text, start, end, place);
  known[place] = next;
  return next;
}

function spellingOf(prose: string, start: number, end: number, place: number): Spelling {
  const raw = prose.slice(start, end);
  const text = normalise(raw);
  const lower = text.toLowerCase();
  return {
    raw,
    text,
    lower: lower === text ? text : lower,
    case: caseOf(prose, start, end, text.length === 1),
    place,
    asked: 0,
    answers: 0,
  };
}

export function normalise(text: string): string {
  const straight = text.includes('’') ? text.replaceAll('’', "'") : text;
  return straight.includes(GLUE) ? straight.replaceAll(GLUE, '') : straight;
}

function caseOf(prose: string, start: number, end: number, isSingle: boolean): Case {
  let uppers = 0;
  let lowers = 0;
  for (let at = start; at < end; at++) {
    const c = classAt(prose, at);
    if (c === CharClass.Upper) uppers++;
    else if (c === CharClass.Lower) lowers++;
  }
  if (uppers === 0) return lowers === 0 ? 'none' : 'lower';
  if (lowers === 0) return uppers === 1 && isSingle ? 'initial' : 'upper';
  return uppers === 1 && classAt(prose, start) === CharClass.Upper ? 'initial' : 'mixed';
}
