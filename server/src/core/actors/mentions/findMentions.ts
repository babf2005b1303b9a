import { speechVerb } from '../../attribution/en/speechVerbs';
import type { Reading } from '../../language/reading';
import { tokenAt, tokenInSentence } from '../../language/reading';
import { wordTest } from '../../language/wordTest';
import type { Block } from '../../markdown/block';
import { isAcronymOf } from '../acronyms';
import { LOWER_HEADS, ORGANISATION_HEADS } from '../en/names';
import { SHIP_OPENERS } from '../en/noActors';
import type { Mention, NameEvidence } from '../mention';
import { nameMentions } from './nameMentions';
import { descriptions } from './unnamedSources';
import { spanOf, textOf } from './words';

/**
 * Where a block names or describes actors, in document order, and what its words add to the evidence of the article.
 * Looks at the block alone.
 */
export function findMentions(reading: Reading, block: Block): { mentions: Mention[]; evidence: NameEvidence } {
  if (reading.tokens.length === 0) return { mentions: [], evidence: { lower: [], acronyms: [], things: [] } };
  const described = nominals(reading);
  // "Officials said": a capital at the start of a sentence makes no name of a description.
  const isDescription = (name: Mention) =>
    described.some(({ first, last }) => first === name.first && last === name.last);
  const named = nameMentions(reading, block).filter((name) => !isDescription(name));
  const mentions = [...named, ...described, ...pronouns(reading, described)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  return { mentions, evidence: evidenceOf(reading, named) };
}

function nominals(reading: Reading): Mention[] {
  return descriptions(reading).map(({ first, last, definite }) => {
    const { start, end } = spanOf(reading, first, last);
    const text = textOf(reading, first, last);
    const mention: Mention = { start, end, form: 'nominal', text, first, last, votes: {}, roles: [] };
    if (definite) return mention;
    mention.votes.unnamed = 5;
    mention.unnamed = true;
    return mention;
  });
}

const isPronoun = wordTest((lower) => /^(?:he|she|they|who)$/.test(lower));

/** Pronouns that speak: right before a speech verb, over an auxiliary, or right behind one; not inside a description. */
function pronouns(reading: Reading, described: readonly Mention[]): Mention[] {
  const found: Mention[] = [];
  reading.tokens.forEach((token, at) => {
    if (!isPronoun(token) || described.some(({ first, last }) => first < at && at < last)) return;
    const next = tokenInSentence(reading, at, at + 1);
    const verb = /^(?:has|had|have|also|later|then)$/.test(next.lower) ? tokenInSentence(reading, at, at + 2) : next;
    const before = tokenInSentence(reading, at, at - 1);
    const mark = tokenAt(reading, at - 2).text;
    // "“…,” says she.", not "her husband, Jonas, says she once went".
    const isBehind = /[”"]/.test(mark) || (mark === ',' && next.kind === 'punctuation');
    const inverted = speechVerb(before.lower)?.frame === 'any' && isBehind;
    if (speechVerb(verb.lower) === undefined && !inverted) return;
    const { start, end, text } = token;
    found.push({ start, end, form: 'pronoun', text, first: at, last: at + 1, votes: {}, roles: [] });
  });
  return found;
}

/** Acronyms in parentheses behind a name whose initials they are, or behind small words: "protective gear (PG)". */
function evidenceOf(reading: Reading, named: readonly Mention[]): NameEvidence {
  const lower: string[] = [];
  for (const token of reading.tokens)
    if (token.kind === 'word' && token.case === 'lower' && token.text.length > 2) lower.push(token.lower);
  const acronyms: NameEvidence['acronyms'] = [];
  named.forEach((acronym, i) => {
    if (acronym.last - acronym.first !== 1 || tokenAt(reading, acronym.first - 1).text !== '(') return;
    const name = named[i - 1];
    const isBehind = name !== undefined && acronym.first - name.last === 1;
    const full = isBehind && isAcronymOf(acronym.text, name.text) ? name.text : termBefore(reading, acronym);
    if (full !== undefined) acronyms.push({ acronym: acronym.text, name: full });
  });
  return { lower: [...new Set(lower)], acronyms, things: thingsAmong(reading, named) };
}

/** What the words right before or in front say is a ship, a drug, a rocket or a storm: "the ferry Havørn", "Cyclone Ada". */
const thingsAmong = (reading: Reading, named: readonly Mention[]): string[] =>
  named.flatMap(({ first, last, text }) => {
    const { lower, case: letters } = tokenAt(reading, first);
    const isOpened = last - first > 1 && (STORMS.has(lower) || (letters === 'upper' && SHIP_OPENERS.has(lower)));
    if (isOpened) return [text, textOf(reading, first + 1, last)];
    const before = tokenInSentence(reading, first, first - 1).lower;
    return STORMS.has(before) || (letters !== 'upper' && THINGS.has(before)) ? [text] : [];
  });

const STORMS: ReadonlySet<string> = new Set('hurricane cyclone typhoon storm'.split(' '));

const THINGS: ReadonlySet<string> = new Set(
  'ferry ship vessel frigate destroyer tanker trawler freighter yacht submarine warship steamer lifeboat rocket missile satellite spacecraft drug vaccine antibiotic'.split(
    ' ',
  ),
);

/** The small words before the parenthesis whose initials the acronym is, unless they name a body: "trade union (TU)". */
function termBefore(reading: Reading, { text, first }: Mention): string | undefined {
  if (!/^[A-Z]{2,6}$/.test(text)) return undefined;
  const words: string[] = [];
  for (let at = first - 2; words.length < text.length; at--) {
    const { lower, case: letters, kind } = tokenInSentence(reading, first, at);
    const isSmall = letters === 'lower' || (letters === 'initial' && words.length > 0 && lower.includes('-'));
    if (kind !== 'word' || !isSmall || BODY.has(lower)) return undefined;
    words.unshift(lower);
    const parts = words.join('-').split('-');
    // "(IR)" behind "infrared spectroscopy": the noun at the end need not have a letter.
    if ([parts, parts.slice(0, -1)].some((some) => some.length > 1 && isSpelt(some, text.toLowerCase())))
      return words.join(' ');
  }
  return undefined;
}

/** Every word gives its first letter, and more of them if need be: "fourier transform infrared" for "ftir". */
function isSpelt(words: readonly string[], acronym: string): boolean {
  let next = 0;
  for (const [at, word] of words.entries()) {
    if (word[0] !== acronym[next++]) return false;
    const spare = (): boolean => acronym.length - next > words.length - at - 1;
    for (let letter = 1; spare() && letter < word.length; letter++) if (word[letter] === acronym[next]) next++;
  }
  return next === acronym.length;
}

const BODY: ReadonlySet<string> = new Set([...ORGANISATION_HEADS, ...LOWER_HEADS]);
