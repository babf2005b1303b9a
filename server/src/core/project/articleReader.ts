import type { Tree } from '@lezer/common';
import { TreeFragment } from '@lezer/common';
import type { PlacedBlock } from '../article';
import { type FrontMatter, readFrontMatter } from '../markdown/frontMatter';
import { type FootnoteLabel, isTopLevel, type Leaf, type LeafPlace, outlineFrom } from '../markdown/leaves';
import { markdown } from '../markdown/parser';
import { readLeaf } from '../markdown/prose';
import type { Logger } from '../ports';
import type { BlockLayers } from '../rules/rule';
import { type ChangedRange, type Edit, joinEdit } from '../text/edit';
import { placeArticle, type ReadArticle } from './placeArticle';
import { readBlockLayers } from './readBlockLayers';

/** A leaf block with its reading; inline footnotes make several blocks of one leaf. Places are in the whole text. */
export interface ReadLeaf {
  leaf: LeafPlace;
  blocks: PlacedBlock[];
}

/** An article that was read to its end. */
interface Complete {
  text: string;
  frontMatter: FrontMatter;
  fragments: readonly TreeFragment[];
  leaves: ReadLeaf[];
  footnotes: FootnoteLabel[];
}

/** What an edit leaves standing: leaves before it, and leaves behind it that only move. */
interface Standing {
  head: number;
  tail: number;
}

/**
 * Reads one article and keeps up with its edits. Reading happens in small steps that the caller paces; a reading
 * that an edit overtakes is dropped, and the blocks it finished are kept. What an edit did not touch is never read
 * again, and is not even looked at.
 */
export class ArticleReader {
  #text: string;
  #complete: Complete | undefined;
  #article: ReadArticle | undefined;
  /** What changed since the last complete reading. */
  #changed: ChangedRange | undefined;
  /** Blocks that are at hand although their place is not known: of overtaken readings and from around an edit. */
  readonly #spare = new Map<string, BlockLayers>();
  /** What the reading under way has read so far. */
  #underWay: ReadLeaf[] = [];
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
    this.#save(this.#underWay);
    const text = this.#text;
    const before = this.#complete;
    const changed = this.#changed;
    const frontMatter = before && changed && isInBody(before, changed) ? before.frontMatter : readFrontMatter(text);
    const { bodyStart } = frontMatter;
    const sameStart =
      before?.frontMatter.bodyStart === bodyStart && changed !== undefined && changed.start >= bodyStart;
    const known = sameStart ? before : undefined;

    const tree = yield* parse(text.slice(bodyStart), bodyStart, known, changed);
    const outline = this.#readOutline(tree, text, bodyStart, known, changed);
    const { leaves, footnotes } = yield* outline;

    this.#complete = { text, frontMatter, fragments: TreeFragment.addTree(tree), leaves, footnotes };
    this.#changed = undefined;
    this.#underWay = [];
    this.#spare.clear();
    this.#article = placeArticle(text, frontMatter, leaves, footnotes);
    return this.#article;
  }

  /** Reads the leaves that an edit touched and puts them between those that stand. */
  *#readOutline(
    tree: Tree,
    text: string,
    bodyStart: number,
    known: Complete | undefined,
    changed: ChangedRange | undefined,
  ): Generator<undefined, Pick<Complete, 'leaves' | 'footnotes'>> {
    const old = known?.leaves ?? [];
    const standing: Standing = { head: known && changed ? leavesBefore(old, changed.start) : 0, tail: 0 };
    const from = standing.head > 0 ? (old[standing.head - 1]?.leaf.to ?? 0) : bodyStart;
    const body = text.slice(bodyStart);
    const delta = changed ? changed.newEnd - changed.oldEnd : 0;
    const oldByStart = known && changed ? new Map(topLevelBehind(old, standing.head, changed.oldEnd)) : undefined;
    const read: ReadLeaf[] = [];
    const footnotes: FootnoteLabel[] = [];
    this.#underWay = read;
    if (changed) this.#save(around(old, standing.head, changed.oldEnd));

    for (const part of outlineFrom(tree, body, from - bodyStart)) {
      const meeting = part.leaves[0] && oldByStart?.get(part.leaves[0].from + bodyStart - delta);
      if (meeting !== undefined && isSame(old[meeting]?.leaf, part.leaves[0], delta - bodyStart)) {
        standing.tail = old.length - meeting;
        break;
      }
      for (const label of part.footnotes) footnotes.push(moved(label, bodyStart));
      for (const leaf of part.leaves) {
        read.push(this.#readLeaf(body, leaf, bodyStart));
        yield undefined;
      }
    }
    return {
      leaves: spliced(old, standing, read, delta),
      footnotes: splicedLabels(known, from, old[old.length - standing.tail]?.leaf.from, footnotes, delta),
    };
  }

  #readLeaf(body: string, leaf: Leaf, bodyStart: number): ReadLeaf {
    const { block, asides } = readLeaf(body, leaf);
    const { node: _, ...place } = leaf;
    const blocks = [{ from: leaf.from, block }, ...asides].map((each) => ({
      start: each.from + bodyStart,
      layers: this.#layers(each.block),
    }));
    return { leaf: moved(place, bodyStart), blocks };
  }

  #layers(block: BlockLayers['block']): BlockLayers {
    const spare = this.#spare.size > 0 ? this.#spare.get(keyOf(block)) : undefined;
    return spare ? copied(spare) : readBlockLayers(block, this.#logger);
  }

  #save(leaves: readonly ReadLeaf[]): void {
    for (const { blocks } of leaves) {
      for (const { layers } of blocks) this.#spare.set(keyOf(layers.block), layers);
    }
  }
}

