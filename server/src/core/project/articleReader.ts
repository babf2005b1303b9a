import { TreeFragment } from '@lezer/common';
import { clusterActors } from '../actors/cluster';
import type { Article, Definition, PlacedBlock } from '../article';
import { type FrontMatter, readFrontMatter } from '../markdown/frontMatter';
import { type Leaf, type LeafPlace, type Outline, outlineOf } from '../markdown/leaves';
import { normaliseLabel } from '../markdown/links';
import { markdown } from '../markdown/parser';
import { readLeaf } from '../markdown/prose';
import type { Logger } from '../ports';
import type { BlockLayers } from '../rules/rule';
import { type ChangedRange, type Edit, joinEdit } from '../text/edit';
import { readBlockLayers } from './readBlockLayers';

/** A leaf block with its reading; inline footnotes make several blocks of one leaf. */
interface ReadLeaf {
  leaf: LeafPlace;
  blocks: { from: number; layers: BlockLayers }[];
}

/** An article that was read to its end. */
interface Complete {
  text: string;
  frontMatter: FrontMatter;
  fragments: readonly TreeFragment[];
  leaves: ReadLeaf[];
}

/** A finished reading: the article and the text it belongs to. */
export interface ReadArticle extends Article {
  text: string;
  frontMatter: FrontMatter;
}

/**
 * Reads one article and keeps up with its edits. Reading happens in small steps that the caller paces; a reading
 * that an edit overtakes is dropped, and the blocks it finished are kept. What an edit did not touch is never read
 * again.
 */
export class ArticleReader {
  #text: string;
  #complete: Complete | undefined;
  #article: ReadArticle | undefined;
  /** What changed since the last complete reading. */
  #changed: ChangedRange | undefined;
  /** Blocks of readings that were overtaken, by content. */
  readonly #spare = new Map<string, BlockLayers>();
  readonly #logger: Logger;

  constructor(text: string, logger: Logger) {
    this.#text = text;
    this.#logger = logger;
  }

  get text(): string {
    return this.#text;
  }

  /** The finished reading of the present text; undefined while there is work to do. */
  get article(): ReadArticle | undefined {
    return this.#article;
  }

