import type { BlockLayers } from '../../server/src/core/blockLayers';
import { readArticle } from './article';

/** What the layers know about each block of an article, with where it starts. */
export const layersOf = (text: string): (BlockLayers & { start: number })[] =>
  readArticle(text).blocks.map(({ start, layers }) => ({ ...layers, start }));
