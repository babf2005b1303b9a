import type { Article, PlacedBlock } from '../article';
import type { BlockLayers } from '../blockLayers';
import { type FindingsByBlock, KeptFindings, type PlacedFinding } from './keptFindings';
import type { Fact, PlacedFact } from './rule';
import type { Sequence } from './sequence';

/**
 * What a rule says that compares facts, kept from one reading to the next: after an edit only those facts are compared
 * again that are about the same as one in the blocks that came or went.
 */
export class ComparedFindings {
  readonly #factsIn: (layers: BlockLayers) => readonly Fact[];
  readonly #compare: (article: Article, facts: readonly PlacedFact[]) => readonly PlacedFinding[];
  readonly #facts = new Map<string, PlacedFact[]>();
  /** What the facts of a block are about, as they were when it was looked at. */
  readonly #about = new Map<PlacedBlock, ReadonlySet<string>>();
  readonly #kept: KeptFindings<string>;
  readonly #sequence: Sequence;

  constructor(
    factsIn: (layers: BlockLayers) => readonly Fact[],
    compare: (article: Article, facts: readonly PlacedFact[]) => readonly PlacedFinding[],
    byBlock: FindingsByBlock,
    sequence: Sequence,
  ) {
    this.#sequence = sequence;
    this.#kept = new KeptFindings(byBlock);
    this.#factsIn = factsIn;
    this.#compare = compare;
  }

  /** Adds the blocks whose findings are others than before; false when everything was looked at anew. */
  follow(article: Article, touched: Set<PlacedBlock>): boolean {
    const { blocks } = article;
    const change = this.#sequence.next(article);
    if (change === 'same') return true;
    const changed = new Set<string>();
    if (change === 'anew') {
      this.#forgetAll(touched);
      this.#insert(blocks, changed);
    } else {
      this.#remove(change.removed, changed);
      this.#insert(blocks.slice(change.at, change.at + change.inserted), changed);
    }
    for (const about of changed) {
      const facts = this.#facts.get(about);
      if (facts?.length === 0) this.#facts.delete(about);
      this.#kept.put(about, facts?.length ? this.#compare(article, facts) : [], touched);
    }
    return change !== 'anew';
  }

  #forgetAll(touched: Set<PlacedBlock>): void {
    this.#facts.clear();
    this.#about.clear();
    this.#kept.clear(touched);
  }

  #remove(removed: readonly PlacedBlock[], changed: Set<string>): void {
    const isGone = new Set(removed);
    const lost = new Set<string>();
    for (const placed of removed) {
      for (const about of this.#about.get(placed) ?? []) lost.add(about);
      this.#about.delete(placed);
    }
    for (const about of lost) {
      this.#facts.set(about, this.#facts.get(about)?.filter(({ placed }) => !isGone.has(placed)) ?? []);
      changed.add(about);
    }
  }

  /** Blocks that follow each other in the text, all new. */
  #insert(blocks: readonly PlacedBlock[], changed: Set<string>): void {
    const added = new Map<string, PlacedFact[]>();
    for (const placed of blocks) {
      const facts = this.#factsIn(placed.layers);
      if (facts.length === 0) continue;
      for (const fact of facts) {
        const others = added.get(fact.about);
        if (others) others.push({ placed, fact });
        else added.set(fact.about, [{ placed, fact }]);
      }
      this.#about.set(placed, new Set(facts.map(({ about }) => about)));
    }
    for (const [about, facts] of added) {
      const known = this.#facts.get(about) ?? [];
      const start = facts[0]?.placed.start ?? 0;
      const behind = known.findIndex(({ placed }) => placed.start >= start);
      const at = behind < 0 ? known.length : behind;
      this.#facts.set(about, [...known.slice(0, at), ...facts, ...known.slice(at)]);
      changed.add(about);
    }
  }
}
