import type { Reading } from '../language/reading';
import { tokenInSentence } from '../language/reading';
import type { Block } from '../markdown/block';
import { DEMONYMS, TITLES } from './en/names';
import { UNNAMED_HEADS } from './en/people';
import type { Mention } from './mention';

/** Where a name stands; token indices, half-open. */
interface NameWords {
  first: number;
  last: number;
}

const ROLE_HEADS: ReadonlySet<string> = new Set(
  'head leader chief director founder member owner editor author historian professor economist lawyer candidate deputy dean widow son daughter brother sister wife husband manager partner chair chairman chairwoman mayor minister president secretary commander spokesman spokeswoman spokesperson officer analyst expert fellow researcher resident farmer teacher nurse doctor engineer captain coach maker wing arm branch subsidiary agency party group body union'.split(
    ' ',
  ),
);
/** A role is a phrase, not a sentence. */
const MOST_WORDS = 18;

/** Roles as the text gives them: titles before the name, and the apposition behind it (", head of the Badr Organization,"). */
export function rolesOf(reading: Reading, block: Block, name: NameWords): Mention['roles'] {
  const roles: Mention['roles'] = [];
  const title = titleOf(reading, block, name.first);
  if (title) roles.push(title);
  const apposition = appositionOf(reading, block, name);
  if (apposition) roles.push(apposition);
  return roles;
}

/** Titles right before a name: "Brig. Gen.", "Iraqi Prime Minister", "spokeswoman". */
export function titleOf(reading: Reading, block: Block, name: number): Mention['roles'][number] | undefined {
  let from = name;
  const before = () => tokenInSentence(reading, name, from - 1);
  while (TITLES.has(before().lower) || TITLES_IN_SMALL.has(before().lower)) from--;
  if (from === name) return undefined;
  while (DEMONYMS.has(before().lower)) from--;
  return phrase(reading, block, from, name);
}

const TITLES_IN_SMALL: ReadonlySet<string> = new Set(
  'spokesman spokeswoman spokesperson cleric historian analyst candidate leader editor economist'.split(' '),
);

function appositionOf(
  reading: Reading,
  block: Block,
  { first: name, last }: NameWords,
): Mention['roles'][number] | undefined {
  if (tokenInSentence(reading, name, last).text !== ',') return undefined;
  let first = last + 1;
  const opener = tokenInSentence(reading, name, first).lower;
  const hasArticle = /^(?:a|an|the|its|his|her|their)$/.test(opener);
  if (hasArticle) first++;
  let isRole = false;
  let end = first;
  for (; end < first + MOST_WORDS; end++) {
    const token = tokenInSentence(reading, name, end);
    if (token.start < 0 || (token.kind === 'punctuation' && token.text !== '-')) break;
    if (ROLE_HEADS.has(token.lower) || TITLES.has(token.lower) || UNNAMED_HEADS.has(token.lower))
      isRole = isRole || end - first < 5;
  }
  const closer = tokenInSentence(reading, name, end).text;
  if (!isRole || end === first || !/^[,.;:)—–-]?$/.test(closer)) return undefined;
  return phrase(reading, block, hasArticle ? first - 1 : first, end);
}

function phrase(reading: Reading, block: Block, first: number, last: number): Mention['roles'][number] | undefined {
  const start = reading.tokens[first]?.start;
  const end = reading.tokens[last - 1]?.end;
  if (start === undefined || end === undefined) return undefined;
  return { start, end, text: block.source.slice(start, end).replace(/\s+/g, ' ') };
}
