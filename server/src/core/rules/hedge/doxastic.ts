import { passagesFor } from '../../cues/passages';
import type { BlockRule } from '../rule';

/** Believes, expects, fears: what somebody holds, not what is. */
export const hedgeDoxastic: BlockRule = {
  id: 'hedge/doxastic',
  title: 'Belief or expectation',
  severity: 'information',
  rationale:
    'Verbs such as *believe*, *expect* or *fear* report what somebody holds to be so. The text does not say that it is so. Ask how the writer knows the belief: from words that the person used, or from a guess at his mind?',
  exceptions: [
    '“expecting a baby”, “believe in”, “think tank”, “could not believe her luck”.',
    'Feelings with an object: “feared the dark”.',
    'Nouns: “her expectations”, “a suspect”.',
    'The passive without an agent belongs to `vague/agentless-passive`.',
  ],
  remedies: ['Give the words that the person used.', 'Name who expects it.', 'Leave it.'],
  standards: [
    'Saurí and Pustejovsky, FactBank (2009): factuality is relative to a source.',
    'Szarvas et al. (2012): doxastic.',
  ],
  flags: [
    'Detectives ⟦believe⟧ the painting left the country by sea.',
    'The bank ⟦expects⟧ inflation to fall.',
    'Parents ⟦fear⟧ that the school will close.',
    'The Venetians ⟦suspected⟧ that the sultan was building galleys.',
  ],
  passes: [
    'She is expecting a baby in March.',
    'He believes in hard work, and a think tank pays him.',
    'As a child she feared the dark.',
    'The suspect met her expectations.',
  ],
  check: (layers) =>
    passagesFor('hedge/doxastic', layers).map(({ words, ...passage }) => ({
      ...passage,
      type: 'doxastic',
      message: `“${words}”: somebody’s belief or expectation. The text does not state that it is so.`,
    })),
};
