import { type Reading, tokenAt, tokenInSentence } from '../../language/reading';
import { COUNTRIES, DEMONYMS, LOWER_HEADS } from '../en/names';
import type { NameSpan } from '../names/nameSpans';
import { isOpener } from './opening';

/** Where a name ends that goes on in small letters. */
interface WithHead {
  last: number;
  kind: 'organisation';
}

/** "Dawa party", "Iraqi parliament", "Iraqi security forces", "Qods (Jerusalem) brigades": the small head belongs to the name. */
export function headBehind(reading: Reading, { first, last, type }: NameSpan): WithHead | undefined {
  const { lower } = tokenAt(reading, first);
  const isNational = last - first === 1 && DEMONYMS.has(lower);
  const national = isNational ? endOfNationalBody(reading, last) : undefined;
  if (national !== undefined) return { last: national, kind: 'organisation' };
  const at = tokenAt(reading, last).text === '(' && tokenAt(reading, last + 2).text === ')' ? last + 3 : last;
  const head = tokenInSentence(reading, first, at);
  if (!LOWER_HEADS.has(head.lower) || head.case !== 'lower' || !head.spaced) return undefined;
  const isNamed = NAMED_HEADS.has(head.lower) && !isOpener(reading, first) && !COUNTRIES.has(lower);
  return isNational || isNamed || type === 'ORG' ? { last: at + 1, kind: 'organisation' } : undefined;
}

/** Heads that a name alone makes a body: "Dawa party", but not "Berg police". */
const NAMED_HEADS: ReadonlySet<string> = new Set(['party', 'brigade', 'brigades', 'militia', 'movement']);

/** What a nation has one of: "Iraqi forces", "Danish coast guard", "Turkish central bank". */
function endOfNationalBody(reading: Reading, at: number): number | undefined {
  const [one, two] = [tokenInSentence(reading, at - 1, at), tokenInSentence(reading, at - 1, at + 1)];
  if (one.case !== 'lower') return undefined;
  if (two.case === 'lower' && NATIONAL_PAIRS.has(`${one.lower} ${two.lower}`)) return at + 2;
  return NATIONAL_HEADS.has(one.lower) ? at + 1 : undefined;
}

const NATIONAL_HEADS: ReadonlySet<string> = new Set('forces troops opposition'.split(' '));
const NATIONAL_PAIRS: ReadonlySet<string> = new Set([
  'security forces',
  'armed forces',
  'special forces',
  'government forces',
  'air force',
  'coast guard',
  'central bank',
  'foreign ministry',
  'defence ministry',
  'defense ministry',
  'interior ministry',
  'health ministry',
  'supreme court',
]);
