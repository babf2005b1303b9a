import type { Token } from './reading';

/** A spelling has room for so many answers. */
const MOST = 30;
let tests = 0;

/**
 * A question that a word in lower case answers by itself, asked once a spelling: for what is asked at every word of a
 * text.
 */
export function wordTest(test: (lower: string) => boolean): (token: Token) => boolean {
  if (tests === MOST) throw new Error(`There is room for ${MOST} tests of words.`);
  const bit = 1 << tests++;
  return ({ spelling, lower }) => {
    if ((spelling.asked & bit) === 0) {
      spelling.asked |= bit;
      if (test(lower)) spelling.answers |= bit;
    }
    return (spelling.answers & bit) !== 0;
  };
}
