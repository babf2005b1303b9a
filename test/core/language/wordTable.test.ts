import { expect, it } from 'vitest';
import { spellingAt } from '../../../server/src/core/language/wordTable';
import fc from '../../support/properties';

it('gives the words as they stand, whatever else was met before', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '’', '😀'), maxLength: 16 });
  fc.assert(
    fc.property(word, word, word, (before, here, behind) => {
      const text = before + here + behind;
      expect(spellingAt(text, before.length, before.length + here.length).raw).toBe(here);
    }),
    { numRuns: 5_000 },
  );
});
