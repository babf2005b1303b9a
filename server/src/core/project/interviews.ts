import type { Article, PlacedBlock } from '../article';
import type { BlockLayers } from '../blockLayers';
import { BlockSelection } from '../blockSelection';
import { contains, overlaps, type Span } from '../text/span';
import { asRead } from './asRead';
import { blockAt } from './blockAt';

type Blocks = Pick<Article, 'blocks' | 'revision' | 'change'>;

/** What somebody says who is asked; offsets are relative to the block. */
export interface Turn extends Span {
  /** The name before the colon; absent where a turn goes on, or nothing but its place shows that it is an answer. */
  label?: Span & { name: string; isAsking: boolean };
}

/** So many questions make an interview, and no fewer than one in so many blocks. */
const FEWEST_QUESTIONS = 3;
const FEWEST_LABELS = 3;
const MOST_BLOCKS_A_QUESTION = 12;
const LONGEST_QUESTION = 60;

/**
 * Interviews printed as question and answer: "**Q:** … **A:** …", "BERG: …", or questions to "you" that are paragraphs
 * or headings of their own. What is answered is said by whoever is asked, not by the author. Nothing but the article
 * as a whole tells an interview from a list with colons or a question that the author asks himself.
 */
export class Interviews {
  readonly #labelled = new BlockSelection((layers) => labelsIn(layers).length > 0);
  readonly #questions = new BlockSelection(isQuestion);

  /** Blocks that hold answers, with what is said there. */
  turnsIn(article: Blocks): Map<PlacedBlock, Turn[]> {
    const labelled = this.#labelled.of(article);
    if (labelled.length > 0) {
      const turns = labelledTurns(article, labelled);
      if (turns.size > 0) return turns;
    }
    const questions = this.#questions.of(article);
    return questions.length < FEWEST_QUESTIONS ? NOTHING : answers(article, questions);
  }
}

const NOTHING: Map<PlacedBlock, Turn[]> = new Map();

interface Label extends Span {
  name: string;
  /** "Q", "A": whoever asks or answers, without a name. */
  letter?: 'question' | 'answer';
}

const known = new WeakMap<BlockLayers['block'], readonly Label[]>();

/** Labels at the start of the lines of a paragraph, each with its colon. */
function labelsIn(layers: BlockLayers): readonly Label[] {
  const { block, mentions } = asRead(layers);
  let labels = known.get(block);
  if (!labels) {
    labels = block.kind === 'paragraph' && !block.inList && block.quoteDepth === 0 ? findLabels(block, mentions) : [];
    known.set(block, labels);
  }
  return labels;
}

const LABEL =
  /^(?:(?<question>Q|Question)|(?<answer>A|Answer)|(?<capitals>\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]*){0,3})|(?<name>\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){0,2}))$/u;
const LONGEST_LABEL = 40;

