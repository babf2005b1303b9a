import type { BlockLayers } from '../blockLayers';
import type { Block } from '../markdown/block';
import { asRead } from './asRead';
import type { ReadLeaf } from './standingLeaves';

/** Blocks that were read and may be needed again at another place, found by what they say. */
export class SpareBlocks {
  readonly #byKey = new Map<string, BlockLayers[]>();

  keep(leaves: readonly ReadLeaf[]): void {
    for (const { blocks } of leaves) {
      for (const { layers } of blocks) {
        const key = keyOf(layers.block);
        const alike = this.#byKey.get(key);
        if (!alike) this.#byKey.set(key, [layers]);
        else if (!alike.some(({ block }) => isSameBlock(block, layers.block))) alike.push(layers);
      }
    }
  }

  /** The layers of a block that says the same, for use in a place of its own. */
  find(block: Block): BlockLayers | undefined {
    const spare = this.#byKey.get(keyOf(block))?.find((layers) => isSameBlock(layers.block, block));
    return spare && copied(asRead(spare));
  }

  clear(): void {
    this.#byKey.clear();
  }
}

/** Length and both ends: little to hash, and seldom shared by blocks that differ. */
const keyOf = ({ source }: Block): string => `${source.length}|${source.slice(0, ENDS)}|${source.slice(-ENDS)}`;

const ENDS = 32;

/** Do blocks agree in everything that their layers depend on? */
const isSameBlock = (a: Block, b: Block): boolean =>
  a.kind === b.kind &&
  a.quoteDepth === b.quoteDepth &&
  a.inList === b.inList &&
  a.footnote === b.footnote &&
  a.level === b.level &&
  a.source === b.source &&
  a.prose === b.prose;

/**
 * Two paragraphs of the same words are two places: each has mentions and citations of its own, which actors and what is
 * carried are told apart by.
 */
const copied = (layers: BlockLayers): BlockLayers => ({
  ...layers,
  mentions: layers.mentions.map((mention) => ({ ...mention })),
  citations: layers.citations.map((citation) => ({ ...citation })),
});
