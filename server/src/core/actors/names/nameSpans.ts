import type { Reading } from '../../language/reading';
import { tokenAt } from '../../language/reading';
import { CALENDAR, CONNECTORS, PARTICLES, PERSONAL_TITLES } from '../en/names';
import { type JudgedStretch, type NameModel, typeScore } from './nameModel';
import { NAME_TYPES, type NameType } from './tags';

/** A stretch of words that is a name, or may be one; token indices, half-open. */
export interface NameSpan {
  first: number;
  last: number;
  /** What the model takes it for; absent where it sees no name here, though the article may know better. */
  type?: NameType;
  /** How much the words look like a name of each type rather than like none (weights of the model). */
  scores: Record<NameType, number>;
}

/** Names of a block, left to right, and the runs of capitals that are none on their own showing. */
export function nameSpans(reading: Reading, model: NameModel): NameSpan[] {
  const spans: NameSpan[] = [];
  for (const stretch of model.judge(reading)) {
    const names: NameSpan[] = [];
    for (const { first, last, type } of stretch.names) {
      const inside = withoutEdges(reading, first, last);
      if (inside) names.push(nameSpan(stretch, inside.first, inside.last, NAME_TYPES[type]));
    }
    const rest = restOf(reading, stretch, names);
    if (rest.length === 0) spans.push(...names);
    else spans.push(...[...names, ...rest].sort((a, b) => a.first - b.first));
  }
  return spans;
}

function nameSpan(stretch: JudgedStretch, first: number, last: number, type?: NameType): NameSpan {
  const scores = scoresOf(stretch, first, last);
  return type === undefined ? { first, last, scores } : { first, last, type, scores };
}

/** Marks at the ends are no part of a name. */
function withoutEdges(reading: Reading, start: number, end: number): { first: number; last: number } | undefined {
  let first = start;
  let last = end;
  const isMark = (at: number) => tokenAt(reading, at).kind === 'punctuation' || tokenAt(reading, at).clitic;
  while (first < last && isMark(first)) first++;
  while (last > first && isMark(last - 1)) last--;
  return first < last ? { first, last } : undefined;
}

/** Runs of capitals between the names of a stretch. */
function restOf(reading: Reading, stretch: JudgedStretch, names: readonly NameSpan[]): NameSpan[] {
  const { first, last } = stretch;
  const rest: NameSpan[] = [];
  let begin = -1;
  for (let at = first; at <= last; at++) {
    const isFree = at < last && isCapital(reading, at) && !names.some((name) => name.first <= at && at < name.last);
    if (isFree && begin < 0) begin = at;
    if (!isFree && begin >= 0) {
      rest.push(nameSpan(stretch, begin, at));
      begin = -1;
    }
  }
  return rest;
}

function isCapital(reading: Reading, at: number): boolean {
  const token = tokenAt(reading, at);
  const { lower } = token;
  if (token.kind !== 'word' || token.clitic || token.case === 'lower' || token.case === 'none') return false;
  if (PERSONAL_TITLES.has(tokenAt(reading, at - 1).lower)) return true;
  return !CALENDAR.has(lower) && !CONNECTORS.has(lower) && !PARTICLES.has(lower) && lower !== 'i';
}

function scoresOf(stretch: JudgedStretch, first: number, last: number): Record<NameType, number> {
  return {
    PER: typeScore(stretch, first, last, 0),
    ORG: typeScore(stretch, first, last, 1),
    LOC: typeScore(stretch, first, last, 2),
    MISC: typeScore(stretch, first, last, 3),
  };
}

/** Longest phrase of a list that begins at a token; its length in tokens, or 0. */
export function phraseAt(reading: Reading, at: number, list: ReadonlySet<string>): number {
  let phrase = '';
  let longest = 0;
  for (let length = 1; length <= LONGEST_PHRASE; length++) {
    const token = tokenAt(reading, at + length - 1);
    if (token.sentence !== tokenAt(reading, at).sentence) break;
    phrase += length > 1 && token.spaced ? ` ${token.lower}` : token.lower;
    if (list.has(phrase)) longest = length;
  }
  return longest;
}
const LONGEST_PHRASE = 5;
