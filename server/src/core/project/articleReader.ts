import type { Tree } from '@lezer/common';
import type { BlockChange, OtherArticles, PlacedBlock } from '../article';
import type { BlockLayers } from '../blockLayers';
import { firstFrom } from '../blockSelection';
import type { Bibliography } from '../citations/bibliography/bibliography';
import type { Decisions } from '../decisions/decisions';
import type { OriginMark } from '../decisions/origins';
import type { SpeakerCorrection } from '../decisions/speakers';
import { type FrontMatter, readFrontMatter } from '../markdown/frontMatter';
import { type FootnoteLabel, type Leaf, type Outline as Part, partsOf } from '../markdown/leaves';
import { markdown } from '../markdown/parser';
import { readLeaf } from '../markdown/prose';
import type { Logger } from '../ports';
import { type ChangedRange, type Edit, joinEdit } from '../text/edit';
import type { Placed } from './anchorPlaces';
import type { Circumstances } from './circumstances';
import { ArticlePlacer, type ReadArticle } from './placeArticle';
import { readBlockLayers } from './readBlockLayers';
import { SpareBlocks } from './spareBlocks';
import {
  around,
  isSame,
  leavesBefore,
  moved,
  type ReadLeaf,
  type Standing,
  spliced,
  splicedLabels,
  topLevelBehind,
} from './standingLeaves';

/** An article that was read to its end. */
interface Complete {
  text: string;
  frontMatter: FrontMatter;
  leaves: ReadLeaf[];
  blocks: readonly PlacedBlock[];
  footnotes: FootnoteLabel[];
}

