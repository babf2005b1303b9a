import { TAG_COUNT } from './tags';

/** Two tags share a number. */
export const LANES = Math.ceil(TAG_COUNT / 2);
const HALF = 16;

/**
 * Rows of weights with two tags in each 32-bit number, so that one addition does two: the low half is tag `2i`, what is
 * left over it tag `2i + 1`. Sums stay exact while each tag's lies within 16 bits, which some 250 features cannot leave.
 */
export function packWeights(weights: Int8Array): Int32Array {
  const rows = weights.length / TAG_COUNT;
  const packed = new Int32Array(rows * LANES);
  for (let row = 0; row < rows; row++)
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      const at = row * LANES + (tag >> 1);
      const weight = weights[row * TAG_COUNT + tag] as number;
      packed[at] = (packed[at] as number) + (tag & 1 ? weight * (1 << HALF) : weight);
    }
  return packed;
}

/** Adds row `row` of `packed` to a sum of `LANES` numbers. */
export function addRow(sum: Int32Array, packed: Int32Array, row: number): void {
  const from = row * LANES;
  for (let lane = 0; lane < LANES; lane++) sum[lane] = (sum[lane] as number) + (packed[from + lane] as number);
}

/** Puts the sums of all tags in order of tags, from `at` on. */
export function unpack(sum: Int32Array, scores: number[], at: number): void {
  for (let tag = 0; tag < TAG_COUNT; tag++) {
    const both = sum[tag >> 1] as number;
    const low = (both << HALF) >> HALF;
    scores[at + tag] = tag & 1 ? (both - low) >> HALF : low;
  }
}
