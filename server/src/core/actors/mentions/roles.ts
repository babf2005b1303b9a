import { looksLikePast, PREPOSITIONS } from '../../language/en/wordClasses';
import { type Reading, type Token, tokenInSentence } from '../../language/reading';
import type { Block } from '../../markdown/block';
import { CALENDAR, DEMONYMS, NO_NAMES, PARTICLES, PERSONAL_TITLES, TITLES } from '../en/names';
import { UNNAMED_HEADS } from '../en/people';
import { HYPHENATED_TITLE, KIN, SHORT_RANKS } from '../en/personWords';
import type { Mention } from '../mention';
import { isOffice, officeBefore } from '../offices';
import { endOfPostNominals } from './postNominals';

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

/**
 * Roles as the text gives them: what stands before the name ("Brig. Gen.", "Maliki's spokesman", "Port Authority
 * director"), and the apposition or relative clause behind it (", head of the Badr Organization,", ", who leads …,").
 */
export function rolesOf(reading: Reading, block: Block, name: NameWords): Mention['roles'] {
  const letters = endOfPostNominals(reading, name);
  const whole = { first: name.first, last: letters };
  return [
    beforeName(reading, block, name.first),
    officeInFront(reading, block, name),
    letters > name.last ? phrase(reading, block, behindComma(reading, name.last), letters) : undefined,
    relativeClause(reading, block, whole) ?? appositionOf(reading, block, whole),
  ].filter((role) => role !== undefined);
}

/** Titles right before a name: "Brig. Gen.", "Iraqi Prime Minister", "spokeswoman", "the Foreign Secretary, Jon Holt,". */
export function titleOf(reading: Reading, block: Block, name: NameWords): Mention['roles'][number] | undefined {
  const from = titleStart(reading, name.first);
  if (from !== name.first) return phrase(reading, block, from, name.first);
  return officeInFront(reading, block, name);
}

/** "the Foreign Secretary" of "the Foreign Secretary, Jon Holt, said". */
function officeInFront(reading: Reading, block: Block, name: NameWords): Mention['roles'][number] | undefined {
  const first = titleStart(reading, name.first);
  const office = isInCommas(reading, first, name.last) ? officeBefore(reading, first - 1) : undefined;
  return office && phrase(reading, block, office.first, office.last);
}

const behindComma = (reading: Reading, at: number): number => (reading.tokens[at]?.text === ',' ? at + 1 : at);

const isInCommas = (reading: Reading, first: number, last: number): boolean =>
  tokenInSentence(reading, first, first - 1).text === ',' && tokenInSentence(reading, first, last).text === ',';

function titleStart(reading: Reading, name: number): number {
  let from = name;
  const before = () => tokenInSentence(reading, name, from - 1);
  while (isTitle(before())) from--;
  if (from === name) return name;
  while (DEMONYMS.has(before().lower)) from--;
  return from;
}

const isTitle = ({ lower, case: letters }: Token): boolean =>
  TITLES.has(lower) ||
  TITLES_IN_SMALL.has(lower) ||
  HYPHENATED_TITLE.test(lower) ||
  (letters !== 'lower' && SHORT_RANKS.has(lower));

const TITLES_IN_SMALL: ReadonlySet<string> = new Set(
  'spokesman spokeswoman spokesperson cleric historian analyst candidate leader editor economist ceo cfo lawyer lawmaker activist founder head manager'.split(
    ' ',
  ),
);

/** A title with whose it is: "Maliki's spokesman", "Foreign Ministry spokeswoman". */
function beforeName(reading: Reading, block: Block, name: number): Mention['roles'][number] | undefined {
  let from = titleStart(reading, name);
  if (from === name) return undefined;
  const before = (back: number) => tokenInSentence(reading, name, from - back);
  const isOwned = before(1).clitic && before(1).lower === "'s";
  const isSmall = tokenInSentence(reading, name, from).case !== 'initial';
  if (isOwned || (isSmall && isNameWord(before(1)))) {
    if (isOwned) from--;
    while (isNameWord(before(1)) || (PARTICLES.has(before(1).lower) && isNameWord(before(2)))) from--;
  } else while (RANKED.has(before(1).lower) || (isSmall && WHERE_IN_SMALL.has(before(1).lower))) from--;
  return phrase(reading, block, from, name);
}

/** What goes before a title and belongs to it: "Chief Executive Officer", "former leader". */
const RANKED: ReadonlySet<string> = new Set(
  'chief executive financial operating technical medical managing general regional senior deputy assistant acting interim former'.split(
    ' ',
  ),
);
/** Where somebody leads or speaks: "council leader", "police spokesman". */
const WHERE_IN_SMALL: ReadonlySet<string> = new Set(
  'council party opposition government police army navy rebel militia campaign company union club team group court school church hospital project bank community village district county state'.split(
    ' ',
  ),
);

const isNameWord = ({ kind, lower, case: letters, clitic }: Token): boolean =>
  kind === 'word' &&
  !clitic &&
  letters !== 'lower' &&
  letters !== 'none' &&
  !CALENDAR.has(lower) &&
  !NO_NAMES.has(lower);

const LEADING = /^(?:heads|headed|leads|led|commands|commanded|runs|ran|chairs|chaired|represents|represented)$/;

