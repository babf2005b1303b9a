import { expect, it } from 'vitest';
import { KeyTable, rowOf } from '../../../../server/src/core/actors/names/keyTable';
import { addRow, LANES, packWeights, unpack } from '../../../../server/src/core/actors/names/packedWeights';
import { TAG_COUNT } from '../../../../server/src/core/actors/names/tags';
import fc from '../../../support/properties';

const WIDTH = 12;
const keyList = fc
  .uniqueArray(fc.nat({ max: (1 << WIDTH) - 1 }))
  .map((keys) => Int32Array.from(keys.toSorted((a, b) => a - b)));

it('a key leads to its place among the keys, and no other key to any', () => {
  fc.assert(
    fc.property(keyList, (keys) => {
      const table = new KeyTable(keys, WIDTH);
      const places = Array.from({ length: 1 << WIDTH }, (_, key) => keys.indexOf(key));
      expect(places.map((_, key) => table.row(key))).toEqual(places);
      expect(places.map((_, key) => rowOf(keys, key))).toEqual(places);
    }),
    { numRuns: 20 },
  );
});

it('two tags to a number add up to the same sums as each for itself', () => {
  const weight = fc.integer({ min: -127, max: 127 });
  const rows = fc.array(fc.array(weight, { minLength: TAG_COUNT, maxLength: TAG_COUNT }), {
    minLength: 1,
    maxLength: 250,
  });
  fc.assert(
    fc.property(rows, (weights) => {
      const packed = packWeights(Int8Array.from(weights.flat()));
      const sum = new Int32Array(LANES);
      for (let row = 0; row < weights.length; row++) addRow(sum, packed, row);
      const scores: number[] = [];
      unpack(sum, scores, 0);
      const each = Array.from({ length: TAG_COUNT }, (_, tag) =>
        weights.reduce((all, row) => all + (row[tag] ?? 0), 0),
      );
      expect(scores).toEqual(each);
    }),
  );
});
