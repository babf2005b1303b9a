import type { Article, PlacedBlock } from '../article';
import { statementsOf } from '../attribution/blockAttribution';
import type { BlockLayers } from '../blockLayers';
import { indexOfBlock } from '../blockSelection';
import type { Cue } from '../cues/cue';
import { type Reading, tokenAt } from '../language/reading';
import { contains, type Span } from '../text/span';

/** How many blocks back a disclosure may point. */
export const DISCLOSURE_REACH = 2;

/** A passage of the article: its offsets are relative to the block. */
export interface Place extends Span {
  placed: PlacedBlock;
}

/** Words with which the text says that a claim has not been confirmed. */
export interface Disclosure {
  placed: PlacedBlock;
  cue: Cue;
  /** The claim that it covers, where one was found. */
  covers?: Place;
  /** The claim before that, of "could not verify either statement". */
  alsoCovers?: Place;
}

export const hasDisclosure = ({ cues }: BlockLayers): boolean => cues.some(isDisclosure);

export const disclosuresIn = (article: Article, placed: PlacedBlock): Disclosure[] =>
  placed.layers.cues.filter(isDisclosure).map((cue) => {
    const covers = claimCovered(article, placed, cue);
    const alsoCovers = covers?.placed === placed ? otherClaim(placed.layers, cue, covers) : undefined;
    return {
      placed,
      cue,
      ...(covers ? { covers } : {}),
      ...(alsoCovers ? { alsoCovers: { placed, ...alsoCovers } } : {}),
    };
  });

export const isDisclosure = ({ rule }: Cue): boolean => rule === 'claim/explicitly-unconfirmed';

/** "could not verify either statement": what somebody else is reported to say in the sentence before. */
function otherClaim(layers: BlockLayers, cue: Cue, covers: Span): Span | undefined {
  const isOfBoth = /^(?:either|both|these)$/.test(tokenAt(layers.reading, cue.last).lower) || isOfNeither(layers, cue);
  if (!isOfBoth) return undefined;
  const said = statementsOf(layers).flatMap(({ content }) => content.slice(0, 1));
  return said.filter(({ end }) => end <= covers.start).at(-1);
}

/** "Neither claim has been verified". */
function isOfNeither({ reading }: BlockLayers, { first }: Cue): boolean {
  const sentence = reading.sentences[tokenAt(reading, first).sentence];
  return sentence !== undefined && tokenAt(reading, sentence.first).lower === 'neither';
}

/** The clause that the disclosure governs, else the nearest claim before it. */
function claimCovered(article: Article, placed: PlacedBlock, cue: Cue): Place | undefined {
  const { layers } = placed;
  const governed = clauseAfter(layers.reading, cue);
  if (governed) return { placed, ...governed };
  if (isOfDetail(layers.reading, cue)) return undefined;
  const own = saidByUnverified(layers, cue);
  if (own) return { placed, ...own };
  const index = indexOfBlock(article, placed);
  const quoted = quotedAccount(article.blocks[index - 1], layers, cue);
  if (quoted) return quoted;
  const here = (isWithoutEvidence(cue) && saidHere(layers, cue)) || claimBefore(layers, cue.start, cue);
  if (here) return { placed, ...here };
  for (let back = 1; back <= DISCLOSURE_REACH; back++) {
    const earlier = article.blocks[index - back];
    if (!earlier || !isRunningText(earlier)) continue;
    const span = claimBefore(earlier.layers, Number.POSITIVE_INFINITY);
    if (span) return { placed: earlier, ...span };
  }
  return undefined;
}

/** "according to another account, which could not be verified, it held": what that account says. */
function saidByUnverified(layers: BlockLayers, { first, start }: Cue): Span | undefined {
  if (tokenAt(layers.reading, first - 1).lower !== 'which') return undefined;
  const by = statementsOf(layers).find(({ source }) => source && source.end <= start && start - source.end <= RELATIVE);
  return by?.content[0];
}
/** So many characters behind a source its ", which" may begin. */
const RELATIVE = 12;

const ACCOUNTS = new Set(
  'account accounts report reports claim claims story version allegation allegations statement'.split(' '),
);

/** "claimed, without offering evidence, that": nothing is given that would confirm it. */
export const lacksEvidence = ({ lemma }: Cue): boolean => /(?:evidence|proof)$/.test(lemma);
const isWithoutEvidence = (cue: Cue): boolean => lacksEvidence(cue) && cue.lemma.startsWith('without');

/** What is said in the sentence of a disclosure that stands beside it. */
function saidHere(layers: BlockLayers, cue: Cue): Span | undefined {
  const { reading } = layers;
  const sentence = reading.sentences[tokenAt(reading, cue.first).sentence];
  return statementsOf(layers)
    .flatMap(({ content }) => content.slice(0, 1))
    .find((said) => sentence && contains(sentence, said) && !contains(said, cue));
}

/** A single thing about what happened: a text may not know it and yet report the rest. */
const DETAILS = new Set(
  'location date time place cause identity identities name names age ages origin whereabouts circumstances motive motives extent'.split(
    ' ',
  ),
);
const ASKED = new Set('when where who whose whom why what which'.split(' '));
/** How many tokens from a disclosure the detail may stand: "the exact time of the". */
const DETAIL_REACH = 6;