  /** Takes an edit whose offsets are into the present text, which becomes `newText`. */
  edit(edit: Edit, newText: string): void {
    this.#text = newText;
    this.#article = undefined;
    if (this.#complete) this.#changed = joinEdit(this.#changed, edit);
  }

  /** Reads to the end of the article; every `next()` is a small step. Start anew after an edit. */
  *read(): Generator<undefined, ReadArticle> {
    if (this.#article) return this.#article;
    const text = this.#text;
    const before = this.#complete;
    const changed = this.#changed;
    const frontMatter = before && changed && isInBody(before, changed) ? before.frontMatter : readFrontMatter(text);
    const { bodyStart } = frontMatter;
    const body = bodyStart === 0 ? text : text.slice(bodyStart);
    const known =
      before && changed && before.frontMatter.bodyStart === bodyStart && changed.start >= bodyStart
        ? before
        : undefined;
    const range = known && changed ? shiftRange(changed, -bodyStart) : undefined;

    const fragments = known && range ? TreeFragment.applyChanges(known.fragments, [treeChange(range)]) : [];
    const parse = markdown.startParse(body, fragments);
    let tree = parse.advance();
    while (!tree) {
      yield undefined;
      tree = parse.advance();
    }
    const outline = outlineOf(tree, body);
    const leaves = yield* this.#readLeaves(outline, body, known, range);

    this.#complete = { text, frontMatter, fragments: TreeFragment.addTree(tree), leaves };
    this.#changed = undefined;
    this.#spare.clear();
    this.#article = articleOf(text, frontMatter, outline, leaves);
    return this.#article;
  }

  *#readLeaves(outline: Outline, body: string, known: Complete | undefined, range: ChangedRange | undefined) {
    const { leaves } = outline;
    const old = known?.leaves ?? [];
    const same = known && range ? unchanged(old, leaves, range) : { head: 0, tail: 0 };
    for (const { blocks } of old.slice(same.head, old.length - same.tail)) {
      for (const { layers } of blocks) this.#spare.set(keyOf(layers.block), layers);
    }
    const delta = range ? range.newEnd - range.oldEnd : 0;
    const read: ReadLeaf[] = old.slice(0, same.head);
    for (const leaf of leaves.slice(same.head, leaves.length - same.tail)) {
      read.push(this.#readLeaf(body, leaf));
      yield undefined;
    }
    for (const { leaf, blocks } of same.tail > 0 ? old.slice(-same.tail) : []) {
      const moved = delta === 0 ? blocks : blocks.map(({ from, layers }) => ({ from: from + delta, layers }));
      read.push({
        leaf: delta === 0 ? leaf : { ...leaf, from: leaf.from + delta, to: leaf.to + delta },
        blocks: moved,
      });
    }
    return read;
  }

  #readLeaf(body: string, leaf: Leaf): ReadLeaf {
    const { block, asides } = readLeaf(body, leaf);
    const places = [{ from: leaf.from, block }, ...asides];
    const { node: _, ...place } = leaf;
    return { leaf: place, blocks: places.map(({ from, block: each }) => ({ from, layers: this.#layers(each) })) };
  }

  #layers(block: BlockLayers['block']): BlockLayers {
    const key = keyOf(block);
    const spare = this.#spare.get(key);
    if (spare) return spare;
    const layers = readBlockLayers(block, this.#logger);
    this.#spare.set(key, layers);
    return layers;
  }
}

/** Everything that the layers of a block depend on. */
const keyOf = ({ kind, quoteDepth, inList, footnote, level, prose, source }: BlockLayers['block']): string =>
  `${kind}|${quoteDepth}|${inList}|${footnote ?? ''}|${level ?? ''}|${prose}|${source}`;

/** Did the edit leave a closed front matter alone? */
const isInBody = ({ text, frontMatter: { bodyStart } }: Complete, changed: ChangedRange): boolean =>
  bodyStart > 1 && changed.start >= bodyStart && text[bodyStart - 1] === '\n';

const shiftRange = (range: ChangedRange, by: number): ChangedRange => ({
  start: range.start + by,
  oldEnd: range.oldEnd + by,
  newEnd: range.newEnd + by,
});

const treeChange = (range: ChangedRange) => ({
  fromA: range.start,
  toA: range.oldEnd,
  fromB: range.start,
  toB: range.newEnd,
});

/** How many leaves at either end stand as they stood, only moved by the edit between them. */
function unchanged(old: ReadLeaf[], leaves: Leaf[], range: ChangedRange): { head: number; tail: number } {
  const delta = range.newEnd - range.oldEnd;
  const most = Math.min(old.length, leaves.length);
  let head = 0;
  while (head < most && isSame(old[head]?.leaf, leaves[head], 0) && (leaves[head]?.to ?? 0) < range.start) head++;
  let tail = 0;
  while (tail < most - head) {
    const leaf = leaves[leaves.length - 1 - tail];
    if (!isSame(old[old.length - 1 - tail]?.leaf, leaf, delta) || (leaf?.from ?? 0) <= range.newEnd) break;
    tail++;
  }
  return { head, tail };
}

const isSame = (a: LeafPlace | undefined, b: LeafPlace | undefined, delta: number): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.from + delta === b.from &&
  a.to + delta === b.to &&
  a.kind === b.kind &&
  a.quoteDepth === b.quoteDepth &&
  a.inList === b.inList &&
  a.footnote === b.footnote &&
  a.level === b.level;

function articleOf(text: string, frontMatter: FrontMatter, outline: Outline, leaves: ReadLeaf[]): ReadArticle {
  const { bodyStart } = frontMatter;
  const blocks: PlacedBlock[] = [];
  const linkDefinitions = new Map<string, Definition>();
  for (const { leaf, blocks: own } of leaves) {
    for (const { from, layers } of own) {
      blocks.push({ start: from + bodyStart, layers });
      const { defines } = layers.block;
      const key = defines ? normaliseLabel(defines.label) : '';
      if (defines && !linkDefinitions.has(key)) {
        linkDefinitions.set(key, { ...defines, start: leaf.from + bodyStart, end: leaf.to + bodyStart });
      }
    }
  }
  const footnoteDefinitions = new Map<string, Definition>();
  for (const { label, from, to } of outline.footnotes) {
    if (!footnoteDefinitions.has(label))
      footnoteDefinitions.set(label, { label, start: from + bodyStart, end: to + bodyStart });
  }
  let actors: Article['actors'] | undefined;
  return {
    text,
    frontMatter,
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
