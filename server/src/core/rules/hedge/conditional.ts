import { passagesFor } from '../../cues/passages';
import type { BlockRule } from '../rule';

/** If, unless, provided, and the will or would that depends on them. */
export const hedgeConditional: BlockRule = {
  id: 'hedge/conditional',
  title: 'Condition',
  severity: 'hint',
  rationale:
    'The claim holds only under a condition: *if*, *unless*, *provided that*. When the sentence is quoted later, the condition is the first thing to be lost. Ask whether it is met, and whether the text says so.',
  exceptions: [
    '“as if”, “even if”, “if only”, “if any”, “if possible”.',
    '“if” for *whether*: “asked if”.',
    'Advice and instructions: “if you want to …”.',
    'Rhetoric: “if there was any doubt”.',
  ],
  remedies: ['Say whether the condition is met.', 'Keep the condition when the claim is repeated.'],
  standards: ['Szarvas et al. (2012): condition.', 'Saurí and Pustejovsky, FactBank (2009).'],
  flags: [
    '⟦If⟧ the bill fails, the president ⟦will⟧ call an election.',
    'The glacier ⟦will⟧ vanish by 2060 ⟦unless⟧ emissions fall.',
    '⟦If⟧ he had waited, the siege ⟦would⟧ have ended in a week.',
  ],
  passes: [
    'He spoke as if nothing had happened.',
    'The usher asked if we had tickets.',
    'If you want to freeze the soup, leave out the cream.',
    'The doors open even if it rains.',
  ],
  check: (layers) =>
    passagesFor('hedge/conditional', layers).map(({ words, ...passage }) => ({
      ...passage,
      type: 'condition',
      message: `“${words}”: this holds only under a condition. Does the text say whether it is met?`,
    })),
};