/** What reading the outline comes to; `change` is absent when every block is new. */
type Outline = Pick<Complete, 'leaves' | 'blocks' | 'footnotes'> & { change?: BlockChange };

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
  readonly #spare = new SpareBlocks();
  readonly #placer = new ArticlePlacer();
  /** What the reading under way has read so far. */
  #underWay: ReadLeaf[] = [];
  readonly #logger: Logger;
  readonly #readBlock: typeof readBlockLayers;

  /** `readBlock`: what is to be known of a block; all layers unless somebody needs fewer. */
  constructor(text: string, logger: Logger, readBlock = readBlockLayers) {
    this.#text = text;
    this.#logger = logger;
    this.#readBlock = readBlock;
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

  /** What keys lead to from now on. A finished reading stays finished: no block is read again for it. */
  useBibliography(bibliography: Bibliography): void {
    if (this.#placer.useBibliography(bibliography)) this.#placeAgain();
  }

  /** What is known besides the text from now on. A finished reading stays finished. */
  useCircumstances(circumstances: Circumstances): void {
    if (this.#placer.useCircumstances(circumstances)) this.#placeAgain();
  }

  /** What the other articles say from now on. A finished reading stays finished. */
  useOthers(others: OtherArticles | undefined): void {
    if (this.#placer.useOthers(others)) this.#placeAgain();
  }

  /** What people have decided about who is who and who speaks. A finished reading stays finished. */
  useDecisions({ registry, speakers, origins }: Decisions): void {
    const isOther = [
      this.#placer.useRegistry(registry),
      this.#placer.useSpeakers(speakers),
      this.#placer.useOrigins(origins),
    ];
    if (isOther.includes(true)) this.#placeAgain();
  }

  /** Marks of origin, with where they stand in the finished reading. */
  get origins(): readonly Placed<OriginMark>[] {
    return this.#placer.origins;
  }

  /** Corrections of speakers, with where they stand in the finished reading. */
  get speakers(): readonly Placed<SpeakerCorrection>[] {
    return this.#placer.speakers;
  }

  #placeAgain(): void {
    if (!this.#article || !this.#complete) return;
    const { text, frontMatter, blocks, footnotes } = this.#complete;
    this.#article = this.#placer.place(text, frontMatter, blocks, footnotes, undefined);
  }

  /** Reads to the end of the article; every `next()` is a small step. Start anew after an edit. */
  *read(): Generator<undefined, ReadArticle> {
    if (this.#article) return this.#article;
    this.#spare.keep(this.#underWay);
    const text = this.#text;
    const before = this.#complete;
    const changed = this.#changed;
    const frontMatter = before && changed && isInBody(before, changed) ? before.frontMatter : readFrontMatter(text);
    const { bodyStart } = frontMatter;
    const sameStart =
      before?.frontMatter.bodyStart === bodyStart && changed !== undefined && changed.start >= bodyStart;
    const known = sameStart ? before : undefined;

    const { change, ...outline } = yield* this.#readOutline(text, bodyStart, known, changed);

    this.#complete = { text, frontMatter, ...outline };
    this.#changed = undefined;
    this.#underWay = [];
    this.#spare.clear();
    this.#article = this.#placer.place(text, frontMatter, outline.blocks, outline.footnotes, change);
    return this.#article;
  }

  /** Reads the leaves that an edit touched and puts them between those that stand. */
  *#readOutline(
    text: string,
    bodyStart: number,
    known: Complete | undefined,
    changed: ChangedRange | undefined,
  ): Generator<undefined, Outline> {
    const old = known?.leaves ?? [];
    const head = known && changed ? leavesBefore(old, changed.start) : 0;
    const from = head > 0 ? (old[head - 1]?.leaf.to ?? 0) : bodyStart;
    const delta = changed ? changed.newEnd - changed.oldEnd : 0;
    const meetings = known && changed ? topLevelBehind(old, head, changed.oldEnd) : [];
    const { parts, body, tail } = yield* partsBetween(text, from, { old, meetings, delta });
    const standing: Standing = { head, tail };
    const read: ReadLeaf[] = [];
    const footnotes: FootnoteLabel[] = [];
    this.#underWay = read;
    if (changed) this.#spare.keep(around(old, head, changed.oldEnd));
    for (const part of parts) {
      for (const label of part.footnotes) footnotes.push(moved(label, from));
      for (const leaf of part.leaves) {
        read.push(this.#readLeaf(body, leaf, from));
        yield undefined;
      }
    }
    const labels = splicedLabels(
      known?.footnotes ?? [],
      from,
      old[old.length - standing.tail]?.leaf.from,
      footnotes,
      delta,
    );
    const blocks = read.flatMap((each) => each.blocks);
    if (!known) return { leaves: read, blocks, footnotes: labels };
    const change = replacedBlocks(known, standing, blocks.length);
    return {
      blocks: [
        ...known.blocks.slice(0, change.at),
        ...blocks,
        ...known.blocks.slice(change.at + change.removed.length),
      ],
      leaves: spliced(old, standing, read, delta),
      footnotes: labels,
      change,
    };
  }

  /** `bodyStart`: where the text that was parsed begins. */
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
    return this.#spare.find(block) ?? this.#readBlock(block, this.#logger);
  }
}

/** The old blocks that do not stand: to be asked before anything is moved. */
function replacedBlocks({ leaves, blocks }: Complete, { head, tail }: Standing, inserted: number): BlockChange {
  const startOf = (leaf: number): number => leaves[leaf]?.leaf.from ?? Number.POSITIVE_INFINITY;
  const at = firstFrom(blocks, startOf(head));
  return { at, removed: blocks.slice(at, firstFrom(blocks, startOf(leaves.length - tail))), inserted };
}

/** What stood before an edit, and where reading behind it may meet that again. */
interface Before {
  old: readonly ReadLeaf[];
  meetings: readonly number[];
  delta: number;
}

/** Top-level blocks from a place on, in a text that begins there, and how many old leaves stand behind them. */
interface Parts {
  parts: Part[];
  body: string;
  tail: number;
}

/** So many blocks behind an edit are parsed first; where reading does not meet an old one among them, many more are. */
const FIRST_TRY = 4;

/**
 * Parses from a place between top-level blocks to where an old block begins again. Most edits change one block: so only
 * a few blocks are parsed first, and the whole rest of the article only where that is needed.
 */
function* partsBetween(text: string, from: number, before: Before): Generator<undefined, Parts> {
  const { old, meetings, delta } = before;
  for (const meeting of [meetings[FIRST_TRY], meetings.at(-1)]) {
    const end = old[meeting ?? -1]?.leaf.to;
    if (end === undefined) continue;
    const met = yield* partsIn(text.slice(from, end + delta), from, before);
    if (met.tail > 0) return met;
  }
  return yield* partsIn(text.slice(from), from, before);
}

function* partsIn(body: string, from: number, { old, meetings, delta }: Before): Generator<undefined, Parts> {
  const tree = yield* parse(body);
  const byStart = new Map(meetings.map((index) => [(old[index]?.leaf.from ?? 0) + delta - from, index]));
  const parts: Part[] = [];
  for (const part of partsOf(tree, body)) {
    const [first] = part.leaves;
    const meeting = first && byStart.get(first.from);
    if (meeting !== undefined && isSame(old[meeting]?.leaf, first, delta - from))
      return { parts, body, tail: old.length - meeting };
    parts.push(part);
    yield undefined;
  }
  return { parts, body, tail: 0 };
}

function* parse(body: string): Generator<undefined, Tree> {
  const parser = markdown.startParse(body);
  for (;;) {
    const tree = parser.advance();
    if (tree) return tree;
    yield undefined;
  }
}

/** Did the edit leave a closed front matter alone? */
const isInBody = ({ text, frontMatter: { bodyStart } }: Complete, changed: ChangedRange): boolean =>
  bodyStart > 1 && changed.start >= bodyStart && text[bodyStart - 1] === '\n';
