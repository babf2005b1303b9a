import { clusterActors } from '../actors/cluster';
import type { Article, Definition, PlacedBlock } from '../article';
import type { Problem } from '../contract';
import type { FrontMatter } from '../markdown/frontMatter';
import type { FootnoteLabel } from '../markdown/leaves';
import { normaliseLabel } from '../markdown/links';
import type { ReadLeaf } from './articleReader';
import { LONGEST_BLOCK } from './readBlockLayers';

/** A finished reading: the article and the text it belongs to. Blocks move with the next edit, so do not keep it. */
export interface ReadArticle extends Article {
  text: string;
  frontMatter: FrontMatter;
  /** What could not be read, and why. */
  problems: Problem[];
}

/** Puts the leaves of an article together and collects what references can point to. */
export function placeArticle(
  text: string,
  frontMatter: FrontMatter,
  leaves: readonly ReadLeaf[],
  footnotes: readonly FootnoteLabel[],
): ReadArticle {
  const blocks: PlacedBlock[] = [];
  const problems = [...frontMatter.problems];
  const linkDefinitions = new Map<string, Definition>();
  for (const { leaf, blocks: own } of leaves) {
    for (const placed of own) {
      blocks.push(placed);
      if (placed.layers.block.source.length > LONGEST_BLOCK) problems.push(tooLong(placed));
      const { defines } = placed.layers.block;
      if (!defines) continue;
      const key = normaliseLabel(defines.label);
      if (!linkDefinitions.has(key)) linkDefinitions.set(key, { ...defines, start: leaf.from, end: leaf.to });
    }
  }
  const footnoteDefinitions = new Map<string, Definition>();
  for (const { label, from, to } of footnotes) {
    if (!footnoteDefinitions.has(label)) footnoteDefinitions.set(label, { label, start: from, end: to });
  }
  let actors: Article['actors'] | undefined;
  return {
    text,
    frontMatter,
    problems,
    newline: text.slice(0, text.indexOf('\n') + 1).endsWith('\r\n') ? '\r\n' : '\n',
    blocks,
    linkDefinitions,
    footnoteDefinitions,
    get actors(): Article['actors'] {
      actors ??= clusterActors(blocks);
      return actors;
    },
  };
}

/** Length of the underline under a paragraph that is refused. */
const MARK = 40;

function tooLong({ start, layers }: PlacedBlock): Problem {
  const { length } = layers.block.source;
  const message = `This paragraph has ${length} characters and is not read. Break it up with empty lines: up to ${LONGEST_BLOCK} are read.`;
  return { start, end: start + MARK, message };
}
