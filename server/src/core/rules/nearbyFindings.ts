import type { Article, PlacedBlock } from '../article';
import { type FindingsByBlock, KeptFindings, type PlacedFinding } from './keptFindings';
import type { Sequence } from './sequence';

/**
 * What a rule of limited reach says, kept from one reading to the next: after an edit it looks only at the blocks around
 * it. A block is looked at as a centre; what is found there may stand in a block beside it.
 */
export class NearbyFindings {
  readonly #reach: number;
  readonly #look: (article: Article, centre: PlacedBlock) => readonly PlacedFinding[];
  readonly #kept: KeptFindings<PlacedBlock>;
  readonly #sequence: Sequence;

  /** `reach`: how many blocks to either side decide what `look` finds from a centre. */
  constructor(
    reach: number,
    look: (article: Article, centre: PlacedBlock) => readonly PlacedFinding[],
    byBlock: FindingsByBlock,
    sequence: Sequence,
  ) {
    this.#sequence = sequence;
    this.#kept = new KeptFindings(byBlock);
    this.#reach = reach;
    this.#look = look;
  }

  /** Adds the blocks whose findings may be others than before; false when everything was looked at anew. */
  follow(article: Article, touched: Set<PlacedBlock>): boolean {
    const { blocks } = article;
    const change = this.#sequence.next(article);
    if (change === 'same') return true;
    if (change === 'anew') {
      this.#kept.clear(touched);
      for (const placed of blocks) this.#kept.put(placed, this.#look(article, placed), touched);
      return false;
    }
    for (const placed of change.removed) this.#kept.put(placed, NOTHING, touched);
    const around = blocks.slice(Math.max(0, change.at - this.#reach), change.at + change.inserted + this.#reach);
    for (const placed of around) this.#kept.put(placed, this.#look(article, placed), touched);
    return true;
  }
}

const NOTHING: readonly PlacedFinding[] = [];
