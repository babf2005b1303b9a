import { describe, expect, it } from 'vitest';
import { firstBlock } from '../../support/reading';

const sentences = (text: string) => {
  const { block, reading } = firstBlock(text);
  return reading.sentences.map(({ start, end }) => block.source.slice(start, end));
};
const tokens = (text: string) => firstBlock(text).reading.tokens.map(({ text: word }) => word);
const quotations = (text: string) => {
  const { block, reading } = firstBlock(text);
  return reading.quotations.map(({ inner, open }) => block.source.slice(inner.start, inner.end) + (open ? ' …' : ''));
};

describe('sentences', () => {
  it.each([
    [
      'titles and initials',
      'Dr. J. Okafor met Gen. Ruiz. They talked.',
      ['Dr. J. Okafor met Gen. Ruiz.', 'They talked.'],
    ],
    [
      'dotted acronyms',
      'The U.S. envoy left at 10 a.m. on Monday. She waved.',
      ['The U.S. envoy left at 10 a.m. on Monday.', 'She waved.'],
    ],
    ['a starter behind an acronym', 'He moved to the U.S. They stayed.', ['He moved to the U.S.', 'They stayed.']],
    [
      'quotations that go on',
      '“Who is there?” she asked. Nobody spoke.',
      ['“Who is there?” she asked.', 'Nobody spoke.'],
    ],
    ['a closing mark', 'He said: “It is over.” Then he left.', ['He said: “It is over.”', 'Then he left.']],
    ['decimal numbers', 'It grew 5.5 percent. Prices fell.', ['It grew 5.5 percent.', 'Prices fell.']],
    ['a name with a full stop', 'Acme Inc. is closing. Its staff left.', ['Acme Inc. is closing.', 'Its staff left.']],
    ['soft line breaks', 'One sentence\ngoes on. Another', ['One sentence\ngoes on.', 'Another']],
    ['hard line breaks', 'Line one  \nLine two', ['Line one', 'Line two']],
    ['a footnote mark behind the stop', 'He left.[^1] She stayed.', ['He left.', 'She stayed.']],
    ['emoji', 'So it goes 😀. Next one.', ['So it goes 😀.', 'Next one.']],
    ['no final stop', 'half typed tex', ['half typed tex']],
  ])('handles %s', (_, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it('splits a very long paragraph at the same places as a short one', () => {
    const sentence = 'The mill on the river closed in the spring of that year, said Mr. Osei of the U.N. agency. ';
    const found = sentences(sentence.repeat(400));
    expect(found).toHaveLength(400);
    expect(new Set(found).size).toBe(1);
  });

  it('knows questions and Title Case', () => {
    const of = (text: string) => firstBlock(text).reading.sentences[0];
    expect(of('Did he go?”')?.question).toBe(true);
    expect(of('Two questions remain.')?.question).toBe(false);
    expect(of('Mayor Denies Plan to Close Old Bridge')?.titled).toBe(true);
    expect(of('Anna Berg met Omar Said in Oslo when the talks had ended.')?.titled).toBe(false);
  });
});

describe('tokens', () => {
  it.each([
    ["He can't say it's Anna’s.", ['He', 'ca', "n't", 'say', 'it', "'s", 'Anna', "'s", '.']],
    ["They'd won't we'll", ['They', "'d", 'wo', "n't", 'we', "'ll"]],
    ["O'Brien and Danjuma-Bello", ["O'Brien", 'and', 'Danjuma-Bello']],
    ['un**believ**able', ['unbelievable']],
    ['5,000 at 10:30 in the 1990s', ['5,000', 'at', '10:30', 'in', 'the', '1990s']],
    ['wait... no—yes -- maybe', ['wait', '...', 'no', '—', 'yes', '--', 'maybe']],
    ['AT&T of the U.S.', ['AT&T', 'of', 'the', 'U.S.']],
    ['naïve Ångström Москва 東京', ['naïve', 'Ångström', 'Москва', '東京']],
  ])('of %j', (text, expected) => {
    expect(tokens(text)).toEqual(expected);
  });

  it('point into the source through markup and emoji', () => {
    const { block, reading } = firstBlock('😀 It *may* [well](x) rain');
    expect(reading.tokens.map(({ start, end }) => block.source.slice(start, end))).toEqual([
      '😀',
      'It',
      'may',
      'well',
      'rain',
    ]);
  });
});

describe('quotations', () => {
  it.each([
    ['curly', 'He said “we lost” and left.', ['we lost']],
    ['straight', 'He said "we lost" and left.', ['we lost']],
    ['nested', '“They called it ‘a farce,’ again,” he said.', ['They called it ‘a farce,’ again,', 'a farce,']],
    ['apostrophes are none', "It's the dogs' day in the '90s.", []],
    ['inches are none', 'A 5" pipe broke.', []],
    ['half-typed is none', 'He said we " lost and then the rest of it.', []],
    ['a paragraph that the next one continues', '“We lost. We will return.', ['We lost. We will return. …']],
    ['guillemets', 'Er sagte «nein» dazu.', ['nein']],
  ])('%s', (_, text, expected) => {
    expect(quotations(text)).toEqual(expected);
  });
});
