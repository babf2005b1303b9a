import { readBlock } from '../../server/src/core/language/read';
import type { Reading } from '../../server/src/core/language/reading';
import type { Block } from '../../server/src/core/markdown/block';
import { type Leaf, partsOf } from '../../server/src/core/markdown/leaves';
import { markdown } from '../../server/src/core/markdown/parser';
import { readLeaf } from '../../server/src/core/markdown/prose';

/** The blocks of a Markdown text with their syntax, in document order. */
export const leavesOf = (text: string): Leaf[] =>
  [...partsOf(markdown.parse(text), text)].flatMap(({ leaves }) => leaves);

/** The first block of a Markdown text and its reading. */
export function firstBlock(text: string): { block: Block; reading: Reading } {
  const leaf = leavesOf(text)[0];
  if (!leaf) throw new Error('the text has no block');
  const { block } = readLeaf(text, leaf);
  return { block, reading: readBlock(block) };
}
