import { describe, expect, test } from 'vitest';
import { describeCue } from '../../../server/src/core/cues/describe';
import { findCues } from '../../../server/src/core/cues/findCues';
import { expand } from '../../../server/src/core/cues/lexicon';
import { firstBlock } from '../../support/reading';

function cuesIn(text: string) {
  const { block, reading } = firstBlock(text);
  return findCues(reading, block).map((cue) => ({
    ...cue,
    words: block.source.slice(cue.start, cue.end),
    covers: block.source.slice(cue.scope.start, cue.scope.end),
  }));
}

const wordsIn = (text: string): string[] => cuesIn(text).map(({ words }) => words);

describe('phrases of the table', () => {
  test('stand for every form of a regular verb', () => {
    expect(expand('verb:believe').flat()).toEqual(['believe', 'believes', 'believed', 'believing']);
  });
  test('may have optional words and alternatives', () => {
    expect(expand('no (immediate) word|news').map((path) => path.join(' '))).toEqual([
      'no word',
      'no news',
      'no immediate word',
      'no immediate news',
    ]);
  });
});

describe('longest match', () => {
  test('"almost certainly" is one estimate, not a booster', () => {
    expect(cuesIn('He almost certainly knew.').map(({ rule, words }) => [rule, words])).toEqual([
      ['hedge/adverb', 'almost certainly'],
    ]);
  });
  test('"may or may not" is one cue', () => expect(wordsIn('It may or may not rain.')).toEqual(['may or may not']));
  test('"some experts" reaches to the noun', () => {
    expect(wordsIn('Some military experts say the war is over.')).toEqual(['Some military experts']);
  });
  test('a fixed phrase consumes its words', () => expect(wordsIn('Come as soon as possible.')).toEqual([]));
});

describe('scope', () => {
  test('of a modal is its clause', () => {
    expect(cuesIn('The dam may fail, but the town is safe.')[0]?.covers).toBe('The dam may fail');
  });
  test('of a noun reaches from the noun to the end of its clause', () => {
    expect(cuesIn('There is a risk that the dam fails; the town sleeps.')[0]?.covers).toBe('risk that the dam fails');
  });
  test('stops at a dash and at the quotation', () => {
    expect(cuesIn('“It may rain,” she said.')[0]?.covers).toBe('It may rain');
    expect(cuesIn('The dam may fail — nobody knows when.')[0]?.covers).toBe('The dam may fail');
  });
});

describe('negation', () => {
  test('before the cue is noted', () => expect(cuesIn('A deal is not likely to come.')[0]?.negated).toBe(true));
  test('behind the modal it belongs to the verb', () => expect(cuesIn('It may not rain.')[0]?.negated).toBeUndefined());
  test('ends at a mark', () => expect(cuesIn('No, a deal is likely.')[0]?.negated).toBeUndefined());
});

describe('layout and markup', () => {
  test('a phrase split over lines', () => expect(wordsIn('He almost\ncertainly knew.')).toEqual(['almost\ncertainly']));
  test('markup inside a phrase', () => {
    expect(wordsIn('It may **or** may *not* rain.')).toEqual(['may **or** may *not']);
    expect(wordsIn('It may **not** rain.')).toEqual(['may']);
  });
  test('a cue beside code and inside a link', () => {
    expect(wordsIn('The call `run()` may [probably](https://example.org) fail.')).toEqual(['may', 'probably']);
  });
  test('ALL CAPS and Title Case lines', () => {
    expect(wordsIn('MINISTER MAY RESIGN OVER LEAK')).toEqual(['MAY']);
    expect(wordsIn('Minister Could Face Inquiry Over Leaked Letter')).toEqual(['Could']);
  });
  test('a name in a running sentence', () => expect(wordsIn('They met Will Might and Hope Probable.')).toEqual([]));
  test('a table cell', () => expect(wordsIn('| rain | snow |\n|---|---|\n| probably | no |')).toEqual([]));
});

describe('long and crowded text', () => {
  test('a sentence of 200 words', () => {
    const text = `The report ${'on the old mill by the river and its many owners '.repeat(18)}may be wrong.`;
    expect(wordsIn(text)).toEqual(['may']);
  });
  test('fifty cues in one sentence', () => {
    expect(wordsIn(`It is ${'probably red and '.repeat(49)}probably blue.`)).toHaveLength(50);
  });
  test('words of another language', () => {
    expect(wordsIn('Der Vertrag wird wahrscheinlich im Mai unterzeichnet.')).toEqual([]);
  });
});

describe('what a hover says', () => {
  test('names the scale of a likelihood', () => {
    const [cue] = cuesIn('He probably knew.');
    expect(cue && describeCue(cue)).toMatchObject({
      type: 'epistemic',
      likelihood: expect.stringContaining('Kent 1964: 75'),
    });
  });
  test('says that there is no band', () => {
    const [cue] = cuesIn('It may rain.');
    expect(cue && describeCue(cue).likelihood).toMatch(/^No band/);
  });
  test('gives no band for a negated estimate', () => {
    const [cue] = cuesIn('A deal is not likely.');
    expect(cue && describeCue(cue).likelihood).toBeUndefined();
  });
});
