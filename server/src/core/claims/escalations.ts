import type { Article, PlacedBlock } from '../article';
import { statementsOf } from '../attribution/blockAttribution';
import type { BlockLayers } from '../blockLayers';
import { indexOfBlock } from '../blockSelection';
import { isAttributed, isCited, isQuoted } from '../cues/sourcesNear';
import { findAtTokens, type Reading, tokenAt } from '../language/reading';
import { overlaps, type Span } from '../text/span';
import { contentWords, countShared } from './contentWords';
import { DISCLOSURE_REACH, disclosuresIn, hasDisclosure, type Place } from './disclosures';

/** A claim that is told with less doubt or less attribution than elsewhere in the text. */
export interface Escalation {
  /** Where it is told as a fact. */
  bold: Place;
  /** Where the text is more careful. */
  careful: Place;
  kind: 'headline' | 'fact';
}

/** How many blocks away the careful version may stand. */
const NEAR = 12;
export const ESCALATION_REACH = NEAR + DISCLOSURE_REACH;

/** Can a block tell a claim more boldly than another? Looks at the block alone. */
export const canEscalate = (layers: BlockLayers): boolean => isHeadline(layers) || factsIn(layers).length > 0;

/** Claims of a block that stand elsewhere on somebody's word, or as unconfirmed. */
export function escalationsIn(article: Article, placed: PlacedBlock): Escalation[] {
  const index = indexOfBlock(article, placed);
  const { layers } = placed;
  if (isHeadline(layers)) return headline(article, index, placed);
  return factsIn(layers).flatMap((fact): Escalation[] => {
    const words = contentWords(layers.reading, fact.clause);
    const careful = carefulBefore(article, index, fact, words);
    return careful ? [{ bold: { placed, ...fact.words }, careful, kind: 'fact' }] : [];
  });
}

/** "the fact that …", without a source in its sentence. */
interface Fact {
  words: Span;
  clause: Span;
}

const known = new WeakMap<BlockLayers, readonly Fact[]>();

function factsIn(layers: BlockLayers): readonly Fact[] {
  let facts = known.get(layers);
  if (!facts) {
    facts = layers.block.kind === 'paragraph' ? findFacts(layers) : [];
    known.set(layers, facts);
  }
  return facts;
}

function findFacts(layers: BlockLayers): Fact[] {
  const { reading } = layers;
  return findAtTokens(reading, (token, at) => {
    if (token.lower !== 'the' || tokenAt(reading, at + 1).lower !== 'fact' || tokenAt(reading, at + 2).lower !== 'that')
      return undefined;
    const words = { start: token.start, end: tokenAt(reading, at + 2).end };
    if (isQuoted(layers, words) || isCited(layers, words)) return undefined;
    return { words, clause: { start: words.end, end: clauseEnd(reading, at + 3) } };
  });
}

/** Where a that-clause ends: at a comma, a stop, or the end of the sentence. */
function clauseEnd(reading: Reading, from: number): number {
  const { sentence } = tokenAt(reading, from);
  let at = from;
  while (tokenAt(reading, at).sentence === sentence && !/^[,;:.—–]$/.test(tokenAt(reading, at).text)) at++;
  return tokenAt(reading, at - 1).end;
}

/** Fewest words that two versions of one claim have in common, and their least share of the bolder one. */
const FEWEST_SHARED = 3;
const LEAST_SHARE = 0.5;

const isSame = (bold: ReadonlySet<string>, careful: ReadonlySet<string>): boolean => {
  const shared = countShared(bold, careful);
  return shared >= FEWEST_SHARED && shared >= bold.size * LEAST_SHARE;
};

/** The nearest earlier passage on somebody's word that says the same. */
function carefulBefore({ blocks }: Article, index: number, fact: Fact, words: ReadonlySet<string>): Place | undefined {
  for (let back = 0; back <= NEAR; back++) {
    const placed = blocks[index - back];
    if (!placed) return undefined;
    const { reading } = placed.layers;
    const said = statementsOf(placed.layers)
      .filter(({ source }) => source !== null)
      .flatMap(({ content }) => content)
      .filter((span) => (back > 0 || span.end <= fact.words.start) && isSame(words, contentWords(reading, span)))
      .at(-1);
    if (said) return { placed, start: said.start, end: said.end };
  }
  return undefined;
}

const isHeadline = ({ block, attributions, reading, cues }: BlockLayers): boolean =>
  block.kind === 'heading' &&
  block.level === 1 &&
  attributions.length === 0 &&
  cues.length === 0 &&
  reading.quotations.length === 0 &&
  !/[:?]/.test(block.prose) &&
  !reading.tokens.some(({ lower }) => SAYS.test(lower));

const SAYS = /^(?:says?|said|reports?|reported|claims?|alleg\w+|according|unconfirmed|rumou?r\w*)$/;

/** A headline that states what the body calls unconfirmed. */
function headline(article: Article, index: number, placed: PlacedBlock): Escalation[] {
  const words = contentWords(placed.layers.reading, { start: 0, end: placed.layers.block.source.length });
  const body = article.blocks.slice(index + 1, index + 1 + NEAR);
  const isBacked = body.some(({ layers }) =>
    layers.reading.sentences.some(
      (sentence) =>
        !isAttributed(layers, sentence) &&
        !hasCueIn(layers, sentence) &&
        isSame(words, contentWords(layers.reading, sentence)),
    ),
  );
  if (isBacked) return [];
  const careful = body
    .flatMap((each) => unconfirmedIn(article, each))
    .find((each) => isSame(words, contentWords(each.placed.layers.reading, each)));
  const first = placed.layers.reading.sentences[0];
  return careful && first ? [{ bold: { placed, start: first.start, end: first.end }, careful, kind: 'headline' }] : [];
}

const hasCueIn = ({ cues }: BlockLayers, sentence: Span): boolean => cues.some((cue) => overlaps(cue, sentence));

const unconfirmedIn = (article: Article, placed: PlacedBlock): Place[] =>
  hasDisclosure(placed.layers) ? disclosuresIn(article, placed).flatMap(({ covers }) => covers ?? []) : [];
