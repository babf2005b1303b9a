import type { RuleId } from '../contract';
import { BE, TERMINATORS } from '../language/en/wordClasses';
import { type Reading, type Token, tokenAt } from '../language/reading';
import type { Span } from '../text/span';

/** Rules whose cues reach from themselves to the right only: nouns and verbs with their clause, amounts. */
const RIGHTWARD: ReadonlySet<RuleId> = new Set([
  'hedge/noun',
  'hedge/approximator',
  'hedge/doxastic',
  'hedge/shield',
  'hedge/conditional',
  'hedge/investigation',
  'vague/quantity',
]);

/** Longest scope in tokens to either side: a clause is shorter, and reading stays linear. */
const MAX = 60;

/** What the doubt covers: from the cue, or from the start of its clause, to where a terminating word or mark ends it. */
export function scopeOf(reading: Reading, first: number, last: number, rule: RuleId): Span {
  let from = first;
  if (!RIGHTWARD.has(rule)) while (first - from < MAX && !bounds(reading, first, from - 1)) from--;
  while (from < first && tokenAt(reading, from).kind === 'punctuation') from++;
  let to = last;
  while (to - last < MAX && !bounds(reading, first, to)) to++;
  return { start: tokenAt(reading, from).start, end: tokenAt(reading, trimmed(reading, last, to) - 1).end };
}

/** Does the token end a clause that the cue stands in? */
function bounds(reading: Reading, cue: number, at: number): boolean {
  const token = tokenAt(reading, at);
  const home = tokenAt(reading, cue);
  if (token.sentence !== home.sentence || token.sentence < 0) return true;
  if (token.quotation !== home.quotation) return true;
  // "may help people who are ill", "is being so coy": what tells apart and how much belong to the clause.
  if (at > cue && RELATIVES.has(token.lower)) return false;
  if (token.lower === 'so' && BE.has(tokenAt(reading, at - 1).lower)) return false;
  return endsScope(token) || (token.text === ',' && TERMINATORS.has(tokenAt(reading, at + 1).lower));
}

const RELATIVES: ReadonlySet<string> = new Set(['who', 'whose', 'which']);

const endsScope = (token: Token): boolean =>
  TERMINATORS.has(token.lower) || (token.kind === 'punctuation' && /^[.?!;:—–()“”"…]|^--+$|^\.\.+$/.test(token.text));

/** Without a comma and "and" at the end. */
function trimmed(reading: Reading, last: number, to: number): number {
  let end = to;
  while (end > last && (tokenAt(reading, end - 1).text === ',' || tokenAt(reading, end - 1).lower === 'and')) end--;
  return end;
}
