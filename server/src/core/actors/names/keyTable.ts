/**
 * Finds the row of a key among ascending keys with one look into memory: a bit a key that could be, and before each 32
 * of them how many rows stand before (a rank, as in succinct data structures; Jacobson 1989).
 */
export class KeyTable {
  /** In turn: 32 bits of presence, and the number of keys below them. */
  readonly #words: Int32Array;

  /** `width`: bits of a key. */
  constructor(keys: Int32Array, width: number) {
    this.#words = new Int32Array(2 << Math.max(0, width - 5));
    for (const key of keys) {
      const at = (key >>> 5) * 2;
      this.#words[at] = (this.#words[at] as number) | (1 << (key & 31));
    }
    let below = 0;
    for (let at = 0; at < this.#words.length; at += 2) {
      this.#words[at + 1] = below;
      below += ones(this.#words[at] as number);
    }
  }

  /** Row of the key, or -1. */
  row(key: number): number {
    const at = (key >>> 5) * 2;
    const bits = this.#words[at] as number;
    const bit = 1 << (key & 31);
    return (bits & bit) === 0 ? -1 : (this.#words[at + 1] as number) + ones(bits & (bit - 1));
  }
}

/** How many bits are set. */
function ones(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Row of a key among ascending keys, or -1, by halving: for what is looked up seldom. */
export function rowOf(keys: Int32Array, key: number): number {
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = keys[middle] as number;
    if (found === key) return middle;
    if (found < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
