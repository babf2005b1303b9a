import type { ActorKind } from '../../contract';
import type { Reading } from '../../language/reading';
import { tokenAt, tokenInSentence } from '../../language/reading';
import { MORE_CITIES } from '../en/cities';
import { COMPANY_TAILS } from '../en/companies';
import { isGivenName } from '../en/givenNames';
import {
  BODIES,
  CITIES,
  COUNTRIES,
  FIRST_NAMES,
  LEGAL_FORMS,
  ORGANISATION_HEADS,
  OUTLET_OPENERS,
  OUTLET_TAILS,
  PARTICLES,
  PERSONAL_TITLES,
  TITLES,
} from '../en/names';
import { KIN } from '../en/personWords';
import type { Mention } from '../mention';
import { isOffice } from '../offices';
import { addVotes } from '../votes';
import { kindClues } from './kindClues';
import { isOpener } from './opening';
import { textOf } from './words';

/** The text says what it is, once for all mentions: that outweighs what each of them looks like. */
const SAID_SO = 40;

/** What word lists, titles and shapes say about the kind of a name, as votes beside those of the model. */
export function kindHints(reading: Reading, first: number, last: number): Mention['votes'] {
  const words = reading.tokens.slice(first, last).map(({ lower }) => lower);
  const phrase = textOf(reading, first, last).toLowerCase();
  const before = tokenInSentence(reading, first, first - 1);
  const hints: Mention['votes'] = {};
  const vote = (kind: ActorKind, weight: number) => {
    hints[kind] = (hints[kind] ?? 0) + weight;
  };
  if (/^(?:e\.?u\.?|european union|u\.?n\.?|united nations)$/.test(phrase)) vote('organisation', 12);
  else if (COUNTRIES.has(phrase) || CITIES.has(phrase)) vote('place', 12);
  else if (MORE_CITIES.has(phrase)) vote('place', 8);
  if (isOutletName(words)) vote('outlet', 12);
  else if (OUTLET_NOUNS.test(before.lower) && !words.some((word) => FIRST_NAMES.has(word))) vote('outlet', 8);
  if (BODIES.has(phrase)) vote('organisation', 12);
  else if (phrase === 'oval office') vote('place', 8);
  else if (words.length > 1 && (words.includes('&') || endsLikeBody(words.at(-1) ?? ''))) vote('organisation', 8);
  else if (words.length > 1 && words.some((word) => ORGANISATION_HEADS.has(word))) vote('organisation', 3);
  if (words.length > 1 && LEGAL_FORMS.has((words.at(-1) ?? '').replaceAll('.', ''))) vote('organisation', 12);
  else if (isCalledBody(reading, first)) vote('organisation', 6);
  if (isPersonCalled(reading, first)) vote('person', 12);
  if (words.length > 1 && REGION_TAILS.has(words.at(-1) ?? '')) vote('place', 12);
  if (isOfThing(reading, last)) vote('person', -6);
  if (isOnMap(reading, first, last)) vote('place', 8);
  if (isAcronym(reading, first, last) || isEmployer(reading, last)) {
    vote('organisation', 4);
    vote('person', -4);
  }
  if (isCiting(reading, last) && !words.some((word) => FIRST_NAMES.has(word))) vote('outlet', 12);
  if (isSaidToBeBody(reading, first, last)) vote('organisation', SAID_SO);
  if (isUnderArticle(reading, first, last)) vote('person', -6);
  if (isKin(reading, first) || isAged(reading, last)) vote('person', 8);
  if (PERSONAL_TITLES.has(before.lower) || (TITLES.has(before.lower) && before.case !== 'lower')) vote('person', 6);
  else if (words[1] === 'of' && isOffice(words[0] ?? '')) vote('person', 12);
  else if (words.length > 1 && (FIRST_NAMES.has(words[0] ?? '') || isGivenName(words[0] ?? ''))) vote('person', 2);
  else if (PARTICLES.has(words[0] ?? '') && isWhere(before.lower)) vote('place', 8);
  else if (words.slice(1, -1).some((word) => PARTICLES.has(word))) vote('person', 6);
  addVotes(hints, kindClues(reading, first, last));
  return hints;
}