/** Parses the body, taking over what an edit left standing. */
function* parse(
  body: string,
  bodyStart: number,
  known: Complete | undefined,
  changed: ChangedRange | undefined,
): Generator<undefined, Tree> {
  const change = changed && {
    fromA: changed.start - bodyStart,
    toA: changed.oldEnd - bodyStart,
    fromB: changed.start - bodyStart,
    toB: changed.newEnd - bodyStart,
  };
  const fragments = known && change ? TreeFragment.applyChanges(known.fragments, [change]) : [];
  const parser = markdown.startParse(body, fragments);
  for (;;) {
    const tree = parser.advance();
    if (tree) return tree;
    yield undefined;
  }
}

/** Two paragraphs of the same words are two places: each has mentions of its own, which actors are told apart by. */
const copied = (layers: BlockLayers): BlockLayers => ({
  ...layers,
  mentions: layers.mentions.map((mention) => ({ ...mention })),
});

/** Everything that the layers of a block depend on. */
const keyOf = ({ kind, quoteDepth, inList, footnote, level, prose, source }: BlockLayers['block']): string =>
  `${kind}|${quoteDepth}|${inList}|${footnote ?? ''}|${level ?? ''}|${prose}|${source}`;

/** Did the edit leave a closed front matter alone? */
const isInBody = ({ text, frontMatter: { bodyStart } }: Complete, changed: ChangedRange): boolean =>
  bodyStart > 1 && changed.start >= bodyStart && text[bodyStart - 1] === '\n';

/**
 * How many leaves an edit at this offset cannot reach. Markdown is parsed from left to right with one line of
 * lookahead (setext underlines, table delimiters), and a container may take in what follows it: so the leaves up to
 * the last top-level one that ends before the block in front of the edit.
 */
function leavesBefore(old: readonly ReadLeaf[], offset: number): number {
  let low = 0;
  let high = old.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((old[middle]?.leaf.to ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  let head = Math.max(0, low - 1);
  while (head > 0 && !isTopBoundary(old, head)) head--;
  return head;
}

/** Do the leaves before and from this index on belong to different top-level blocks? */
const isTopBoundary = (old: readonly ReadLeaf[], index: number): boolean => {
  const before = old[index - 1]?.leaf;
  const after = old[index]?.leaf;
  return (
    before !== undefined &&
    after !== undefined &&
    isTopLevel(before) &&
    isTopLevel(after) &&
    before.kind !== 'cell' &&
    after.kind !== 'cell'
  );
};

/** Start of each old top-level leaf behind an offset, with its index. */
function* topLevelBehind(old: readonly ReadLeaf[], from: number, offset: number): Generator<[number, number]> {
  let given = 0;
  for (let index = from; index < old.length && given < MEETING_POINTS; index++) {
    const leaf = old[index]?.leaf;
    if (!leaf || leaf.from <= offset || !isTopLevel(leaf) || leaf.kind === 'cell') continue;
    given++;
    yield [leaf.from, index];
  }
}

/** An edit that changes the structure further on than this is read to the end of the article. */
const MEETING_POINTS = 64;

/** Old leaves near an edit: most of them come back with the same text. */
function around(old: readonly ReadLeaf[], head: number, oldEnd: number): ReadLeaf[] {
  let end = head;
  while (end < old.length && (old[end]?.leaf.from ?? 0) <= oldEnd) end++;
  return old.slice(head, end + MEETING_POINTS);
}

const isSame = (a: LeafPlace | undefined, b: LeafPlace | undefined, delta: number): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.from + delta === b.from &&
  a.to + delta === b.to &&
  a.kind === b.kind &&
  a.level === b.level;

const moved = <P extends { from: number; to: number }>(place: P, by: number): P => ({
  ...place,
  from: place.from + by,
  to: place.to + by,
});

/** Old leaves that stand, with what was read between them. Those behind the edit are moved in place. */
function spliced(old: ReadLeaf[], { head, tail }: Standing, read: readonly ReadLeaf[], delta: number): ReadLeaf[] {
  const leaves = old.slice(0, head).concat(read);
  for (let index = old.length - tail; index < old.length; index++) {
    const each = old[index];
    if (!each) continue;
    if (delta !== 0) move(each, delta);
    leaves.push(each);
  }
  return leaves;
}

function move({ leaf, blocks }: ReadLeaf, by: number): void {
  leaf.from += by;
  leaf.to += by;
  for (const block of blocks) block.start += by;
}

/** Footnote labels before and behind what was read anew, with those in it. `end` is where the old tail began. */
function splicedLabels(
  known: Complete | undefined,
  from: number,
  end: number | undefined,
  read: readonly FootnoteLabel[],
  delta: number,
): FootnoteLabel[] {
  const old = known?.footnotes ?? [];
  const before = old.filter((label) => label.from < from);
  const after = end === undefined ? [] : old.filter((label) => label.from + delta >= end);
  return [...before, ...read, ...(delta === 0 ? after : after.map((label) => moved(label, delta)))];
}