/**
 * "could not verify when it was filmed", "unable to confirm the location of the clip", "the date could not be verified":
 * one detail is open, not the claim before.
 */
function isOfDetail(reading: Reading, { first, last, lemma }: Cue): boolean {
  if (ASKED.has(tokenAt(reading, last).lower)) return true;
  const isPassive = /\b(?:be|been|is|are|was|were)\b.*ed$/.test(lemma);
  const words = wordsFrom(reading, isPassive ? first - 1 : last, isPassive ? -1 : 1);
  if (words.some((word) => ACCOUNTS.has(word) || /^(?:it|this|them|these|at)$/.test(word))) return false;
  return words.some((word) => DETAILS.has(word));
}

/** The words from a token on, in a direction, up to the next mark. */
function wordsFrom(reading: Reading, from: number, step: 1 | -1): string[] {
  const words: string[] = [];
  for (let at = from; words.length < DETAIL_REACH; at += step) {
    const { kind, lower, sentence } = tokenAt(reading, at);
    if (kind === 'punctuation' || sentence !== tokenAt(reading, from).sentence) break;
    words.push(lower);
  }
  return words;
}

/** "… could not verify the account" right behind a block quotation: the account is what was quoted. */
function quotedAccount(
  before: PlacedBlock | undefined,
  { reading, block: own }: BlockLayers,
  cue: Cue,
): Place | undefined {
  if (!before || before.layers.block.quoteDepth <= own.quoteDepth) return undefined;
  const named = [1, 2].some((n) => ACCOUNTS.has(tokenAt(reading, cue.last - 1 + n).lower));
  const first = before.layers.reading.sentences[0];
  return named && first ? { placed: before, start: first.start, end: first.end } : undefined;
}

const isRunningText = ({ layers }: PlacedBlock): boolean =>
  layers.block.kind === 'paragraph' && layers.block.footnote === undefined;

const CLAUSE_OPENERS = new Set(['that', 'whether', 'if', 'how']);
/** How many tokens behind the cue a that-clause may begin ("unconfirmed media reports that …"). */
const OPENER_REACH = 4;

function clauseAfter(reading: Reading, { last, scope, lemma }: Cue): Span | undefined {
  if (lemma.endsWith('that')) return upTo(reading, last, scope.end);
  for (let at = last; at < last + OPENER_REACH; at++) {
    const token = tokenAt(reading, at);
    if (token.start >= scope.end || token.kind === 'punctuation') return undefined;
    if (CLAUSE_OPENERS.has(token.lower) && tokenAt(reading, at + 2).start < scope.end)
      return upTo(reading, at + 1, scope.end);
  }
  return undefined;
}

function upTo(reading: Reading, first: number, end: number): Span | undefined {
  const { start } = tokenAt(reading, first);
  return start < 0 || start >= end ? undefined : { start, end };
}

/**
 * The nearest claim before an offset: what somebody is last reported to say, else the sentence before. Inside the
 * disclosure's own sentence only an attribution counts.
 */
function claimBefore(layers: BlockLayers, before: number, cue?: Cue): Span | undefined {
  const { reading } = layers;
  const statements = statementsOf(layers);
  const attributions = statements.filter(({ lemma }) => !NAMING.has(lemma));
  const sentences = reading.sentences.filter(({ end }) => end <= before);
  const last = sentences.at(isOnlyNamed(statements, sentences.at(-1)) ? -2 : -1);
  const own = cue && reading.sentences[tokenAt(reading, cue.first).sentence];
  const said = attributions
    .flatMap(({ content }) => content.slice(0, 1))
    .filter((span) => span.end <= before && (!own || !contains(span, cue)))
    .filter((span) => span.start >= (last?.start ?? own?.start ?? 0))
    .at(-1);
  const sentence = last && last.last - last.first > LABEL ? { start: last.start, end: last.end } : undefined;
  return said ?? (cue && clauseBefore(reading, attributions, cue)) ?? sentence;
}

/** "The chairman called that “a fairy tale”": a name for what somebody else claims. */
const NAMING: ReadonlySet<string> = new Set('call describe label brand dub deem denounce dismiss'.split(' '));

const isOnlyNamed = (statements: BlockLayers['attributions'], sentence: Span | undefined): boolean => {
  const own = statements.filter(({ cue }) => cue && sentence && contains(sentence, cue));
  return own.length > 0 && own.every(({ lemma }) => NAMING.has(lemma));
};

/** Tokens of a sentence that is no more than a label: "Verdict.", "What we know:". */
const LABEL = 4;

/** "Obuya thinks that it was filmed at Harn, but we have not been able to confirm it": what is said ends at the comma. */
function clauseBefore(reading: Reading, attributions: BlockLayers['attributions'], cue: Cue): Span | undefined {
  const around = attributions.flatMap(({ content: [said] }) => (said && contains(said, cue) ? [said] : [])).at(-1);
  if (!around) return undefined;
  let comma = -1;
  for (let at = cue.first - 1; tokenAt(reading, at).start > around.start; at--)
    if (tokenAt(reading, at).text === ',' && /^(?:but|and|though|although)$/.test(tokenAt(reading, at + 1).lower))
      comma = at;
  return comma < 0 ? undefined : { start: around.start, end: tokenAt(reading, comma - 1).end };
}
