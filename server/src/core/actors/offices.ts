import type { ActorKind } from '../contract';
import type { Reading, Token } from '../language/reading';
import { tokenAt, tokenInSentence } from '../language/reading';
import { KNOWN_ALIASES } from './en/knownAliases';
import { ORGANISATION_HEADS } from './en/names';
import { isOpener } from './mentions/opening';
import { textOf } from './mentions/words';

/** An office or a body that stands for its holder or itself; token indices, half-open. */
export interface Office {
  first: number;
  last: number;
  kind: ActorKind;
}

/** Capitalised behind "the", these mean whoever holds the office: "the Secretary signed". */
const HOLDERS: ReadonlySet<string> = new Set(
  'president secretary minister chancellor premier governor mayor speaker senator congressman congresswoman ambassador commissioner chairman chairwoman attorney ombudsman king queen pope emperor empress prince princess sultan bishop archbishop cardinal abbot abbess'.split(
    ' ',
  ),
);

/** Two words that are one office: "Attorney General", "Chief Justice", "Crown Prince". */
const PAIRS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['president', new Set(['vice'])],
  ['general', new Set(['attorney', 'solicitor', 'surgeon', 'secretary'])],
  ['justice', new Set(['chief'])],
  ['prince', new Set(['crown'])],
]);

/** Offices that say of what in front: "Transport Minister". */
const OF_WHAT: ReadonlySet<string> = new Set(['minister', 'secretary', 'commissioner']);

const isPair = (first: string, second: string): boolean =>
  OF_WHAT.has(second) || PAIRS.get(second)?.has(first) === true;

/** Capitalised behind "the", these mean a body that the text has named or need not name: "may it please the Court". */
const BODY_NOUNS: ReadonlySet<string> = new Set(
  'court tribunal house senate assembly parliament commission committee council ministry department government administration agency authority board bank fund company university church coalition'.split(
    ' ',
  ),
);

const DETERMINERS: ReadonlySet<string> = new Set([
  'the',
  'this',
  'that',
  'these',
  'our',
  'my',
  'his',
  'her',
  'its',
  'their',
]);

/**
 * "The President", "this Court", "our Prime Minister": a capital that no rule of spelling asks for makes a name of an
 * office. Not before a name ("the President Anna Berg"), nor where every word has a capital.
 */
export function officeAt(reading: Reading, at: number): Office | undefined {
  const { lower, case: letters, sentence } = tokenAt(reading, at);
  if (letters !== 'initial') return undefined;
  const words = isPair(lower, tokenInSentence(reading, at, at + 1).lower) ? 2 : 1;
  const kind = kindOf(reading, at, words);
  if (kind === undefined) return undefined;
  if (isOfAnother(reading, at + words) || isForMatter(reading, at + words)) return undefined;
  const last = kind === 'person' ? endOfDomain(reading, at, at + words) : at + words;
  const isOfNation = NATIONS.has(domainOf(reading, at + words, last));
  if (!isDetermined(reading, at) && !(isOfNation && isSetOff(reading, at))) return undefined;
  const next = tokenInSentence(reading, at, last);
  const isTitleCase = reading.sentences[sentence]?.titled === true && next.text !== ',' && next.case !== 'lower';
  const isBeforeName = next.kind === 'word' && !next.clitic && next.case !== 'lower';
  return isTitleCase || isBeforeName ? undefined : { first: at, last, kind };
}

function isDetermined(reading: Reading, at: number): boolean {
  const before = tokenInSentence(reading, at, at - 1);
  return DETERMINERS.has(before.lower) && (before.case === 'lower' || isOpener(reading, at - 1));
}

