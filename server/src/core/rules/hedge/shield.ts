import { passagesFor } from '../../cues/passages';
import type { BlockRule } from '../rule';

/** I think, my guess is, as far as I know. */
export const hedgeShield: BlockRule = {
  id: 'hedge/shield',
  title: 'The author’s own judgement',
  severity: 'information',
  rationale:
    'The writer takes distance in the first person: *I think*, *my guess is*, *as far as I know*. That is fair to the reader as long as he can tell the guess from the facts around it.',
  exceptions: [
    'Guessing games: “guess which”.',
    'First person inside quotation marks is the speaker’s (`hedge/doxastic`).',
    'Feelings and thanks: “I feel sick”, “I think so too”.',
  ],
  remedies: [
    'Label the passage as analysis.',
    'Give the reason for the judgement.',
    'Keep guess and fact in separate sentences.',
  ],
  standards: [
    'Prince, Frader and Bosk (1982): plausibility shields.',
    'Hyland, Metadiscourse (2005): self-mention.',
    'ICD 203 (2015): distinguish information from judgement.',
  ],
  flags: [
    '⟦My guess is⟧ that the fleet never left.',
    '⟦I suspect⟧ the minister knew.',
    'I ⟦believe⟧ the charter was forged in the abbey.',
    '⟦As far as I know⟧, nobody has seen the contract.',
  ],
  passes: [
    'Guess which party won the seat.',
    'I think so too, and I feel sick.',
    '“I wonder who paid,” she said.',
    'The judge suspects fraud.',
  ],
  check: (layers) =>
    passagesFor('hedge/shield', layers).map(({ words, ...passage }) => ({
      ...passage,
      type: 'doxastic',
      message: `“${words}”: the author’s own judgement. Is the reason given?`,
    })),
};
