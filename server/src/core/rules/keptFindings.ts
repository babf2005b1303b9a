import type { PlacedBlock } from '../article';
import type { Draft, PlacedRelated, Rule } from './rule';

/** What a rule found in a block. */
export interface RuleDraft {
  rule: Rule;
  draft: Draft;
}

/** What a rule found, with the block it stands in. */
export interface PlacedFinding {
  placed: PlacedBlock;
  found: RuleDraft;
}

/** Findings by the block they stand in. */
export class FindingsByBlock {
  readonly #in = new Map<PlacedBlock, PlacedFinding[]>();

  in(placed: PlacedBlock): readonly PlacedFinding[] {
    return this.#in.get(placed) ?? NOTHING;
  }

  add(finding: PlacedFinding): void {
    const there = this.#in.get(finding.placed);
    if (there) there.push(finding);
    else this.#in.set(finding.placed, [finding]);
  }

  remove(finding: PlacedFinding): void {
    const left = this.in(finding.placed).filter((other) => other !== finding);
    if (left.length > 0) this.#in.set(finding.placed, left);
    else this.#in.delete(finding.placed);
  }
}

const NOTHING: readonly PlacedFinding[] = [];

/**
 * Findings by what they were found from. One that is found again stays the same object, so that what it led to can be
 * kept.
 */
export class KeptFindings<From> {
  readonly #from = new Map<From, readonly PlacedFinding[]>();
  readonly #byBlock: FindingsByBlock;

  constructor(byBlock: FindingsByBlock) {
    this.#byBlock = byBlock;
  }

  clear(touched: Set<PlacedBlock>): void {
    for (const from of this.#from.keys()) this.put(from, NOTHING, touched);
  }

  /** Replaces what was found from somewhere before; adds the blocks in which something else stands now. */
  put(from: From, found: readonly PlacedFinding[], touched: Set<PlacedBlock>): void {
    const before = this.#from.get(from);
    if (!before && found.length === 0) return;
    const gone = new Set(before);
    const now = found.map((each) => {
      const same = this.#byBlock.in(each.placed).find((other) => gone.has(other) && isSame(other, each));
      if (same) {
        gone.delete(same);
        return same;
      }
      this.#byBlock.add(each);
      touched.add(each.placed);
      return each;
    });
    for (const each of gone) {
      this.#byBlock.remove(each);
      touched.add(each.placed);
    }
    if (now.length > 0) this.#from.set(from, now);
    else this.#from.delete(from);
  }
}

const isSame = (a: PlacedFinding, b: PlacedFinding): boolean =>
  a.found.rule === b.found.rule && isSameDraft(a.found.draft, b.found.draft);

/** Drafts with a cue or a scope are taken for different ones. */
const isSameDraft = (a: Draft, b: Draft): boolean =>
  a.start === b.start &&
  a.end === b.end &&
  a.message === b.message &&
  a.severity === b.severity &&
  a.type === b.type &&
  !(a.cue || b.cue || a.scope || b.scope) &&
  isSameRelated(a.related ?? NONE, b.related ?? NONE);

const NONE: readonly PlacedRelated[] = [];

const isSameRelated = (a: readonly PlacedRelated[], b: readonly PlacedRelated[]): boolean =>
  a.length === b.length &&
  a.every((each, at) => {
    const other = b[at];
    return (
      each.placed === other?.placed &&
      each.file === other?.file &&
      each.start === other?.start &&
      each.end === other.end &&
      each.message === other.message
    );
  });
