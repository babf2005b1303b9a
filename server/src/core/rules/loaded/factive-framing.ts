import { passagesFor } from '../../cues/passages';
import { isCited } from '../../cues/sourcesNear';
import type { BlockRule } from '../rule';

/** The fact that, the truth is. */
export const loadedFactiveFraming: BlockRule = {
  id: 'loaded/factive-framing',
  title: 'Presented as fact',
  severity: 'information',
  writer: 'hint',
  rationale:
    'Phrases such as *the fact that* or *the truth is* present the clause behind them as settled. Often it was only attributed a few lines before. Ask where the text establishes it.',
  exceptions: ['The sentence carries a citation.', '“despite the fact that”.', 'Quoted words.'],
  remedies: ['Write “the report that”.', 'Attribute it again.', 'Cite what establishes it.'],
  standards: ['Kiparsky and Kiparsky, Fact (1970).', 'Karttunen, Implicative Verbs (1971).'],
  flags: [
    'The blow was softened by ⟦the fact that⟧ the envoys had come uninvited.',
    '⟦The truth is⟧ that the fund was empty.',
    '⟦The fact that⟧ he hid the letter changed the verdict.',
  ],
  passes: [
    'He stayed despite the fact that the fund was empty.',
    'She pointed to [the fact that](https://example.org/minutes) he hid the letter.',
    '“The truth is we lost,” he said.',
  ],
  check: (layers) =>
    passagesFor('loaded/factive-framing', layers)
      .filter((passage) => !isCited(layers, passage))
      .map(({ words, ...passage }) => ({
        ...passage,
        type: 'factive',
        message: `“${words}” presents what follows as settled. Where does the text establish it?`,
      })),
};
