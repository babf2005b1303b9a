import type { Reading } from '../language/reading';
import { tokenInSentence } from '../language/reading';

/** Ways to say that somebody does not want to be named, token by token; `*` stands for one word. */
const FORMULAS: readonly (readonly string[])[] = [
  'condition of anonymity',
  'conditions of anonymity',
  'requested anonymity',
  'granted anonymity',
  'remain anonymous',
  'speak anonymously',
  'spoke anonymously',
  'speaking anonymously',
  'not to be named',
  'not to be identified',
  'not be named',
  'not be identified',
  'not be used',
  'to be identified',
  'to be named',
  'give his name',
  'give her name',
  'give their name',
  'give their names',
  'not authorized to speak',
  'not authorised to speak',
  'not authorized to discuss',
  'not authorised to discuss',
].map((formula) => formula.split(' '));

const FIRST_WORDS: ReadonlySet<string> = new Set(FORMULAS.map(([first = '']) => first));

/** Where a formula of anonymity stands at a token; half-open token indices. */
export function anonymityAt(reading: Reading, at: number): { first: number; last: number } | undefined {
  if (!FIRST_WORDS.has(tokenInSentence(reading, at, at).lower)) return undefined;
  const formula = FORMULAS.find((words) =>
    words.every((word, i) => tokenInSentence(reading, at, at + i).lower === word),
  );
  if (!formula || !isRefusal(reading, at, formula[0] ?? '')) return undefined;
  return { first: at, last: at + formula.length };
}

/** "to be identified" alone says nothing: somebody must decline or ask not to. */
function isRefusal(reading: Reading, at: number, first: string): boolean {
  if (first !== 'to' && first !== 'give' && first !== 'not') return true;
  for (let back = 1; back <= 4; back++) {
    if (
      /^(?:declined|declines|refused|asked|requested|wished|wanted|want|not|n't|preferred|insisted|was|were|because|they|she|he)$/.test(
        tokenInSentence(reading, at, at - back).lower,
      )
    )
      return true;
  }
  return false;
}
