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

it('whom somebody speaks of is not the one who speaks', () => {
  const text = 'Jonas Holt stayed. The minutes are short. “Martin Kell is a liar,” he said.';
  expect(meantBy(text, /^he$/)).toEqual(['Jonas Holt']);
});

it('who comes in behind a pronoun is somebody else', () => {
  const text = 'I asked Jonas Holt, who runs the mill with his brother Emil, for the ledger. He said it was lost.';
  expect(meantBy(text, /^He$/)).toEqual(['Jonas Holt']);
});

it('unless it is that one who speaks', () => {
  const text = 'His lawyer, Emil Krag, said the case was weak. He added that it would fall.';
  expect(meantBy(text, /^He$/)).toEqual(['Emil Krag']);
});

it('“who” is whoever stands right before it, or nobody', () => {
  const text =
    'Olga Dreyer left. A man in Ohio, who said the end was near, shared it. Emil Krag, a pilot, who said no, stayed.';
  expect(meantBy(text, /^who$/)).toEqual(['Emil Krag']);
});

it('a pronoun that speaks goes to whoever spoke before, not to who was spoken about', () => {
  const text = 'Its secretary, Edmund Farr, said that the wall was built by Josiah Lund. “It should stay,” he said.';
  expect(meantBy(text, /^he$/)).toEqual(['Edmund Farr']);
});

it('a name that only tells who somebody without a name is takes no pronoun', () => {
  const text =
    'The yard belongs to Tarrant Lund. A former colleague of Tarrant Lund who asked not to be named disputes that. He said that the steel came late. “I knew it,” he said.';
  expect(meantBy(text, /^he$/i)).toEqual(['A former colleague of Tarrant Lund who asked not to be named']);
});

it('“she said” inside of a sentence does not turn its subject into the speaker', () => {
  const text =
    'Miriam Aske KC told the jury that it was arson. Lee Tolland, she said, was “the match”. “He lit it,” she added.';
  expect(meantBy(text, /^she$/)).toEqual(['Miriam Aske']);
});

it('a clause of its own before the pronoun says who is meant', () => {
  const text =
    'Tanaka Hiroshi said that it was late. Yamada Keiko, his deputy, disagrees: in Lund, she says, it was early.';
  expect(meantBy(text, /^she$/)).toEqual(['Yamada Keiko']);
});

it('whom the article is about is meant rather than somebody in passing, some sentences on', () => {
  const text =
    'Philippa Orde made films. Orde was bold. Orde was kind. Orde was loud.\n\nOrde was loved by Sasha Keld. The films were long. They were slow. “They do go on,” she said.';
  expect(meantBy(text, /^she$/)).toEqual(['Philippa Orde']);
});

it('a family takes no “she”', () => {
  const text = 'Leonard Asher met Ruth Orde. The Ashers were bold. His death was, she said, the end.';
  expect(meantBy(text, /^she$/)).toEqual(['Ruth Orde']);
});

it('“says she once went” has no speaker behind its verb', () => {
  const text = 'Theo Brandt left. Her husband, Paul Finn, says she once went home.';
  expect(meantBy(text, /^she$/)).toEqual([]);
});

it('whoever asks is not the one who answers', () => {
  const text =
    'María Ruiz said that it was late. Asked by Hendra Wijaya whether she had seen it, she replied that nobody had.';
  expect(meantBy(text, /^she$/)).toEqual(['María Ruiz']);
});