/** "the firm Nordvik", "its publisher, Nordvik," and "a company called Nordvik". */
function isCalledBody(reading: Reading, first: number): boolean {
  const before = tokenInSentence(reading, first, first - 1);
  if (BODY_NOUNS.test(before.lower)) return before.case === 'lower';
  if (!/^(?:,|called|named)$/.test(before.text)) return false;
  const noun = tokenInSentence(reading, first, first - 2);
  return noun.case === 'lower' && (BODY_NOUNS.test(noun.lower) || AUTHORITIES.test(noun.lower));
}
const AUTHORITIES = /^(?:authority|agency|regulator|watchdog|contractor|airline|brewer|lender|brokerage|conglomerate)$/;

/** "a lad called Jordan". */
const isPersonCalled = (reading: Reading, first: number): boolean =>
  /^(?:called|named)$/.test(tokenInSentence(reading, first, first - 1).text) &&
  /^(?:man|woman|boy|girl|lad|guy|bloke|friend|colleague|neighbour|neighbor|teenager|student|official|officer)$/.test(
    tokenInSentence(reading, first, first - 2).text,
  );

/** "Nordvik, which rates it", "Nordvik, its oldest rival": no person. */
const isOfThing = (reading: Reading, last: number): boolean =>
  tokenInSentence(reading, last - 1, last).text === ',' &&
  /^(?:which|its)$/.test(tokenInSentence(reading, last - 1, last + 1).text);

const REGION_TAILS: ReadonlySet<string> = new Set(
  'oblast krai raion governorate prefecture province islands'.split(' '),
);

/** "eastern Valmark province", "the town of Halim", "LUND — Rain fell". */
function isOnMap(reading: Reading, first: number, last: number): boolean {
  const next = tokenInSentence(reading, last - 1, last);
  if (next.case === 'lower' && REGIONS.has(next.lower)) return true;
  const isDateline = /^[–—]$/.test(next.text) && isOpener(reading, first) && tokenAt(reading, first).case === 'upper';
  if (isDateline) return true;
  const [of, kind] = [tokenInSentence(reading, first, first - 1), tokenInSentence(reading, first, first - 2)];
  return of.lower === 'of' && kind.case === 'lower' && (REGIONS.has(kind.lower) || SETTLEMENTS.has(kind.lower));
}

const REGIONS: ReadonlySet<string> = new Set('province district region county governorate peninsula valley'.split(' '));
const SETTLEMENTS: ReadonlySet<string> = new Set('town city village island suburb port hamlet capital'.split(' '));

/** "her son, Jonas", "his wife Anna". */
function isKin(reading: Reading, first: number): boolean {
  const before = tokenInSentence(reading, first, first - 1);
  const noun = before.text === ',' ? tokenInSentence(reading, first, first - 2) : before;
  return noun.case === 'lower' && KIN.has(noun.lower);
}

/** "Berg, 34, said": an age. */
const isAged = (reading: Reading, last: number): boolean =>
  tokenInSentence(reading, last - 1, last).text === ',' &&
  /^[1-9]\d?$/.test(tokenInSentence(reading, last - 1, last + 1).text) &&
  /^[,.;)]$/.test(tokenInSentence(reading, last - 1, last + 2).text);

/** "at the Slade she met": one name behind "the" that tells nothing else apart is no person's, unless a family's. */
function isUnderArticle(reading: Reading, first: number, last: number): boolean {
  if (last - first !== 1 || tokenInSentence(reading, first, first - 1).lower !== 'the') return false;
  if (/s$|^(?:late|young)/.test(tokenAt(reading, first).lower)) return false;
  const next = tokenInSentence(reading, first, last);
  return next.kind === 'punctuation' ? /^[,.;)]$/.test(next.text) : SUBJECTS.has(next.lower);
}

const SUBJECTS: ReadonlySet<string> = new Set('he she they it we i and in on at to from for by with'.split(' '));

/** Nouns at the end of a name that no place and no person has there. */
const BODY_ENDS: ReadonlySet<string> = new Set(
  'union party commission committee council ministry agency authority police association federation corporation company institute foundation board tribunal league school college university academy office rail railway railways airlines energy'.split(
    ' ',
  ),
);

const endsLikeBody = (word: string): boolean => BODY_ENDS.has(word) || COMPANY_TAILS.has(word);

const isWhere = (word: string): boolean => /^(?:in|at|near|from|of|or|and)$/.test(word);

/** "Rabobank economist Jan Holt": people have aides and lawyers, but houses have economists. */
function isEmployer(reading: Reading, last: number): boolean {
  const { lower, case: letters } = tokenInSentence(reading, last - 1, last);
  return letters === 'lower' && STAFF.has(lower) && tokenInSentence(reading, last - 1, last + 1).case === 'initial';
}

