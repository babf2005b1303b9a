import { speechVerb } from '../attribution/en/speechVerbs';
import type { Reading } from '../language/reading';
import { tokenAt, tokenInSentence } from '../language/reading';
import type { Block } from '../markdown/block';
import { type CapitalRun, capitalRuns } from './capitalRuns';
import { COUNTRIES, OUTLETS } from './en/names';
import { isLocation, kindVotes } from './kindVotes';
import type { Mention, NameEvidence } from './mention';
import { rolesOf, titleOf } from './roles';
import { descriptions } from './unnamedSources';

/**
 * Where a block names or describes actors, in document order, and what its words add to the evidence of the article.
 * Looks at the block alone.
 */
export function findMentions(reading: Reading, block: Block): { mentions: Mention[]; evidence: NameEvidence } {
  if (reading.tokens.length === 0) return { mentions: [], evidence: { lower: [], capital: [], acronyms: [] } };
  const runs = capitalRuns(reading);
  const named = runs.map((run) => nameMention(reading, block, run)).filter((mention) => mention !== undefined);
  const mentions = [...named, ...nominals(reading), ...pronouns(reading)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  return { mentions, evidence: evidenceOf(reading, runs, named) };
}

function nameMention(reading: Reading, block: Block, run: CapitalRun): Mention | undefined {
  const { name, last } = run;
  const votes = kindVotes(reading, run);
  if (Object.keys(votes).length === 0 && isShouted(reading, run)) return undefined;
  const text = textOf(reading, name, last);
  const title = titleOf(reading, block, run);
  const location = isLocation(reading, run) && (votes.place ?? 0) >= 1;
  return {
    ...spanOf(reading, name, last),
    form: 'name',
    text,
    first: name,
    last,
    votes: location ? { ...votes, place: (votes.place ?? 0) + 1 } : votes,
    ...(isDoubtful(reading, run) ? { doubtful: true } : {}),
    ...(location ? { location: true } : {}),
    ...(title ? { title } : {}),
    roles: rolesOf(reading, block, run),
  };
}

/** A word in capitals for emphasis, in a line that is all capitals. */
const isShouted = (reading: Reading, { name }: CapitalRun): boolean =>
  reading.sentences[tokenAt(reading, name).sentence]?.titled === true && tokenAt(reading, name).case === 'upper';

/** Does the capital say nothing here? */
function isDoubtful(reading: Reading, { name, last, opensSentence }: CapitalRun): boolean {
  const words = reading.tokens.slice(name, last).map(({ lower }) => lower);
  const phrase = words.join(' ');
  if (COUNTRIES.has(phrase) || OUTLETS.has(phrase)) return false;
  if (reading.sentences[tokenAt(reading, name).sentence]?.titled) return true;
  if (!opensSentence || last - name > 1) return false;
  return tokenAt(reading, name).case !== 'upper' && tokenAt(reading, name).case !== 'mixed';
}

function nominals(reading: Reading): Mention[] {
  return descriptions(reading).map(({ first, last, definite }) => ({
    ...spanOf(reading, first, last),
    form: 'nominal',
    text: textOf(reading, first, last),
    first,
    last,
    votes: definite ? {} : { unnamed: 5 },
    roles: [],
    ...(definite ? {} : { unnamed: true }),
  }));
}

const PRONOUNS: ReadonlySet<string> = new Set(['he', 'she', 'they', 'who']);

/** Pronouns that speak: right before a speech verb, over an auxiliary, or right behind one. */
function pronouns(reading: Reading): Mention[] {
  const found: Mention[] = [];
  reading.tokens.forEach((token, at) => {
    if (!PRONOUNS.has(token.lower)) return;
    const next = tokenInSentence(reading, at, at + 1);
    const verb = /^(?:has|had|have|also|later|then)$/.test(next.lower) ? tokenInSentence(reading, at, at + 2) : next;
    const before = tokenInSentence(reading, at, at - 1);
    const inverted = speechVerb(before.lower)?.frame === 'any' && /[,”"]/.test(tokenAt(reading, at - 2).text);
    if (speechVerb(verb.lower) === undefined && !inverted) return;
    found.push({
      ...spanOf(reading, at, at + 1),
      form: 'pronoun',
      text: token.text,
      first: at,
      last: at + 1,
      votes: {},
      roles: [],
    });
  });
  return found;
}

const spanOf = (reading: Reading, first: number, last: number) => ({
  start: tokenAt(reading, first).start,
  end: tokenAt(reading, last - 1).end,
});

function textOf(reading: Reading, first: number, last: number): string {
  let text = '';
  for (let at = first; at < last; at++) {
    const token = tokenAt(reading, at);
    text += at > first && token.spaced ? ` ${token.text}` : token.text;
  }
  return text;
}

/** Acronyms in parentheses behind a name whose initials they are. */
function evidenceOf(reading: Reading, runs: readonly CapitalRun[], named: readonly Mention[]): NameEvidence {
  const lower: string[] = [];
  const capital: string[] = [];
  for (const token of reading.tokens)
    if (token.kind === 'word' && token.case === 'lower' && token.text.length > 2) lower.push(token.lower);
  for (const { name, last, opensSentence } of runs) {
    if (!opensSentence) for (let at = name; at < last; at++) capital.push(tokenAt(reading, at).lower);
  }
  const acronyms: NameEvidence['acronyms'] = [];
  for (let i = 1; i < named.length; i++) {
    const name = named[i - 1];
    const acronym = named[i];
    if (!name || !acronym || acronym.last - acronym.first !== 1) continue;
    const inParentheses = tokenAt(reading, acronym.first - 1).text === '(' && acronym.first - name.last === 1;
    if (inParentheses && isAcronymOf(acronym.text, name.text))
      acronyms.push({ acronym: acronym.text, name: name.text });
  }
  return { lower: [...new Set(lower)], capital: [...new Set(capital)], acronyms };
}

/** "IRGC" of "Iranian Revolutionary Guard Corps": its letters are initials, in order. */
export function isAcronymOf(acronym: string, name: string): boolean {
  if (acronym.length < 2 || acronym !== acronym.toUpperCase()) return false;
  const initials = name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('');
  return initials === acronym || (acronym.length >= 3 && initials.includes(acronym)) || initials.startsWith(acronym);
}
