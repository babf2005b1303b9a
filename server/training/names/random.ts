/** A linear congruential generator (Numerical Recipes): the same numbers on every machine and on every run. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.#state / 4294967296) * limit);
  }

  /** Puts the items in an order of chance, in place (Fisher and Yates). */
  shuffle<Item>(items: Item[]): void {
    for (let i = items.length - 1; i > 0; i--) {
      const j = this.below(i + 1);
      const kept = items[i] as Item;
      items[i] = items[j] as Item;
      items[j] = kept;
    }
  }
}
