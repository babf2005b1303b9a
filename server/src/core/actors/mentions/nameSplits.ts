import { SPEECH_FORMS } from '../../attribution/en/speechVerbs';
import { looksLikePast } from '../../language/en/wordClasses';
import type { Reading } from '../../language/reading';
import { tokenAt } from '../../language/reading';
import { isGivenName } from '../en/givenNames';
import { COUNTRIES, OUTLETS, PEOPLES } from '../en/names';
import type { NameSpan } from '../names/nameSpans';
import { isSurnameFirst } from './surnameFirst';
import { textOf } from './words';

const SPLITS: readonly ((reading: Reading, span: NameSpan) => NameSpan[])[] = [
  splitAtDash,
  splitAtAnd,
  splitAtVerb,
  splitAtDateline,
  splitAtAgency,
  splitAtOwner,
  splitAtReceiver,
  splitAtHouse,
];

/** Parts names that the model has run together. */
export function splitNames(reading: Reading, span: NameSpan): NameSpan[] {
  let parts = [span];
  if (span.last - span.first < 2) return parts;
  for (const split of SPLITS) {
    const next: NameSpan[] = [];
    for (const part of parts) next.push(...split(reading, part));
    parts = next;
  }
  return parts;
}

/** "LUND — Council": a dateline, or an aside. */
function splitAtDash(reading: Reading, span: NameSpan): NameSpan[] {
  const { first, last } = span;
  for (let at = first + 1; at < last - 1; at++) {
    if (!/^[–—]$/.test(tokenAt(reading, at).text) || !tokenAt(reading, at).spaced) continue;
    const isDateline = reading.tokens.slice(first, at).every(({ case: letters }) => letters === 'upper');
    return [
      { ...span, last: at, ...(isDateline ? { type: 'LOC' as const } : {}) },
      { ...span, first: at + 1 },
    ];
  }
  return [span];
}

/** "U.S. and Brits" are two. */
function splitAtAnd(reading: Reading, span: NameSpan): NameSpan[] {
  const { first, last } = span;
  for (let at = first + 1; at < last - 1; at++) {
    if (tokenAt(reading, at).lower !== 'and') continue;
    if (isPlace(reading, first, at) || isPlace(reading, at + 1, last))
      return [
        { ...span, last: at },
        { ...span, first: at + 1 },
      ];
  }
  return [span];
}

/** "Rovers beat United", "Byron composed Thyrza": a small past between capitals is a verb, as is a small word of speech. */
function splitAtVerb(reading: Reading, span: NameSpan): NameSpan[] {
  const { first, last } = span;
  for (let at = first + 1; at < last - 1; at++) {
    const { lower, case: letters, clitic } = tokenAt(reading, at);
    if (letters !== 'lower' || clitic || !(looksLikePast(lower) || SPEECH_FORMS.has(lower) || lower === 'beat'))
      continue;
    return [
      { ...span, last: at },
      { ...span, first: at + 1 },
    ];
  }
  return [span];
}

/** "Photo: Anna Berg LONDON (Reuters) —": a credit line and the dateline behind it. */
function splitAtDateline(reading: Reading, span: NameSpan): NameSpan[] {
  const { first, last } = span;
  if (tokenAt(reading, last).text !== '(' || tokenAt(reading, last + 2).text !== ')') return [span];
  if (!/^[-–—]+$/.test(tokenAt(reading, last + 3).text)) return [span];
  let at = last;
  while (at > first && tokenAt(reading, at - 1).case === 'upper') at--;
  const isSplit = at > first && at < last && tokenAt(reading, at - 1).case === 'initial';
  return isSplit
    ? [
        { ...span, last: at },
        { ...span, first: at, type: 'LOC' },
      ]
    : [span];
}

/** "via REUTERS Lund has closed": the credit line of a picture that runs into the text. */
function splitAtAgency(reading: Reading, span: NameSpan): NameSpan[] {
  const { first, last } = span;
  const { text, lower } = tokenAt(reading, first);
  const isAgency = last - first > 1 && text.length > 4 && text === text.toUpperCase() && OUTLETS.has(lower);
  return isAgency && tokenAt(reading, first + 1).lower !== 'tv'
    ? [
        { ...span, last: first + 1, type: 'ORG' },
        { ...span, first: first + 1 },
      ]
    : [span];
}

/** What is theirs has a name of its own: "the Lund Council's Harbour Plan". */
const STATES: ReadonlySet<string> = new Set('government council ministry commission parliament university'.split(' '));

/** "Britain's European Union", "DOL's Office of …": whose it is has a name of its own. */
function splitAtOwner(reading: Reading, span: NameSpan): NameSpan[] {
  const { first, last } = span;
  for (let at = first + 1; at < last - 1; at++) {
    const { clitic, lower } = tokenAt(reading, at);
    if (!clitic || lower !== "'s") continue;
    const isAcronym = at - first === 1 && /^[A-Z]{2,6}$/.test(tokenAt(reading, first).text);
    const isBody = isAcronym || STATES.has(tokenAt(reading, at - 1).lower);
    if (!isBody && !isPlace(reading, first, at)) return [span];
    return [
      { ...span, last: at, type: isBody ? 'ORG' : 'LOC' },
      { ...span, first: at + 1 },
    ];
  }
  return [span];
}

function isPlace(reading: Reading, first: number, last: number): boolean {
  const phrase = textOf(reading, first, last).toLowerCase();
  return COUNTRIES.has(phrase) || PEOPLES.has(phrase);
}

/** "Lyle to Thomson, 20 June": who wrote, and to whom. */
function splitAtReceiver(reading: Reading, span: NameSpan): NameSpan[] {
  const { first, last } = span;
  const to = first + 1;
  if (tokenAt(reading, to).text !== 'to' || last - first > 4 || tokenAt(reading, last).text !== ',') return [span];
  if (tokenAt(reading, to + 1).case !== 'initial' || tokenAt(reading, last + 1).kind !== 'number') return [span];
  return [
    { ...span, last: to, type: 'PER' },
    { ...span, first: to + 1, type: 'PER' },
  ];
}

/** "Park So-yeon of the Korean Register": somebody, and where that one works. */
function splitAtHouse(reading: Reading, span: NameSpan): NameSpan[] {
  const { first, last } = span;
  const of = first + 2;
  if (last <= of + 1 || tokenAt(reading, of).text !== 'of') return [span];
  const { lower } = tokenAt(reading, first);
  if (!isSurnameFirst(reading, first, of) && !isGivenName(lower)) return [span];
  const behind = tokenAt(reading, of + 1).text === 'the' ? of + 2 : of + 1;
  return behind < last
    ? [
        { ...span, last: of, type: 'PER' },
        { ...span, first: behind, type: 'ORG' },
      ]
    : [span];
}
