import { expect, it } from 'vitest';
import { analyse } from '../../../server/src/core/analysis';

/** Names of the actors that a pronoun of the text goes to. */
const meantBy = (text: string, pronoun: RegExp): string[] =>
  analyse(text).actors.flatMap(({ name, mentions }) =>
    mentions.some(({ start, end }) => pronoun.test(text.slice(start, end))) ? [name] : [],
  );

it('a pronoun goes to whoever spoke last, also without a name', () => {
  const text =
    'Olga Dreyer left. A doctor at the hospital, speaking on condition of anonymity, said the cuts were deep. “But I am no expert,” she added.';
  expect(meantBy(text, /^she$/)).toEqual(['A doctor at the hospital, speaking on condition of anonymity']);
});

it('inside of what somebody without a name says it may mean either, and is left alone', () => {
  const text = 'Olga Dreyer was hurt. Her neighbour, who asked not to be named, said he had heard a jet.';
  expect(meantBy(text, /^he$/)).toEqual([]);
});

it('no “he” goes to a Margaret', () => {
  const text = 'Samuel Orth swore it. Years later Margaret Pell found the paper, and in it he said that nobody paid.';
  expect(meantBy(text, /^he$/)).toEqual(['Samuel Orth']);
});

it('a group takes no “she”', () => {
  const text = 'Olga Dreyer was hurt. Two officials said that the road was open. She said that it was not.';
  expect(meantBy(text, /^She$/)).toEqual(['Olga Dreyer']);
});