/** ", who leads the Port Authority,": the clause without "who". */
function relativeClause(
  reading: Reading,
  block: Block,
  { first: name, last }: NameWords,
): Mention['roles'][number] | undefined {
  const who = tokenInSentence(reading, name, last).text === ',' ? last + 1 : last;
  if (tokenInSentence(reading, name, who).lower !== 'who') return undefined;
  if (!LEADING.test(tokenInSentence(reading, name, who + 1).lower)) return undefined;
  let end = who + 2;
  while (end < who + MOST_WORDS && tokenInSentence(reading, name, end).start >= 0) {
    const token = tokenInSentence(reading, name, end);
    if (token.kind === 'punctuation' && token.text !== '-') break;
    end++;
  }
  return phrase(reading, block, who + 1, end);
}

function appositionOf(
  reading: Reading,
  block: Block,
  { first: name, last }: NameWords,
): Mention['roles'][number] | undefined {
  if (tokenInSentence(reading, name, last).text !== ',') return undefined;
  // "in Lund, the daughter of a baker": what comes is not said of the place.
  if (/^(?:in|at|from|near)$/.test(tokenInSentence(reading, name, name - 1).lower)) return undefined;
  let first = last + 1;
  const opener = tokenInSentence(reading, name, first).lower;
  if (/^(?:and|or|but|nor|because|although|if|then|so|whose|who|which|when|while|as|not)$/.test(opener))
    return undefined;
  if (PREPOSITIONS.has(opener)) return undefined;
  // "the minister, Laura Quist, overruled her engineers": the sentence goes on.
  if (/^(?:is|are|was|were|has|had|will|would)$/.test(opener) || (opener.endsWith('ed') && !TITLES.has(opener)))
    return undefined;
  const hasArticle = /^(?:a|an|the|its|his|her|their)$/.test(opener);
  if (PERSONAL_TITLES.has(opener)) return undefined;
  // "Lund Bladet, citing two officials", not "Ada Lind, acting head of the port".
  const isDoing = opener.endsWith('ing') && !ROLE_ADJECTIVES.test(opener);
  if (!hasArticle && (looksLikePast(opener) || isDoing)) return undefined;
  if (hasArticle) first++;
  if (hasArticle && isKinOfNext(reading, name, first)) return undefined;
  let isRole = false;
  let hasClause = false;
  let end = first;
  for (; end < first + MOST_WORDS; end++) {
    const token = tokenInSentence(reading, name, end);
    if (token.start < 0 || (token.kind === 'punctuation' && token.text !== '-')) break;
    if (isRoleHead(token.lower)) isRole = isRole || end - first < 5;
    if (/^(?:who|which|that|whose|where)$/.test(token.lower)) hasClause = true;
    if (!hasClause && end > first && isVerbOfSentence(reading, end)) return undefined;
  }
  // "Langdale, *Bread and Justice*, p. 88": a title.
  if (/[*_]$/.test(block.source.slice(0, tokenInSentence(reading, name, first).start))) return undefined;
  const closer = tokenInSentence(reading, name, end).text;
  if (!isRole || end === first || !/^[,.;:()—–-]?$/.test(closer)) return undefined;
  // "According to Anna Berg, doctors are rare.": the sentence itself, unless it goes on behind another comma.
  if (closer !== ',' && isInFront(reading, name)) return undefined;
  return phrase(reading, block, hasArticle ? first - 1 : first, end);
}

/** Does a sentence begin with a preposition that brings the name in: "According to Anna Berg, …"? */
function isInFront(reading: Reading, name: number): boolean {
  for (let at = name - 1; at >= name - 3; at--) {
    const { lower, case: letters } = tokenInSentence(reading, name, at);
    if (letters === 'initial')
      return tokenInSentence(reading, name, at - 1).start < 0 && (PREPOSITIONS.has(lower) || lower === 'according');
  }
  return false;
}

const ROLE_ADJECTIVES =
  /^(?:acting|managing|founding|leading|visiting|sitting|reigning|incoming|outgoing|commanding|presiding|ruling)$/;

/** "for Mr Holt, the officer accepted that": another clause begins, with a verb of its own; not "a man accused of theft". */
function isVerbOfSentence(reading: Reading, at: number): boolean {
  const [before, { lower, case: letters }, next] = [
    tokenInSentence(reading, at, at - 1),
    tokenInSentence(reading, at, at),
    tokenInSentence(reading, at, at + 1),
  ];
  if (letters !== 'lower' || before.kind !== 'word' || before.lower.endsWith('ly')) return false;
  if (/^(?:is|are|was|were|has|had|will|would|did|does)$/.test(lower)) return true;
  const isNounBefore = !/^(?:a|an|the|its|his|her|their|and|of|most)$/.test(before.lower);
  return isNounBefore && looksLikePast(lower) && /^(?:that|the|a|an|his|her|their|it|him|them|to)$/.test(next.lower);
}

/** "her son, Jonas" of "her daughter, Clara, her son, Jonas": what the next one is. */
const isKinOfNext = (reading: Reading, name: number, at: number): boolean =>
  KIN.has(tokenInSentence(reading, name, at).lower) &&
  tokenInSentence(reading, name, at + 1).text === ',' &&
  tokenInSentence(reading, name, at + 2).case === 'initial';

/** "analyst", "limnologist", "physician": what somebody is. */
const isRoleHead = (word: string): boolean =>
  ROLE_HEADS.has(word) ||
  isOffice(word) ||
  TITLES.has(word) ||
  UNNAMED_HEADS.has(word) ||
  /(?:ologist|ician|grapher|omist)$/.test(word);

function phrase(reading: Reading, block: Block, first: number, last: number): Mention['roles'][number] | undefined {
  const start = reading.tokens[first]?.start;
  const end = reading.tokens[last - 1]?.end;
  if (start === undefined || end === undefined) return undefined;
  return { start, end, text: block.source.slice(start, end).replace(/\s+/g, ' ') };
}
