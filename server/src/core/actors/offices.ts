import type { ActorKind } from '../contract';
import type { Reading } from '../language/reading';
import { tokenAt, tokenInSentence } from '../language/reading';
import { isOpener } from './opening';

/** An office or a body that stands for its holder or itself; token indices, half-open. */
export interface Office {
  first: number;
  last: number;
  kind: ActorKind;
}

/** Capitalised behind "the", these mean whoever holds the office: "the Secretary signed". */
const HOLDERS: ReadonlySet<string> = new Set(
  'president secretary minister chancellor premier governor mayor speaker senator congressman congresswoman ambassador commissioner chairman chairwoman attorney ombudsman king queen pope emperor empress prince princess sultan'.split(
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

const DETERMINERS: ReadonlySet<string> = new Set(['the', 'this', 'that', 'our', 'my', 'his', 'her', 'its', 'their']);

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
  const before = tokenInSentence(reading, at, at - 1);
  if (!DETERMINERS.has(before.lower) || (before.case !== 'lower' && !isOpener(reading, at - 1))) return undefined;
  const last = at + words + (isOfState(reading, at) ? 2 : 0);
  const next = tokenInSentence(reading, at, last);
  const isTitleCase = reading.sentences[sentence]?.titled === true && next.text !== ',' && next.case !== 'lower';
  const isBeforeName = next.kind === 'word' && !next.clitic && next.case !== 'lower';
  return isTitleCase || isBeforeName ? undefined : { first: at, last, kind };
}

/** "Secretary of State", "Secretary of Education". */
const isOfState = (reading: Reading, at: number): boolean =>
  tokenAt(reading, at).lower === 'secretary' &&
  tokenInSentence(reading, at, at + 1).lower === 'of' &&
  tokenInSentence(reading, at, at + 2).case === 'initial';

/** The office that ends right before a token: "the Foreign Secretary" before the comma of ", Jon Holt,". */
export function officeBefore(reading: Reading, end: number): Office | undefined {
  for (const first of [end - 2, end - 1]) {
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
  const words = title.toLowerCase().split(/\s+/);
  const last = words.at(-1) ?? '';
  const second = words.at(-2);
  const pair = second !== undefined && isPair(second, last) ? [`${second} ${last}`] : [];
  return HOLDERS.has(last) && !PAIRS.get(last)?.has(second ?? '') ? [...pair, last] : pair;
}

/** Is a name nothing but an office? */
export const isOffice = (name: string): boolean => officesOf(name)[0] === name.toLowerCase();
