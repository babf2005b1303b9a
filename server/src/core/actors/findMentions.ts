import { speechVerb } from '../attribution/en/speechVerbs';
import type { Reading } from '../language/reading';
import { tokenAt, tokenInSentence } from '../language/reading';
import type { Block } from '../markdown/block';
import { isAcronymOf } from './acronyms';
import type { Mention, NameEvidence } from './mention';
import { nameMentions } from './nameMentions';
import { descriptions } from './unnamedSources';
import { spanOf, textOf } from './words';

/**
 * Where a block names or describes actors, in document order, and what its words add to the evidence of the article.
 * Looks at the block alone.
 */
export function findMentions(reading: Reading, block: Block): { mentions: Mention[]; evidence: NameEvidence } {
  if (reading.tokens.length === 0) return { mentions: [], evidence: { lower: [], acronyms: [] } };
  const described = nominals(reading);
  // "Officials said": a capital at the start of a sentence makes no name of a description.
  const isDescription = (name: Mention) =>
    described.some(({ first, last }) => first === name.first && last === name.last);
  const named = nameMentions(reading, block).filter((name) => !isDescription(name));
  const mentions = [...named, ...described, ...pronouns(reading)].sort((a, b) => a.start - b.start || b.end - a.end);
  return { mentions, evidence: evidenceOf(reading, named) };
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

/** Acronyms in parentheses behind a name whose initials they are. */
function evidenceOf(reading: Reading, named: readonly Mention[]): NameEvidence {
  const lower: string[] = [];
  for (const token of reading.tokens)
    if (token.kind === 'word' && token.case === 'lower' && token.text.length > 2) lower.push(token.lower);
  const acronyms: NameEvidence['acronyms'] = [];
  for (let i = 1; i < named.length; i++) {
    const name = named[i - 1];
    const acronym = named[i];
    if (!name || !acronym || acronym.last - acronym.first !== 1) continue;
    const inParentheses = tokenAt(reading, acronym.first - 1).text === '(' && acronym.first - name.last === 1;
    if (inParentheses && isAcronymOf(acronym.text, name.text))
      acronyms.push({ acronym: acronym.text, name: name.text });
  }
  return { lower: [...new Set(lower)], acronyms };
}
