import type { Article, PlacedBlock } from './article';
import type { BlockLayers } from './blockLayers';

/**
 * The blocks of one article for which something holds, in document order. After an edit only the blocks that are new
 * are asked, so that following a book costs no more than following a note.
 */
export class BlockSelection {
  readonly #holds: (layers: BlockLayers) => boolean;
  #revision = -1;
  #selected: readonly PlacedBlock[] = [];

  constructor(holds: (layers: BlockLayers) => boolean) {
    this.#holds = holds;
  }

  of({ blocks, revision, change }: Pick<Article, 'blocks' | 'revision' | 'change'>): readonly PlacedBlock[] {
    if (revision === this.#revision) return this.#selected;
    const holds = ({ layers }: PlacedBlock) => this.#holds(layers);
    if (change && this.#revision === revision - 1) {
      const added = blocks.slice(change.at, change.at + change.inserted).filter(holds);
      this.#replace(blocks[change.at - 1], new Set(change.removed), added);
    } else this.#selected = blocks.filter(holds);
    this.#revision = revision;
    return this.#selected;
  }

  /** Blocks that were removed follow each other: behind the last block that the edit left standing before them. */
  #replace(before: PlacedBlock | undefined, removed: ReadonlySet<PlacedBlock>, added: readonly PlacedBlock[]): void {
    const selected = this.#selected;
    const isRemoved = (at: number) => selected[at] !== undefined && removed.has(selected[at]);
    let from = before ? firstFrom(selected, before.start) : 0;
    while (before && selected[from]?.start === before.start && !isRemoved(from)) from++;
    let to = from;
    while (isRemoved(to)) to++;
    if (from < to || added.length > 0) this.#selected = [...selected.slice(0, from), ...added, ...selected.slice(to)];
  }
}

/** Index of the first of things in document order that starts at this offset or behind it. */
export function firstFrom(blocks: readonly { start: number }[], start: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where a block stands in its article; -1 when it does not. */
export function indexOfBlock({ blocks }: Pick<Article, 'blocks'>, placed: PlacedBlock): number {
  for (let index = firstFrom(blocks, placed.start); blocks[index]?.start === placed.start; index++) {
    if (blocks[index] === placed) return index;
  }
  return -1;
}
