import type { Article, PlacedBlock } from '../article';
import { statementsOf } from '../attribution/blockAttribution';
import { withContinuedSpeaker, withSpeaker } from '../attribution/revise';
import { BlockSelection } from '../blockSelection';
import { findCitations } from '../citations/findCitations';
import type { SpeakerCorrection } from '../decisions/speakers';
import type { Quotation } from '../language/reading';
import type { BlockLayers } from '../rules/rule';
import { overlaps, type Span, shift } from '../text/span';
import { AnchorPlaces, type Placed } from './anchorPlaces';
import { blockAt } from './blockAt';

type Reading = Pick<Article, 'blocks' | 'revision' | 'change'> & { text: string };

/** What is revised in a block: the passages, in its offsets, and who speaks there; null is whoever spoke before. */
type Revision = readonly (Span & { speaker: string | null })[];

/** Layers as they were read, by the revised ones that stand for them. */
const unrevised = new WeakMap<BlockLayers, BlockLayers>();

/** Layers as the block alone gives them. */
export const asRead = (layers: BlockLayers): BlockLayers => unrevised.get(layers) ?? layers;

/**
 * Puts into blocks what they cannot know by themselves: speakers that somebody has corrected, and who goes on speaking
 * when a quotation runs over several paragraphs. Looks only at blocks with such passages.
 */
export class RevisedBlocks {
  #corrections: readonly SpeakerCorrection[] = [];
  #places = new AnchorPlaces<SpeakerCorrection>([]);
  #placed: readonly Placed<SpeakerCorrection>[] = [];
  #revised = new Map<PlacedBlock, string>();
  readonly #unfinished = new BlockSelection((layers) => unfinishedIn(layers) !== undefined);

  /** True when they are others than before. */
  useCorrections(corrections: readonly SpeakerCorrection[]): boolean {
    if (corrections === this.#corrections) return false;
    this.#corrections = corrections;
    this.#places = new AnchorPlaces(corrections);
    return true;
  }

  /** Corrections, with where they stand now. */
  get placed(): readonly Placed<SpeakerCorrection>[] {
    return this.#placed;
  }

  /** Revises the blocks of a reading in place. True when one that the last edit left alone says something else now. */
  revise(article: Reading): boolean {
    this.#placed = this.#corrections.length === 0 ? [] : this.#places.in(article);
    const wanted = new Map<PlacedBlock, (Span & { speaker: string | null })[]>();
    for (const { entry, anchored } of this.#placed) {
      const placed = anchored.kind === 'found' ? blockAt(article, anchored.span.start)?.placed : undefined;
      if (placed && anchored.kind === 'found')
        listIn(wanted, placed).push({ ...shift(anchored.span, -placed.start), speaker: entry.speaker });
    }
    for (const { placed, passage } of this.#continued(article, wanted))
      listIn(wanted, placed).push({ ...passage, speaker: null });
    return this.#put(article, wanted);
  }

  #put({ blocks, change }: Reading, wanted: ReadonlyMap<PlacedBlock, Revision>): boolean {
    if (wanted.size === 0 && this.#revised.size === 0) return false;
    const isNew = new Set(change ? blocks.slice(change.at, change.at + change.inserted) : blocks);
    const before = this.#revised;
    this.#revised = new Map();
    let isOther = false;
    for (const placed of new Set([...before.keys(), ...wanted.keys()])) {
      const revision = wanted.get(placed) ?? [];
      const key = JSON.stringify(revision);
      if (revision.length > 0) this.#revised.set(placed, key);
      if ((before.get(placed) ?? '[]') === key) continue;
      placed.layers = revised(asRead(placed.layers), revision);
      isOther ||= !isNew.has(placed) && (before.has(placed) || wanted.has(placed));
    }
    return isOther;
  }

  /** Quotations that open a paragraph behind one whose quotation is not closed, where somebody is known to speak. */
  *#continued(
    article: Reading,
    corrected: ReadonlyMap<PlacedBlock, Revision>,
  ): Generator<{ placed: PlacedBlock; passage: Span }> {
    let last: PlacedBlock | undefined;
    for (const placed of this.#unfinished.of(article)) {
      const index = blockAt(article, placed.start)?.index ?? -1;
      const next = article.blocks[index + 1];
      const open = unfinishedIn(placed.layers);
      if (!next || !open || article.blocks[index] !== placed) continue;
      const speaks =
        placed === last ||
        corrected.has(placed) ||
        statementsOf(asRead(placed.layers)).some(
          ({ content, source }) => source && content.some((part) => overlaps(part, open)),
        );
      const passage = speaks ? openingOf(placed.layers, asRead(next.layers)) : undefined;
      if (!passage) continue;
      last = next;
      if (!corrected.has(next)) yield { placed: next, passage };
    }
  }
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

function revised(read: BlockLayers, revision: Revision): BlockLayers {
  if (revision.length === 0) return read;
  let found: Pick<BlockLayers, 'mentions' | 'attributions'> = read;
  for (const { speaker, ...passage } of revision)
    found =
      speaker === null
        ? withContinuedSpeaker(found, read.reading, passage)
        : withSpeaker(found, read.reading, passage, speaker);
  const layers: BlockLayers = { ...read, ...found };
  layers.citations = findCitations(layers);
  unrevised.set(layers, read);
  return layers;
}

function listIn<Key, Item>(lists: Map<Key, Item[]>, key: Key): Item[] {
  let list = lists.get(key);
  if (!list) {
    list = [];
    lists.set(key, list);
  }
  return list;
}
