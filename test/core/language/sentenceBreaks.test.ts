import { expect, it } from 'vitest';
import { sentenceEnds } from '../../../server/src/core/language/sentenceBreaks';
import fc from '../../support/properties';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const asUnicodeSays = (text: string): number[] =>
  [...segmenter.segment(text)].map(({ index, segment }) => index + segment.length);

it('ends sentences where Unicode does', () => {
  const character = fc.constantFrom(...'aaéßAAÉ19..!? \n\r\t\u00A0,:-–—\'"’“”‘()«»[…*#&€\u2060\uFFFC\u0085');
  fc.assert(
    fc.property(fc.string({ unit: character, maxLength: 24 }), (text) => {
      expect(sentenceEnds(text)).toEqual(asUnicodeSays(text));
    }),
    { numRuns: 20_000 },
  );
});

it('leaves rare characters to others', () => {
  expect(sentenceEnds('Она пришла. Он ушёл.')).toBeUndefined();
  expect(sentenceEnds('A cafe\u0301. Then another.')).toBeUndefined();
});
