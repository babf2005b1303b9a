import type { Article, PlacedBlock } from '../article';
import type { RuleDraft } from './runRules';

/** What a rule found, with the block it stands in. */
export interface PlacedFinding {
  placed: PlacedBlock;
  found: RuleDraft;
}

/**
 * What a rule of limited reach says, kept from one reading to the next: after an edit it looks only at the blocks around
 * it. A block is looked at as a centre; what is found there may stand in a block beside it.
 */
export class NearbyFindings {
  readonly #reach: number;
  readonly #look: (article: Article, centre: PlacedBlock) => readonly PlacedFinding[];
  readonly #ofCentre = new Map<PlacedBlock, readonly PlacedFinding[]>();
  readonly #byBlock = new Map<PlacedBlock, PlacedFinding[]>();
  #revision = -1;
  #labelsRevision = -1;

  /** `reach`: how many blocks to either side decide what `look` finds from a centre. */
  constructor(reach: number, look: (article: Article, centre: PlacedBlock) => readonly PlacedFinding[]) {
    this.#reach = reach;
    this.#look = look;
  }

  in(placed: PlacedBlock): readonly RuleDraft[] {
    return this.#byBlock.get(placed)?.map(({ found }) => found) ?? [];
  }

  /** Adds the blocks whose findings may be others than before; false when everything was looked at anew. */
  follow(article: Article, touched: Set<PlacedBlock>): boolean {
    const { blocks, change, revision, labelsRevision } = article;
    const isSame = this.#revision === revision;
    const isNext = this.#revision === revision - 1 && this.#labelsRevision === labelsRevision;
    this.#revision = revision;
    this.#labelsRevision = labelsRevision;
    if (isSame) return true;
    if (change && isNext) {
      const from = Math.max(0, change.at - this.#reach);
      const around = blocks.slice(from, change.at + change.inserted + this.#reach);
      for (const placed of change.removed) this.#forget(placed, touched);
      for (const placed of around) this.#forget(placed, touched);
      for (const placed of around) this.#remember(article, placed, touched);
      return true;
    }
    this.#ofCentre.clear();
    this.#byBlock.clear();
    for (const placed of blocks) this.#remember(article, placed, touched);
    return false;
  }

  #forget(centre: PlacedBlock, touched: Set<PlacedBlock>): void {
    const found = this.#ofCentre.get(centre);
    if (!found) return;
    this.#ofCentre.delete(centre);
    for (const each of found) {
      const left = this.#byBlock.get(each.placed)?.filter((other) => other !== each) ?? [];
      if (left.length > 0) this.#byBlock.set(each.placed, left);
      else this.#byBlock.delete(each.placed);
      touched.add(each.placed);
    }
  }

  #remember(article: Article, centre: PlacedBlock, touched: Set<PlacedBlock>): void {
    const found = this.#look(article, centre);
    if (found.length === 0) return;
    this.#ofCentre.set(centre, found);
    for (const each of found) {
      const there = this.#byBlock.get(each.placed);
      if (there) there.push(each);
      else this.#byBlock.set(each.placed, [each]);
      touched.add(each.placed);
    }
  }
}
