import type { Reading } from '../../language/reading';
import { tokenAt, tokenInSentence } from '../../language/reading';
import { KNOWN_ALIASES } from '../en/knownAliases';
import {
  CALENDAR,
  DEMONYMS,
  FIRST_NAMES,
  LEGAL_FORMS,
  NO_NAMES,
  ORGANISATION_HEADS,
  OUTLETS,
  PERSONAL_TITLES,
  TITLES,
} from '../en/names';
import { HYPHENATED_TITLE, OCCUPATIONS, SHORT_RANKS } from '../en/personWords';
import type { NameSpan } from '../names/nameSpans';
import { joinedSpans } from './nameJoins';
import { splitNames } from './nameSplits';
import { withNicknames } from './nicknames';
import { isOpener } from './opening';
import { endBeforePostNominals, isPostNominalBehind } from './postNominals';
import { isSurnameFirst } from './surnameFirst';
import { textOf } from './words';

/** Mends what the model gets wrong about where names begin and end. */
export function boundedSpans(reading: Reading, spans: readonly NameSpan[]): NameSpan[] {
  const bounded: NameSpan[] = [];
  for (const whole of withNicknames(reading, spans))
    for (const span of splitNames(reading, whole))
      bounded.push(...trimmed(reading, isRanked(reading, span) ? { ...span, type: 'PER' } : span));
  const joined = joinedSpans(reading, bounded);
  const whole = joined.map((span) => withOwnS(reading, withKnownEnd(reading, span)));
  const isInside = (span: NameSpan, at: number) =>
    whole.slice(Math.max(0, at - 2), at + 2).some((other) => other !== span && other.type && contains(other, span));
  const outer = whole.filter((span, at) => !isInside(span, at));
  return outer.filter((span, at) => !outer.slice(Math.max(0, at - 2), at).some(({ last }) => last > span.first));
}

const contains = (outer: NameSpan, { first, last }: NameSpan): boolean =>
  outer.first <= first && outer.last >= last && outer.last - outer.first > last - first;

/** Names that everybody knows and that go on where other names end: "Islamic State of Iraq and the Levant". */
const LONG_NAMES: ReadonlySet<string> = new Set([...KNOWN_ALIASES.keys()].filter((name) => name.split(' ').length > 3));

const LONG_STARTS: ReadonlySet<string> = new Set([...LONG_NAMES].map((name) => name.slice(0, name.indexOf(' '))));
const MOST_WORDS = 9;

function withKnownEnd(reading: Reading, span: NameSpan): NameSpan {
  const from = span.last - span.first;
  if (!LONG_STARTS.has(tokenAt(reading, span.first).lower)) return span;
  for (let length = MOST_WORDS; length > from && length > 3; length--) {
    const last = span.first + length;
    if (tokenAt(reading, last - 1).sentence !== tokenAt(reading, span.first).sentence) continue;
    if (LONG_NAMES.has(textOf(reading, span.first, last).toLowerCase())) return { ...span, last };
  }
  return span;
}

/** "Hartley's said that": what speaks is the house with the "s", unless a given name stands there ("Anna's said it"). */
function withOwnS(reading: Reading, span: NameSpan): NameSpan {
  const { first, last } = span;
  const isOwn =
    last - first === 1 &&
    tokenInSentence(reading, first, last).lower === "'s" &&
    /^(?:said|says|told|expects|forecasts)$/.test(tokenInSentence(reading, first, last + 1).lower) &&
    !FIRST_NAMES.has(tokenAt(reading, first).lower);
  return isOwn ? { ...span, last: last + 1, type: 'ORG' } : span;
}

/** "The Courier", "That Courier report"; programmes such as "This Week" keep theirs, as outlets that everybody knows do. */
const OPENING_DETERMINERS = /^(?:The|That|This|These|Those|Another)$/;

/** "Kremlin-backed Karsk Today": what somebody says of it. */
const BACKED = /-(?:backed|based|born|controlled|funded|led|linked|owned|run|aligned)$/;

