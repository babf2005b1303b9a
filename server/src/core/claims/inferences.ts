import type { Article, PlacedBlock } from '../article';
import type { BlockLayers } from '../blockLayers';
import { indexOfBlock } from '../blockSelection';
import { isQuoted } from '../cues/sourcesNear';
import { Trie } from '../cues/trie';
import { type Reading, type Sentence, tokenAt } from '../language/reading';
import { overlaps, type Span } from '../text/span';
import { DISCLOSURE_REACH, disclosuresIn, hasDisclosure, isDisclosure, type Place } from './disclosures';
import { guessesIn } from './guesses';

/** A sentence that builds on a claim which is itself unconfirmed or a guess. */
export interface Inference {
  /** The sentence that builds. */
  conclusion: Place;
  /** The words that point back: "in other words", "that Time quote", "they". */
  link: Span;
  premise: Place;
  /** What the premise is. */
  basis: 'unconfirmed' | 'guess';
}

/** How many blocks back a named report may lie. */
const REPORT_REACH = 3;
/** How many blocks around a sentence decide what it builds on. */
export const INFERENCE_REACH = REPORT_REACH + DISCLOSURE_REACH;

/** A sentence that points back, by its words alone. */
interface Pointer extends Span {
  sentence: number;
  kind: 'restates' | 'follows' | 'refers' | 'goes on';
  /** The name in "that Time quote", in lower case. */
  name?: string;
}

/** Phrases that open a sentence, with their length in tokens. */
function openings(phrases: readonly string[]): Trie<number> {
  const trie = new Trie<number>();
  for (const phrase of phrases) {
    const words = phrase.split(' ');
    trie.add(words, words.length);
  }
  return trie;
}

const known = new WeakMap<BlockLayers, readonly Pointer[]>();

/** Does anything in the block point back to a claim before? Looks at the block alone. */
export const pointsBack = (layers: BlockLayers): boolean => pointersIn(layers).length > 0;

/**
 * Where sentences of a block build on what is itself unconfirmed or guessed. ICD 203 calls these linchpin assumptions:
 * the reader takes the conclusion for more than its premise bears.
 */
export function inferencesIn(article: Article, placed: PlacedBlock): Inference[] {
  const index = indexOfBlock(article, placed);
  return pointersIn(placed.layers).flatMap((pointer): Inference[] => {
    const sentence = placed.layers.reading.sentences[pointer.sentence];
    const found = sentence && premiseOf(article, index, pointer);
    if (!found) return [];
    return [
      {
        conclusion: { placed, start: sentence.start, end: sentence.end },
        link: { start: pointer.start, end: pointer.end },
        ...found,
      },
    ];
  });
}

function pointersIn(layers: BlockLayers): readonly Pointer[] {
  let pointers = known.get(layers);
  if (!pointers) {
    pointers = layers.block.kind === 'paragraph' ? findPointers(layers) : [];
    known.set(layers, pointers);
  }
  return pointers;
}

const RESTATES = openings([
  'in other words',
  'put differently',
  'that is to say',
  'which means',
  'that means',
  'this means',
]);
const FOLLOWS = openings([
  'if so',
  'if true',
  'if that is so',
  'if that is true',
  'if they are right',
  'therefore',
  'thus',
  'hence',
  'that would mean',
  'that would explain',
  'that could explain',
  'that could also explain',
  'that explains',
  'this explains',
  'this would mean',
  'this would explain',
  'that suggests',
  'this suggests',
]);
/** "So" draws a conclusion when somebody stands behind it: not "so far", "so did he". */
const AFTER_SO = new Set('they he she it this that these those the we i'.split(' '));
const GOES_ON = new Set('they he she it this that these those'.split(' '));
const REPORTS = new Set('quote report reports claim claims story account rumour rumor theory'.split(' '));
const POINTING = new Set('that this those these'.split(' '));

function findPointers(layers: BlockLayers): Pointer[] {
  const { reading, cues } = layers;
  const guesses = new Set(guessesIn(layers).map(({ sentence }) => sentence));
  const disclosing = new Set(cues.filter(isDisclosure).map(({ first }) => tokenAt(reading, first).sentence));
  return reading.sentences.flatMap((sentence, at): Pointer[] => {
    if (sentence.question || disclosing.has(at) || isQuoted(layers, sentence)) return [];
    return [opening(reading, sentence, at, guesses.has(at)) ?? reportNamed(layers, sentence, at)].filter(
      (pointer) => pointer !== undefined,
    );
  });
}

/** What the first words of a sentence say about the one before. */
function opening(reading: Reading, sentence: Sentence, at: number, isGuess: boolean): Pointer | undefined {
  for (const [kind, phrases] of [
    ['restates', RESTATES],
    ['follows', FOLLOWS],
  ] as const) {
    const length = phrases.longestAt(reading, sentence.first)?.value;
    if (length) return pointer(reading, sentence.first, length, at, kind);
  }
  const [first, second] = [tokenAt(reading, sentence.first), tokenAt(reading, sentence.first + 1)];
  const condition = first.lower === 'if' ? conditionEnd(reading, sentence) : 0;
  if (condition > 0) return pointer(reading, sentence.first, condition - sentence.first, at, 'refers');
  if (first.lower === 'so' && AFTER_SO.has(second.lower)) return pointer(reading, sentence.first, 1, at, 'follows');
  if (isGuess && GOES_ON.has(first.lower)) return pointer(reading, sentence.first, 1, at, 'goes on');
  return undefined;
}

