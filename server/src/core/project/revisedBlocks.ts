import { type RegisteredName, RegisteredNames, withRegistered } from '../actors/registry/registeredNames';
import type { ActorRegistry } from '../actors/registry/registry';
import type { Article, PlacedBlock } from '../article';
import { announcedSpeaker, announcedWords } from '../attribution/announced';
import { statementsOf } from '../attribution/blockAttribution';
import { findAttributions } from '../attribution/findAttributions';
import { withAnnouncedSpeaker, withContinuedSpeaker, withSpeaker, withTurn } from '../attribution/revise';
import type { BlockLayers } from '../blockLayers';
import { BlockSelection } from '../blockSelection';
import { findCitations } from '../citations/findCitations';
import type { SpeakerCorrection } from '../decisions/speakers';
import type { Quotation } from '../language/reading';
import { contains, overlaps, type Span, shift } from '../text/span';
import { AnchorPlaces, type Placed } from './anchorPlaces';
import { asRead, standsFor } from './asRead';
import { blockAt } from './blockAt';
import { Interviews, type Turn } from './interviews';

type Reading = Pick<Article, 'blocks' | 'revision' | 'change'> & { text: string };

/** What is revised in a block, in its offsets. */
interface Revision {
  names: readonly RegisteredName[];
  /** Passages and who speaks there; null is whoever spoke before. */
  passages: (Span & ({ speaker: string } | { speaker: null; announced: string; isBlockquote?: true }))[];
  turns?: readonly Turn[];
}

/**
 * Puts into blocks what they cannot know by themselves: names on record that their reading has missed, speakers that
 * somebody has corrected, who answers in an interview, and who goes on speaking when a quotation runs over several
 * paragraphs. Looks only at blocks with such passages.
 */
export class RevisedBlocks {
  #corrections: readonly SpeakerCorrection[] = [];
  #places = new AnchorPlaces<SpeakerCorrection>([]);
  #placed: readonly Placed<SpeakerCorrection>[] = [];
  #revised = new Map<PlacedBlock, string>();
  #registry: ActorRegistry | undefined;
  /** Names on record that blocks were read without, and the blocks that have some. */
  #names: RegisteredNames | undefined;
  #namesIn = new WeakMap<BlockLayers, readonly RegisteredName[]>();
  #named = new BlockSelection((layers) => this.#missedIn(layers).length > 0);
  readonly #interviews = new Interviews();
  readonly #unfinished = new BlockSelection((layers) => unfinishedIn(layers) !== undefined);
  readonly #announcing = new BlockSelection((layers) => announcedSpeaker(asRead(layers)) !== undefined);