const STAFF: ReadonlySet<string> = new Set(
  'economist analyst strategist trader researcher reporter correspondent editor columnist engineer scientist professor executive employee'.split(
    ' ',
  ),
);

/** "Lund Evening Post", "Radio Lund", "Times of Lund". */
const isOutletName = (words: readonly string[]): boolean =>
  words.length > 1 &&
  (OUTLET_TAILS.has(words.at(-1) ?? '') ||
    OUTLET_OPENERS.has(words[0] ?? '') ||
    (words[0] === 'times' && words[1] === 'of'));

/** "the consultancy Delft Maritime", "the ferry operator Norland". */
const BODY_NOUNS =
  /^(?:consultancy|firm|company|charity|think-tank|operator|retailer|manufacturer|start-up|startup|bank|insurer|developer|supplier|group|party|union|band|militia)$/;

/** "Tarrant Keld, a civil engineering firm based in Lund": what the name is said to be ends where something follows. */
function isSaidToBeBody(reading: Reading, first: number, last: number): boolean {
  const at = (offset: number) => tokenInSentence(reading, last - 1, last + offset);
  if (at(0).text !== ',' || !/^(?:an?|the|one)$/.test(at(1).lower)) return false;
  for (let offset = 2; offset < 8 && at(offset).kind === 'word' && !isAfterNoun(at(offset).lower); offset++) {
    const { lower } = at(offset);
    if (
      !BODY_NOUNS.test(lower) &&
      !AUTHORITIES.test(lower) &&
      !/^(?:fund|chain|brand)$/.test(lower) &&
      !MAKERS.test(lower)
    )
      continue;
    // "the daughter of Hector Lund, a thread manufacturer,": people make and supply things as well.
    if (PEOPLE_TOO.test(lower) && isPersonHere(reading, first, last)) return false;
    return isAfterNoun(at(offset + 1).lower);
  }
  return false;
}

/** "carmaker", "shipbuilder", "ironmonger" is a trade: those a single person hardly ever is. */
const MAKERS =
  /^(?:car|chip|truck|drug|plane|phone|steel|toy|tyre|tire|engine|rocket|jet|house|ship)(?:maker|builder)$/;
const PEOPLE_TOO = /^(?:manufacturer|developer|supplier|operator|retailer|contractor|brewer|lender|insurer)$/;

/** "daughter of Hector Lund", "Anna Lund", "Hector Lund, a manufacturer, and his wife": a person by what stands around. */
function isPersonHere(reading: Reading, first: number, last: number): boolean {
  const { lower } = tokenAt(reading, first);
  if (FIRST_NAMES.has(lower) || isGivenName(lower)) return true;
  const [of, kin] = [tokenInSentence(reading, first, first - 1), tokenInSentence(reading, first, first - 2)];
  if ((of.lower === 'of' && KIN.has(kin.lower)) || KIN.has(of.lower)) return true;
  for (let at = last + 2; at < last + 10; at++)
    if (/^(?:he|she|his|her|who)$/.test(tokenInSentence(reading, last - 1, at).lower)) return true;
  return false;
}

const isAfterNoun = (word: string): boolean =>
  /^(?:[,.;:)–—]|in|of|that|which|with|based|owned|run|founded|set|whose|from|for|at|and|near|under|behind)?$/.test(
    word,
  );

/** What an outlet is called before its name: "the channel Lund Live". */
const OUTLET_NOUNS =
  /^(?:channel|newspaper|paper|website|magazine|broadcaster|station|blog|tabloid|newsletter|podcast|daily|weekly|monthly|newswire)$/;

/** "Lund Bladet, citing two officials, said": it passes on what others told it. */
const isCiting = (reading: Reading, last: number): boolean =>
  tokenInSentence(reading, last - 1, last).text === ',' &&
  /^(?:citing|quoting)$/.test(tokenInSentence(reading, last - 1, last + 1).lower);

function isAcronym(reading: Reading, first: number, last: number): boolean {
  const { text, case: letters, sentence } = tokenAt(reading, first);
  const isShort = last - first === 1 && letters === 'upper' && text.length >= 2 && text.length <= 6;
  return isShort && !/[.\d]/.test(text) && reading.sentences[sentence]?.titled !== true;
}