/** Longest subject of "if … is right", in tokens. */
const LONGEST_SUBJECT = 6;

/** "If the report is right": where the condition ends, or 0. */
function conditionEnd(reading: Reading, { first, last }: Sentence): number {
  for (let at = first + 2; at < Math.min(last - 1, first + 2 + LONGEST_SUBJECT); at++) {
    if (!/^(?:is|are|was|were)$/.test(tokenAt(reading, at).lower)) continue;
    return /^(?:right|true|correct|accurate)$/.test(tokenAt(reading, at + 1).lower) ? at + 2 : 0;
  }
  return 0;
}

/** "that Time quote", "those claims": the words by which a report from before is taken up. */
function reportNamed({ reading }: BlockLayers, sentence: Sentence, at: number): Pointer | undefined {
  for (let first = sentence.first; first < sentence.last - 1; first++) {
    if (!POINTING.has(tokenAt(reading, first).lower)) continue;
    const [next, after] = [tokenAt(reading, first + 1), tokenAt(reading, first + 2)];
    if (REPORTS.has(next.lower)) return pointer(reading, first, 2, at, 'refers');
    const isName = next.case === 'initial' || next.case === 'upper';
    if (isName && REPORTS.has(after.lower)) return { ...pointer(reading, first, 3, at, 'refers'), name: next.lower };
  }
  return undefined;
}

const pointer = (
  reading: Reading,
  first: number,
  tokens: number,
  sentence: number,
  kind: Pointer['kind'],
): Pointer => ({
  start: tokenAt(reading, first).start,
  end: tokenAt(reading, first + tokens - 1).end,
  sentence,
  kind,
});

type Premise = Pick<Inference, 'premise' | 'basis'>;

function premiseOf(article: Article, index: number, pointer: Pointer): Premise | undefined {
  if (pointer.kind === 'refers') return unconfirmedReport(article, index, pointer);
  const here = article.blocks[index];
  if (!here) return undefined;
  const sentences = pointer.kind === 'restates' ? RESTATEMENT_REACH : 1;
  for (let back = 1; back <= sentences; back++) {
    const at = pointer.sentence - back;
    const found = at >= 0 ? premiseIn(article, here, at, pointer.kind) : undefined;
    if (found) return found;
  }
  const before = article.blocks[index - 1];
  if (pointer.sentence > 0 || !before || before.layers.block.kind !== 'paragraph') return undefined;
  return premiseIn(article, before, before.layers.reading.sentences.length - 1, pointer.kind);
}

/** How many sentences back a theory may stand that "in other words" sums up. */
const RESTATEMENT_REACH = 3;

/** Is a sentence a guess, an unconfirmed claim, or the disclosure that says so of a claim? */
function premiseIn(article: Article, placed: PlacedBlock, at: number, kind: Pointer['kind']): Premise | undefined {
  const { layers } = placed;
  const sentence = layers.reading.sentences[at];
  if (!sentence) return undefined;
  const unconfirmed = disclosuresNear(article, placed).find(
    ({ disclosed, premise }) =>
      (disclosed.placed === placed && overlaps(disclosed, sentence)) ||
      (premise.placed === placed && overlaps(premise, sentence)),
  );
  if (unconfirmed) return { premise: unconfirmed.premise, basis: 'unconfirmed' };
  // A pronoun alone goes on speaking of the same people; it takes a word of conclusion to build on a guess.
  if (kind === 'goes on') return undefined;
  const guess = guessesIn(layers).find(({ sentence: index, outright }) => index === at && outright);
  return guess && { premise: { placed, start: guess.start, end: guess.end }, basis: 'guess' };
}

interface Unconfirmed {
  disclosed: Place;
  premise: Place;
}

/** Unconfirmed claims whose claim or disclosure may stand in a block. */
function disclosuresNear(article: Article, placed: PlacedBlock): Unconfirmed[] {
  const index = indexOfBlock(article, placed);
  return article.blocks
    .slice(Math.max(0, index), index + DISCLOSURE_REACH + 1)
    .flatMap((each) => unconfirmedIn(article, each));
}

const unconfirmedIn = (article: Article, placed: PlacedBlock): Unconfirmed[] =>
  hasDisclosure(placed.layers)
    ? disclosuresIn(article, placed).flatMap(({ cue, covers }) =>
        covers ? [{ disclosed: { placed, start: cue.start, end: cue.end }, premise: covers }] : [],
      )
    : [];

/** The nearest unconfirmed claim before; one that the named outlet carries, where a name is given. */
function unconfirmedReport(article: Article, index: number, { name, start }: Pointer): Premise | undefined {
  for (let back = 0; back <= REPORT_REACH; back++) {
    const placed = article.blocks[index - back];
    if (!placed) return undefined;
    const earlier = unconfirmedIn(article, placed)
      .filter(({ disclosed }) => back > 0 || disclosed.end <= start)
      .filter(({ premise }) => name === undefined || namesNear(premise, name))
      .at(-1);
    if (earlier) return { premise: earlier.premise, basis: 'unconfirmed' };
  }
  return undefined;
}

/** Does the claim's sentence name them? */
function namesNear({ placed, start }: Place, name: string): boolean {
  const { reading } = placed.layers;
  const sentence = reading.sentences.find((each) => each.start <= start && start < each.end);
  return (
    sentence !== undefined && reading.tokens.slice(sentence.first, sentence.last).some(({ lower }) => lower === name)
  );
}
