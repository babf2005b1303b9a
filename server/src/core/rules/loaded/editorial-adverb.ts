import { passagesFor } from '../../cues/passages';
import type { BlockRule } from '../rule';

/** Interestingly, tellingly, it should be noted. */
export const loadedEditorialAdverb: BlockRule = {
  id: 'loaded/editorial-adverb',
  title: 'Tells the reader how to take it',
  severity: 'hint',
  rationale:
    'Sentence adverbs such as *interestingly* or *tellingly* comment on the fact instead of giving it. Ask what is meant to be telling, and say it.',
  exceptions: ['“notably” before a list (in particular).', 'Adverbs of manner inside the sentence.', 'Quoted words.'],
  remedies: ['Say why it matters.', 'Drop the word.'],
  standards: ['Wikipedia, Words to watch: editorializing.'],
  flags: [
    '⟦Interestingly⟧, the minister never denied it.',
    '⟦Tellingly⟧, no invoice was kept.',
    '⟦It should be noted⟧ that the tower is older than the church.',
  ],
  passes: [
    'Several towns, notably Graz and Linz, objected.',
    'He smiled ironically at the jury.',
    '“Sadly, we lost,” she said.',
  ],
  check: (layers) =>
    passagesFor('loaded/editorial-adverb', layers).map(({ words, ...passage }) => ({
      ...passage,
      type: 'editorial',
      message: `“${words}” tells the reader how to take it. What is the reason?`,
    })),
};
