import type { Article, PlacedBlock } from '../article';

/** The block that holds an offset; of nested ones (an inline footnote in a paragraph) the inner. */
export function blockAt(
  { blocks }: Pick<Article, 'blocks'>,
  offset: number,
): { index: number; placed: PlacedBlock } | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  // Inline footnotes stand behind their paragraph in the list and may end before the offset: look a little further.
  for (let index = low - 1; index >= 0 && index >= low - 1 - NEAR; index--) {
    const placed = blocks[index];
    if (placed && offset <= placed.start + placed.layers.block.source.length) return { index, placed };
  }
  return undefined;
}

/** More inline footnotes than this stand in no paragraph before the offset. */
const NEAR = 64;