function findLabels({ prose, source }: BlockLayers['block'], mentions: BlockLayers['mentions']): Label[] {
  const found: Label[] = [];
  for (let line = 0; line < prose.length; ) {
    const colon = prose.slice(line, line + LONGEST_LABEL).indexOf(':');
    const words = colon < 0 ? '' : prose.slice(line, line + colon);
    const name = words.replace(/[^\p{L}\p{N}.'’ -]+/gu, '').trim();
    const isInLine = colon > 0 && !source.slice(line, line + colon).includes('\n');
    const groups = isInLine ? LABEL.exec(name)?.groups : undefined;
    const end = line + colon + 1;
    if (groups && /^[^\p{L}\p{N}\s]*\s/u.test(prose.slice(end, end + 8))) {
      const span = { start: line, end };
      const isPerson = groups.name === undefined || mentions.some((each) => each.form === 'name' && isAll(each, span));
      const letter = groups.question ? 'question' : groups.answer ? 'answer' : undefined;
      if (isPerson) found.push({ ...span, name, ...(letter ? { letter } : {}) });
    }
    const next = source.indexOf('\n', line);
    if (next < 0) break;
    line = next + 1;
  }
  return found;
}

/** Does a name of a person make up the label? */
const isAll = ({ votes, ...mention }: BlockLayers['mentions'][number], label: Span): boolean =>
  contains(label, mention) &&
  mention.end - mention.start >= (label.end - label.start) / 2 &&
  (votes.person ?? 0) >= Math.max(votes.place ?? 0, votes.organisation ?? 0, votes.outlet ?? 0);

/** Turns of a transcript: at least two who speak by turns. A turn goes on until the next label or heading. */
function labelledTurns({ blocks }: Blocks, labelled: readonly PlacedBlock[]): Map<PlacedBlock, Turn[]> {
  const names = labelled.flatMap(({ layers }) => labelsIn(layers).map(({ name }) => name));
  const isTranscript = names.length >= FEWEST_LABELS && new Set(names).size > 1 && new Set(names).size < names.length;
  if (!isTranscript) return NOTHING;
  const turns = new Map<PlacedBlock, Turn[]>();
  for (const placed of labelled) {
    const labels = labelsIn(placed.layers);
    const length = placed.layers.block.prose.length;
    const here = labels.map((label, index) => turnOf(placed, label, labels[index + 1]?.start ?? length));
    turns.set(
      placed,
      here.filter((turn) => turn !== undefined),
    );
    const last = labels.at(-1);
    for (let index = (blockAt({ blocks }, placed.start)?.index ?? blocks.length) + 1; index < blocks.length; index++) {
      const next = blocks[index];
      if (next?.layers.block.kind !== 'paragraph' || labelsIn(next.layers).length > 0) break;
      const turn = last && turnOf(next, { ...last, start: 0, end: 0 }, next.layers.block.prose.length);
      if (turn) turns.set(next, [turn]);
    }
  }
  return turns;
}

function turnOf({ layers }: PlacedBlock, label: Label, until: number): Turn | undefined {
  const { end, name, letter } = label;
  const words = layers.block.prose.slice(end, until);
  const start = end + words.search(/[^\s\u2060]/);
  if (letter === 'question' || start < end) return undefined;
  const span = { start, end: end + words.trimEnd().length };
  if (letter !== undefined || end === 0) return span;
  const isAsking = layers.reading.sentences.every((each) => each.question || !overlaps(each, span));
  return { ...span, label: { start: label.start, end, name, isAsking } };
}

/** A question that is a block of its own, in the words of whoever asks. */
function isQuestion({ block, reading }: BlockLayers): boolean {
  const { sentences, tokens } = reading;
  const isAsked = sentences.at(-1)?.question === true && tokens.length <= LONGEST_QUESTION;
  return isAsked && !block.inList && block.quoteDepth === 0 && (tokens[0]?.quotation ?? -1) < 0;
}

const hasWord = ({ reading }: BlockLayers, words: ReadonlySet<string>): boolean =>
  reading.tokens.some(({ lower }) => words.has(lower));
const ASKED: ReadonlySet<string> = new Set(['you', 'your', 'yours', 'yourself']);
const ANSWERING: ReadonlySet<string> = new Set(['i', 'we', 'my', 'our', 'me', 'us']);

/** Paragraphs behind the questions of an interview, up to a heading that asks nothing. */
function answers({ blocks }: Blocks, questions: readonly PlacedBlock[]): Map<PlacedBlock, Turn[]> {
  const asked = new Set(questions);
  const pairs = questions.filter(({ start, layers }) => {
    const next = blocks[(blockAt({ blocks }, start)?.index ?? blocks.length) + 1];
    return next && !asked.has(next) && hasWord(layers, ASKED) && hasWord(next.layers, ANSWERING);
  });
  if (pairs.length < FEWEST_QUESTIONS || pairs.length * MOST_BLOCKS_A_QUESTION < blocks.length) return NOTHING;
  const turns = new Map<PlacedBlock, Turn[]>();
  let isAnswer = false;
  for (const placed of blocks) {
    const { block } = placed.layers;
    if (asked.has(placed)) isAnswer = true;
    else if (block.kind !== 'paragraph') isAnswer &&= block.kind !== 'heading';
    else if (isAnswer) turns.set(placed, [{ start: 0, end: block.prose.length }]);
  }
  return turns;
}