/** "Norton, Emperor of the United States,", "named himself “King of the Netherlands”". */
const isSetOff = (reading: Reading, at: number): boolean =>
  /^(?:[,“"‘]|as|himself|herself)$/.test(tokenInSentence(reading, at, at - 1).lower);

/** "the President of that country", "the King of a small island": whose, the text does not say by name. */
const isOfAnother = (reading: Reading, end: number): boolean =>
  tokenInSentence(reading, end - 1, end).lower === 'of' &&
  /^(?:a|an|another|any|each|every|that|which)$/.test(tokenInSentence(reading, end - 1, end + 1).lower);

/** "the Minister for Culture": one of many. */
const isForMatter = (reading: Reading, end: number): boolean =>
  tokenInSentence(reading, end - 1, end).lower === 'for' && isCapital(tokenInSentence(reading, end - 1, end + 1));

/** Of what place or matter it is: "Secretary of State", "President of the United States", "Mayor of Lund"; a body is an actor of its own. */
function endOfDomain(reading: Reading, first: number, end: number): number {
  if (tokenInSentence(reading, first, end).lower !== 'of') return end;
  let at = DETERMINERS.has(tokenInSentence(reading, first, end + 1).lower) ? end + 2 : end + 1;
  const from = at;
  while (at < from + LONGEST_DOMAIN && isCapital(tokenInSentence(reading, first, at))) {
    const { lower } = tokenAt(reading, at);
    if (BODY_NOUNS.has(lower) || (ORGANISATION_HEADS.has(lower) && lower !== 'united')) return end;
    at++;
  }
  return at > from ? at : end;
}

function domainOf(reading: Reading, end: number, last: number): string {
  const from = tokenAt(reading, end + 1);
  return DETERMINERS.has(from.lower) && last > end + 2 ? textOf(reading, end + 2, last).toLowerCase() : '';
}

/** Nations that stand behind "the". */
const NATIONS: ReadonlySet<string> = new Set([
  'united states',
  'united kingdom',
  'netherlands',
  'philippines',
  'u.s.',
  'us',
]);

const LONGEST_DOMAIN = 4;

const isCapital = ({ kind, case: letters, clitic }: Token): boolean =>
  kind === 'word' && !clitic && letters !== 'lower' && letters !== 'none';

/** The office that ends right before a token: "the Foreign Secretary" before the comma of ", Jon Holt,". */
export function officeBefore(reading: Reading, end: number): Office | undefined {
  for (let first = end - LONGEST_DOMAIN; first < end; first++) {
    const office = officeAt(reading, first);
    if (office?.last === end && office.kind === 'person') return office;
  }
  return undefined;
}

function kindOf(reading: Reading, at: number, words: number): ActorKind | undefined {
  const { lower } = tokenAt(reading, at);
  if (words === 2) return tokenAt(reading, at + 1).case === 'initial' ? 'person' : undefined;
  if (HOLDERS.has(lower)) return 'person';
  return BODY_NOUNS.has(lower) ? 'organisation' : undefined;
}

/** The offices at the end of a title, in lower case: "transport minister" and "minister" of "Transport Minister". */
export function officesOf(title: string): string[] {
  const [office] = splitAtOf(title);
  const words = office.split(/\s+/);
  const last = words.at(-1) ?? '';
  const second = words.at(-2);
  const pair = second !== undefined && isPair(second, last) ? [`${second} ${last}`] : [];
  return HOLDERS.has(last) && !PAIRS.get(last)?.has(second ?? '') ? [...pair, last] : pair;
}

/** Is a name nothing but an office: "President", "Mayor of Lund"? */
export const isOffice = (name: string): boolean => officesOf(name)[0] === splitAtOf(name)[0];

/** An office and of what it is, in lower case: "mayor" and "lund" of "Mayor of Lund". */
export function nameOfOffice(name: string): [office: string | undefined, domain: string | undefined] {
  const [, domain] = splitAtOf(name);
  return [officesOf(name)[0], domain];
}

function splitAtOf(title: string): [office: string, domain: string | undefined] {
  const lower = title.toLowerCase();
  const at = lower.indexOf(' of ');
  if (at < 0) return [lower, undefined];
  const domain = lower.slice(at + 4).replace(/^(?:the|this|these|our) /, '');
  return [lower.slice(0, at), KNOWN_ALIASES.get(domain) ?? domain];
}
