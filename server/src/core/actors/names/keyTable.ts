/** Finds the row of a key among sorted keys in about one look: open addressing, half empty. */
export class KeyTable {
  readonly #keys: Int32Array;
  readonly #slots: Int32Array;
  readonly #mask: number;

  constructor(keys: Int32Array) {
    let size = 1;
    while (size < keys.length * 2) size *= 2;
    this.#keys = keys;
    this.#mask = size - 1;
    this.#slots = new Int32Array(size).fill(-1);
    keys.forEach((key, row) => {
      let slot = spread(key) & this.#mask;
      while ((this.#slots[slot] as number) >= 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = row;
    });
  }

  /** Row of the key, or -1. */
  row(key: number): number {
    for (let slot = spread(key) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const row = this.#slots[slot] as number;
      if (row < 0 || this.#keys[row] === key) return row;
    }
  }
}

const spread = (key: number): number => Math.imul(key, 0x9e3779b1) >>> 8;
