import { expect, it } from 'vitest';
import { EDGE } from '../../../server/src/core/language/reading';
import { spellingAt } from '../../../server/src/core/language/wordTable';
import { wordTest } from '../../../server/src/core/language/wordTest';

const tokenOf = (text: string) => {
  const spelling = spellingAt(text, 0, text.length);
  return { ...EDGE, text: spelling.text, lower: spelling.lower, spelling };
};

it('asks once a spelling, and each question for itself', () => {
  const asked: string[] = [];
  const isColour = wordTest((lower) => asked.push(lower) > 0 && /^(?:red|green)$/.test(lower));
  const isShort = wordTest((lower) => lower.length < 4);
  const words = 'Red red greens red Red'.split(' ').map(tokenOf);
  expect(words.map(isColour)).toEqual([true, true, false, true, true]);
  expect(words.map(isShort)).toEqual([true, true, false, true, true]);
  expect(asked).toEqual(['red', 'red', 'greens']);
});
