import type { Reading } from '../language/reading';
import { tokenAt, tokenInSentence } from '../language/reading';
import {
  BODIES,
  CITIES,
  COUNTRIES,
  FIRST_NAMES,
  ORGANISATION_HEADS,
  OUTLET_OPENERS,
  OUTLET_TAILS,
  PARTICLES,
  PERSONAL_TITLES,
  TITLES,
} from './en/names';
import type { Mention } from './mention';
import { isOffice } from './offices';
import { textOf } from './words';

/** What word lists, titles and shapes say about the kind of a name, as votes beside those of the model. */
export function kindHints(reading: Reading, first: number, last: number): Mention['votes'] {
  const words = reading.tokens.slice(first, last).map(({ lower }) => lower);
  const phrase = textOf(reading, first, last).toLowerCase();
  const before = tokenInSentence(reading, first, first - 1);
  const hints: Mention['votes'] = {};
  const isUnion = /^(?:e\.?u\.?|european union|u\.?n\.?|united nations)$/.test(phrase);
  if (isUnion) hints.organisation = 12;
  else if (COUNTRIES.has(phrase) || CITIES.has(phrase)) hints.place = 12;
  if (BODIES.has(phrase)) hints.organisation = 12;
  if (isOutletName(words)) hints.outlet = 12;
  else if (OUTLET_NOUNS.test(before.lower) && !words.some((word) => FIRST_NAMES.has(word))) hints.outlet = 8;
  if (words.length > 1 && words.some((word) => ORGANISATION_HEADS.has(word))) hints.organisation = 3;
  if (words.length > 1 && BODY_ENDS.has(words.at(-1) ?? '')) hints.organisation = 6;
  if (isAcronym(reading, first, last)) {
    hints.organisation = (hints.organisation ?? 0) + 4;
    hints.person = -4;
  }
  if (isEmployer(reading, last)) {
    hints.organisation = (hints.organisation ?? 0) + 4;
    hints.person = -4;
  }
  if (PERSONAL_TITLES.has(before.lower) || (TITLES.has(before.lower) && before.case !== 'lower')) hints.person = 6;
  else if (words[1] === 'of' && isOffice(words[0] ?? '')) hints.person = 12;
  else if (words.length > 1 && FIRST_NAMES.has(words[0] ?? '')) hints.person = 2;
  else if (PARTICLES.has(words[0] ?? '') && isWhere(before.lower)) hints.place = 8;
  else if (words.slice(1, -1).some((word) => PARTICLES.has(word))) hints.person = 6;
  return hints;
}

/** Nouns at the end of a name that no place and no person has there. */
const BODY_ENDS: ReadonlySet<string> = new Set(
  'union party commission committee council ministry agency authority police association federation corporation company institute foundation board tribunal league'.split(
    ' ',
  ),
);

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

/** What an outlet is called before its name: "the channel Lund Live". */
const OUTLET_NOUNS =
  /^(?:channel|newspaper|paper|website|magazine|broadcaster|station|blog|tabloid|newsletter|podcast)$/;

function isAcronym(reading: Reading, first: number, last: number): boolean {
  const { text, case: letters, sentence } = tokenAt(reading, first);
  const isShort = last - first === 1 && letters === 'upper' && text.length >= 2 && text.length <= 6;
  return isShort && !/[.\d]/.test(text) && reading.sentences[sentence]?.titled !== true;
}
