import { passagesFor } from '../../cues/passages';
import type { BlockRule } from '../rule';

/** May, might, could, should, must, would where they speak of likelihood. */
export const hedgeModalVerb: BlockRule = {
  id: 'hedge/modal-verb',
  title: 'Modal verb of likelihood',
  severity: 'information',
  rationale:
    'Verbs such as *may*, *might* and *could* leave open whether something is so, and say nothing about how likely it is. That is honest where nobody knows more. A careful reader asks who is unsure, on what evidence, and how unsure; a careful writer says so where he can.',
  exceptions: [
    'Months and names: “12 May”, “Theresa May”.',
    'The noun: “the might of Rome”.',
    'Ability and leave: “could read at three”, “members may vote”, “you may not park here”.',
    'Duty and advice: “you should back up”, “visitors must sign in”.',
    'The future seen from the past, habit and courtesy: “he said he would leave”, “every day she would swim”, “would like”.',
  ],
  remedies: ['Say how likely it is and why.', 'Name the evidence.', 'Leave it: saying that one is unsure is no fault.'],
  standards: [
    'Hyland, Hedging in Scientific Research Articles (1998).',
    'Szarvas et al., Cross-genre and cross-domain detection of semantic uncertainty (2012): epistemic.',
    'ICD 203, Analytic Standards (2015).',
  ],
  flags: [
    'The bridge ⟦may⟧ stay closed until autumn, the council said.',
    'The fire ⟦could⟧ have started in the kitchen.',
    'The letter ⟦must⟧ have been written after the siege.',
    'A second dose ⟦might⟧ shorten the illness by a day.',
    'The repairs ⟦should⟧ be finished by Friday.',
  ],
  passes: [
    'The treaty was signed on 12 May 1908 and renewed in May.',
    'He pulled with all his might at the rope.',
    'She could read at three and couldn’t bear noise.',
    'You should back up the disk first; visitors must wear a badge.',
    'He said he would leave before the vote.',
  ],
  check: (layers) =>
    passagesFor('hedge/modal-verb', layers).map(({ words, ...passage }) => ({
      ...passage,
      type: 'epistemic',
      message: `“${words}” leaves open whether this is so. The text gives no likelihood.`,
    })),
};