/** Takes off small words ("a la Hezbollah"), titles, days, and a nationality before a body that everybody knows. */
function trimmed(reading: Reading, span: NameSpan): NameSpan[] {
  let { first } = span;
  // "At Hexley College she": a capital that opens the sentence.
  if (first < span.last - 1 && isOpener(reading, first) && OPENING_PREPOSITIONS.has(tokenAt(reading, first).text))
    first++;
  if (isDescribedOutlet(reading, span)) first += 2;
  while (first < span.last && NEVER_FIRST.has(tokenAt(reading, first).text)) first++;
  // "When Seo Ji-won came": the model calls the whole run no name.
  if (span.type === undefined && isSurnameFirst(reading, first + 1, span.last) && isOpener(reading, first)) first++;
  if (first < span.last - 1 && isOnDay(reading, first)) first++;
  while (first < span.last - 1 && BACKED.test(tokenAt(reading, first).text)) first++;
  if (
    first < span.last - 1 &&
    OPENING_DETERMINERS.test(tokenAt(reading, first).text) &&
    !OUTLETS.has(textOf(reading, first, span.last).toLowerCase())
  )
    first++;
  const titles = span.type === 'PER' ? TITLES : PERSONAL_TITLES;
  while (first < span.last - 1 && (titles.has(tokenAt(reading, first).lower) || isRank(reading, first, span))) first++;
  if (first < span.last - 1 && isTitleAlone(reading, first)) first++;
  if (span.type === 'PER' && first < span.last - 1 && HYPHENATED_TITLE.test(tokenAt(reading, first).lower)) first++;
  if (span.type === 'PER') first = withGivenName(reading, first);
  if (span.type === 'PER') first = behindDescription(reading, { first, last: span.last });
  const whole = beforeSeat(reading, { first, last: beforeFrom(reading, { first, last: span.last }) });
  const plain = beforeNumbers(reading, { first, last: beforeDay(reading, { first, last: whole }) });
  const isCounsel = isSureHolder(reading, { first, last: plain });
  const type = isCounsel ? 'PER' : span.type;
  const last = endBeforePostNominals(reading, spanOfType(first, plain, span, type));
  const isNational = last - first > 2 && DEMONYMS.has(tokenAt(reading, first).lower);
  if (isNational && KNOWN_ALIASES.has(textOf(reading, first + 1, last).toLowerCase())) first++;
  const isNone = last - first === 1 && isNoName(reading, first);
  if (isSurnameFirst(reading, first, last)) return [spanOfType(first, last, span, 'PER')];
  if (isMonthAndDay(reading, first, last) || isPostNominalBehind(reading, first, last)) return [];
  if (first >= last || isNone || NO_ACTOR_TERMS.has(textOf(reading, first, last).toLowerCase())) return [];
  return [spanOfType(first, last, span, type)];
}

/** "On Friday Nordvik closed": a day in front. */
const isOnDay = (reading: Reading, at: number): boolean => {
  const { lower } = tokenAt(reading, at);
  return lower.endsWith('day') && CALENDAR.has(lower) && tokenInSentence(reading, at, at - 1).lower === 'on';
};

const spanOfType = (first: number, last: number, { scores }: NameSpan, type: NameSpan['type']): NameSpan =>
  type === undefined ? { first, last, scores } : { first, last, type, scores };

/** "Madam Berg", not "Madam Speaker". */
const isTitleAlone = (reading: Reading, at: number): boolean =>
  PERSONAL_TITLES.has(tokenAt(reading, at).lower) && !TITLES.has(tokenAt(reading, at + 1).lower);

/** "Ada Quill KC": letters that follow nobody's name but a person's. */
const isSureHolder = (reading: Reading, { first, last }: { first: number; last: number }): boolean =>
  last - first === 3 &&
  /^(?:KC|QC|MP|MSP|OBE|MBE|CBE|PhD|MD)$/.test(tokenAt(reading, last - 1).text) &&
  [first, first + 1].every(
    (at) => tokenAt(reading, at).case === 'initial' && !ORGANISATION_HEADS.has(tokenAt(reading, at).lower),
  );

/** "Det Insp" of "Det Insp Jo Farrell". */
const isRank = (reading: Reading, at: number, { last, type }: NameSpan): boolean =>
  type === 'PER' &&
  (last - at > 2 || POLICE_RANKS.has(tokenAt(reading, at).text)) &&
  SHORT_RANKS.has(tokenAt(reading, at).lower);

/** Ranks that stand right before a surname: "DS Karim". */
const POLICE_RANKS: ReadonlySet<string> = new Set([
  'Capt',
  'Sgt',
  'Insp',
  'Supt',
  'Cllr',
  'Revd',
  'DS',
  'DC',
  'DI',
  'DCI',
  'PC',
  'Baroness',
  'Viscount',
  'Viscountess',
]);

/** "Capt Rae-Hill", whatever the name looks like. */
const isRanked = (reading: Reading, { first, last }: NameSpan): boolean =>
  last - first > 1 &&
  /^(?:Capt|Sgt|Insp|Supt|Cllr|Revd|Baroness|Viscount|Viscountess)$/.test(tokenAt(reading, first).text);

const OPENING_PREPOSITIONS: ReadonlySet<string> = new Set([
  'At',
  'In',
  'On',
  'From',
  'For',
  'By',
  'With',
  'To',
  'Under',
]);

/** "Austrian tabloid Kronen Zeitung": what it is before what it is called. */
const isDescribedOutlet = (reading: Reading, { first, last }: NameSpan): boolean =>
  last - first > 2 &&
  DEMONYMS.has(tokenAt(reading, first).lower) &&
  /^(?:tabloid|daily|weekly|newspaper|magazine|broadcaster|website|channel|firm|company)$/.test(
    tokenAt(reading, first + 1).text,
  );

