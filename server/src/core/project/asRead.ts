import type { BlockLayers } from '../blockLayers';

/** Layers as they were read, by the revised ones that stand for them. */
const unrevised = new WeakMap<BlockLayers, BlockLayers>();

/** Layers as the block alone gives them. */
export const asRead = (layers: BlockLayers): BlockLayers => unrevised.get(layers) ?? layers;

/** Remembers what revised layers were made from. */
export function standsFor(revised: BlockLayers, read: BlockLayers): BlockLayers {
  unrevised.set(revised, read);
  return revised;
}
