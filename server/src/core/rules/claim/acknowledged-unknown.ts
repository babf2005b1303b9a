import { passagesFor } from '../../cues/passages';
import type { BlockRule } from '../rule';

/** It is unclear, remains to be seen, nobody knows. */
export const claimAcknowledgedUnknown: BlockRule = {
  id: 'claim/acknowledged-unknown',
  title: 'Open question, stated as such',
  severity: 'information',
  writer: 'hint',
  rationale:
    'The text says that something is not known: *it is unclear*, *remains to be seen*. This is good practice and no fault. It is recorded as an open question, so that it can be followed up and is not later told as known.',
  exceptions: [
    'Things that cannot be read or heard: “the handwriting was unclear”.',
    'Names and ranks: “the Unknown Soldier”.',
  ],
  remedies: ['Keep it as an open question.', 'Say what would settle it.'],
  standards: [
    'Reuters Handbook of Journalism: be explicit about what you do not know.',
    'FactBank (2009): uncommitted.',
  ],
  flags: [
    'It is ⟦unclear⟧ who ordered the retreat.',
    'Whether the law will pass ⟦remains to be seen⟧.',
    'How the vase reached Ghent is ⟦not known⟧.',
    'The cause of the fire ⟦has not been established⟧.',
    'We ⟦could not establish⟧ who had flown the drone.',
  ],
  passes: [
    'The pictures we will see today were made at sea.',
    'I’m not clear what you mean by that.',
    'The handwriting was unclear and the photograph dark.',
    'They laid a wreath at the Tomb of the Unknown Soldier.',
    'He is unknown to the police.',
    'The committee has not yet been established.',
  ],
  check: (layers) =>
    passagesFor('claim/acknowledged-unknown', layers).map(({ words, ...passage }) => ({
      ...passage,
      type: 'open question',
      message: `“${words}”: the text says that this is not known. An open question, honestly marked.`,
    })),
};