/** "Naples and Pescara from London": a way, no name. */
function beforeFrom(reading: Reading, { first, last }: { first: number; last: number }): number {
  for (let at = first + 1; at < last; at++) if (tokenAt(reading, at).text === 'from') return at;
  return last;
}

/** "Per" of "Per Anker Dahl", "Dean" of "Dean Prowse": a given name that is a word, with a capital amid a sentence. */
function withGivenName(reading: Reading, first: number): number {
  const before = tokenInSentence(reading, first, first - 1);
  return before.case === 'initial' && GIVEN_WORDS.has(before.lower) && !isOpener(reading, first - 1)
    ? first - 1
    : first;
}

const GIVEN_WORDS: ReadonlySet<string> = new Set(
  'per will art mark grace bill faith june april dick guy rob sue dean'.split(' '),
);

/** "May 12". */
const isMonthAndDay = (reading: Reading, first: number, last: number): boolean =>
  last - first === 2 && CALENDAR.has(tokenAt(reading, first).lower) && /^\d+$/.test(tokenAt(reading, first + 1).text);

/** "Welshman Jamie Holt", "the Republican Holt", "Health Minister Jamie Holt": what he is, not what he is called. */
function behindDescription(reading: Reading, { first, last }: { first: number; last: number }): number {
  for (let office = Math.min(first + 2, last - 2); office > first; office--)
    if (OFFICES.test(tokenAt(reading, office).lower)) return office + 1;
  const { lower } = tokenAt(reading, first);
  const isDescription = DESCRIPTIONS.test(lower) || (last - first > 2 && OCCUPATIONS.has(lower));
  return first < last - 1 && isDescription ? first + 1 : first;
}

/** Offices that are hardly ever a middle name, unlike "King". */
const OFFICES = /^(?:minister|secretary|president|senator|governor|commissioner|ambassador|chancellor)$/;

const DESCRIPTIONS =
  /^(?:(?:english|welsh|scots|irish|french|dutch)(?:man|woman)|republican|democrat|conservative|labour|freshman|sophomore)$/;

/** "Holt 61-yard", "Lund 3-2": scores and measures behind a name. */
function beforeNumbers(reading: Reading, { first, last }: { first: number; last: number }): number {
  return last - first > 1 && /^\d+[-–]/.test(tokenAt(reading, last - 1).text) ? last - 1 : last;
}

/** "Hansa Hydraulik GmbH of Lübeck": where a company sits. */
function beforeSeat(reading: Reading, { first, last }: { first: number; last: number }): number {
  for (let at = first + 2; at < last; at++)
    if (/^(?:of|in)$/.test(tokenAt(reading, at).lower) && LEGAL_FORMS.has(tokenAt(reading, at - 1).lower)) return at;
  return last;
}

/** "Congress on Friday": a day that follows is no part of the name. */
function beforeDay(reading: Reading, { first, last }: { first: number; last: number }): number {
  const isDay =
    last - first > 2 && tokenAt(reading, last - 2).lower === 'on' && /day$/.test(tokenAt(reading, last - 1).lower);
  return isDay && CALENDAR.has(tokenAt(reading, last - 1).lower) ? last - 2 : last;
}

function isNoName(reading: Reading, at: number): boolean {
  const { text, lower, case: letters } = tokenAt(reading, at);
  if (NO_NAMES.has(lower)) return true;
  // "US$ 10 billion" is money.
  if (letters === 'upper') return isEra(reading, at) || tokenAt(reading, at + 1).text.startsWith('$');
  // "NGOs": many of a kind.
  return letters === 'mixed' && /^[A-Z]{2,6}s$/.test(text);
}

/** "508 BC", "the 7th century AD". */
const isEra = (reading: Reading, at: number): boolean =>
  /^(?:BC|AD|BCE|CE)$/.test(tokenAt(reading, at).text) &&
  (tokenAt(reading, at - 1).kind === 'number' || /^centur/.test(tokenAt(reading, at - 1).lower));

/** What a person is by birth or calling, what stands in the credit line of a picture beside names, and times of history. */
const NO_ACTOR_TERMS: ReadonlySet<string> = new Set([
  'olympic',
  'paralympic',
  'member',
  'members',
  'jesuit',
  'franciscan',
  'dominican',
  'benedictine',
  'englishman',
  'frenchman',
  'irishman',
  'scotsman',
  'welshman',
  'dutchman',
  'file photo',
  'handout photo',
  'handout',
  'slideshow',
  'middle ages',
  'cold war',
  'first world war',
  'second world war',
  'world war i',
  'world war ii',
]);

const NEVER_FIRST: ReadonlySet<string> = new Set(['la', 'le', 'den', 'of', 'and', 'for', 'the', 'Compare', 'Cf']);