  /** True when they are others than before. */
  useCorrections(corrections: readonly SpeakerCorrection[]): boolean {
    if (corrections === this.#corrections) return false;
    this.#corrections = corrections;
    this.#places = new AnchorPlaces(corrections);
    return true;
  }

  /** True when it is another one than before. */
  useRegistry(registry: ActorRegistry | undefined): boolean {
    if (registry === this.#registry) return false;
    this.#registry = registry;
    this.#names = registry && registry.entries.length > 0 ? new RegisteredNames(registry) : undefined;
    this.#namesIn = new WeakMap();
    this.#named = new BlockSelection((layers) => this.#missedIn(layers).length > 0);
    return true;
  }

  #missedIn(layers: BlockLayers): readonly RegisteredName[] {
    const read = asRead(layers);
    let found = this.#namesIn.get(read);
    if (!found) {
      found = this.#names?.in(read.reading, read.mentions) ?? [];
      this.#namesIn.set(read, found);
    }
    return found;
  }

  /** Corrections, with where they stand now. */
  get placed(): readonly Placed<SpeakerCorrection>[] {
    return this.#placed;
  }

  /** Revises the blocks of a reading in place. True when one that the last edit left alone says something else now. */
  revise(article: Reading): boolean {
    this.#placed = this.#corrections.length === 0 ? [] : this.#places.in(article);
    const wanted = new Map<PlacedBlock, Revision>();
    const revisionOf = (placed: PlacedBlock): Revision => {
      const revision = wanted.get(placed) ?? { names: this.#names ? this.#missedIn(placed.layers) : [], passages: [] };
      wanted.set(placed, revision);
      return revision;
    };
    if (this.#names) for (const placed of this.#named.of(article)) revisionOf(placed);
    for (const [placed, turns] of this.#interviews.turnsIn(article)) revisionOf(placed).turns = turns;
    for (const { entry, anchored } of this.#placed) {
      const placed = anchored.kind === 'found' ? blockAt(article, anchored.span.start)?.placed : undefined;
      if (placed && anchored.kind === 'found')
        revisionOf(placed).passages.push({ ...shift(anchored.span, -placed.start), speaker: entry.speaker });
    }
    const announced = [...announcedIn(article, this.#announcing.of(article)), ...this.#continued(article, wanted)];
    for (const { placed, passage } of announced)
      if (!wanted.get(placed)?.passages.length) revisionOf(placed).passages.push(passage);
    return this.#put(article, wanted);
  }

  #put({ blocks, change }: Reading, wanted: ReadonlyMap<PlacedBlock, Revision>): boolean {
    if (wanted.size === 0 && this.#revised.size === 0) return false;
    const isNew = new Set(change ? blocks.slice(change.at, change.at + change.inserted) : blocks);
    const isGone = new Set(change?.removed);
    const before = this.#revised;
    this.#revised = new Map();
    let isOther = false;
    for (const placed of new Set([...before.keys(), ...wanted.keys()])) {
      const revision = wanted.get(placed);
      const key = revision && keyOf(revision);
      if (key !== undefined) this.#revised.set(placed, key);
      if (before.get(placed) === key) continue;
      placed.layers = revised(asRead(placed.layers), revision);
      isOther ||= !isNew.has(placed) && !isGone.has(placed);
    }
    return isOther;
  }

  /** Quotations that open a paragraph behind one whose quotation is not closed, where somebody is known to speak. */
  *#continued(article: Reading, corrected: ReadonlyMap<PlacedBlock, Revision>): Generator<Given> {
    let last: PlacedBlock | undefined;
    for (const placed of this.#unfinished.of(article)) {
      const index = blockAt(article, placed.start)?.index ?? -1;
      const next = article.blocks[index + 1];
      const open = unfinishedIn(placed.layers);
      if (!next || !open || article.blocks[index] !== placed) continue;
      const speaks =
        placed === last ||
        corrected.get(placed)?.passages.length ||
        statementsOf(asRead(placed.layers)).some(
          ({ content, source }) => source && content.some((part) => overlaps(part, open)),
        );
      const passage = speaks ? openingOf(placed.layers, asRead(next.layers)) : undefined;
      if (!passage) continue;
      last = next;
      yield { placed: next, passage: given(asRead(next.layers), passage, '') };
    }
  }
}

/** Words that whoever spoke or was announced before says. */
interface Given {
  placed: PlacedBlock;
  passage: GivenPassage;
}

type GivenPassage = Span & { speaker: null; announced: string; isBlockquote?: true };

/** The same object while a block and what announces it stay the same, so that its key is made once. */
const passages = new WeakMap<BlockLayers, GivenPassage>();

function given(layers: BlockLayers, { start, end }: Span, announced: string, isBlockquote?: true): GivenPassage {
  const known = passages.get(layers);
  const isSame = known?.start === start && known.end === end && known.isBlockquote === isBlockquote;
  if (known && isSame && known.announced === announced) return known;
  const passage: GivenPassage = { start, end, speaker: null, announced, ...(isBlockquote ? { isBlockquote } : {}) };
  passages.set(layers, passage);
  return passage;
}

const keys = new WeakMap<object, string>();

/** Tells one revision from another. Most are of one passage that was announced: a book has thousands. */
function keyOf(revision: Revision): string {
  const [only] = revision.passages;
  if (!only || revision.passages.length > 1 || revision.names.length > 0 || revision.turns)
    return JSON.stringify(revision);
  let key = keys.get(only);
  if (key === undefined) {
    key = JSON.stringify(only);
    keys.set(only, key);
  }
  return key;
}

/** What stands behind "Anna Berg wrote to the board:": a paragraph that opens with a quotation, or a blockquote. */
function* announcedIn(article: Reading, announcing: readonly PlacedBlock[]): Generator<Given> {
  for (const placed of announcing) {
    const index = blockAt(article, placed.start)?.index ?? -1;
    const next = article.blocks[index + 1];
    if (!next || article.blocks[index] !== placed) continue;
    const announced = announcedSpeaker(asRead(placed.layers))?.words ?? '';
    const passage = openingOf(placed.layers, asRead(next.layers));
    if (passage) yield { placed: next, passage: given(asRead(next.layers), passage, announced) };
    else yield* blockquoteBehind(article, index, announced);
  }
}

/** The paragraphs of a blockquote, none where it names a speaker itself. */
function blockquoteBehind({ blocks }: Reading, index: number, announced: string): Given[] {
  const depth = blocks[index]?.layers.block.quoteDepth ?? 0;
  const found: Given[] = [];
  for (let at = index + 1; at < blocks.length; at++) {
    const placed = blocks[at];
    if (!placed || placed.layers.block.quoteDepth <= depth) break;
    const read = asRead(placed.layers);
    const words = announcedWords(read);
    if (!words) return [];
    found.push({ placed, passage: given(read, words, announced, true) });
  }
  return found;
}

/** The quotation that a paragraph leaves open at its end. */
function unfinishedIn({ block, reading }: BlockLayers): Quotation | undefined {
  const last = reading.quotations.at(-1);
  return block.kind === 'paragraph' && last?.open && last.style === 'double' ? last : undefined;
}

/** The quotation that opens a paragraph, where nobody is said to speak there. */
function openingOf(before: BlockLayers, { block, reading, attributions }: BlockLayers): Span | undefined {
  const [first] = reading.quotations;
  if (block.kind !== 'paragraph' || block.quoteDepth !== before.block.quoteDepth) return undefined;
  if (!first || first.first > 1 || first.style !== 'double') return undefined;
  const isTaken = attributions.some(({ content, source }) => source && content.some((part) => overlaps(part, first)));
  return isTaken ? undefined : { start: first.start, end: first.end };
}

function revised(read: BlockLayers, revision: Revision | undefined): BlockLayers {
  if (!revision) return read;
  const { block, reading } = read;
  const { names, passages, turns = [] } = revision;
  let found: Pick<BlockLayers, 'mentions' | 'attributions'> = read;
  if (names.length > 0) {
    const mentions = withRegistered(reading, block, read.mentions, names);
    found = { mentions, attributions: findAttributions(reading, block, mentions) };
  }
  // A question claims nothing.
  for (const { label, ...passage } of turns) if (label && !label.isAsking) found = withTurn(found, passage, label);
  for (const passage of passages) {
    if (passage.speaker !== null) found = withSpeaker(found, reading, passage, passage.speaker);
    else if (passage.isBlockquote) found = withAnnouncedSpeaker(found, passage, passage.announced);
    else found = withContinuedSpeaker(found, reading, passage, passage.announced);
  }
  const layers: BlockLayers = { ...read, ...found };
  if (turns.length > 0) layers.answers = turns;
  // Who speaks in an interview is named, not cited.
  const isLabel = (span: Span) => turns.some(({ label }) => label && contains(label, span));
  layers.citations = findCitations(layers).filter((citation) => !isLabel(citation));
  return standsFor(layers, read);
}
