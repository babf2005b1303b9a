import { passagesFor } from '../../cues/passages';
import type { BlockRule } from '../rule';

/** May or may not, could go either way. */
export const hedgeVacuous: BlockRule = {
  id: 'hedge/vacuous',
  title: 'Says nothing about likelihood',
  severity: 'information',
  rationale:
    'Phrases such as *may or may not* or *could go either way* exclude nothing, so they tell the reader nothing. If more is known, say it; if not, say that it is an open question.',
  exceptions: ['“whether or not it rains, we go” (either way, the same).', 'Options that a rule leaves open.'],
  remedies: ['Give a likelihood and a reason.', 'Turn it into an open question.'],
  standards: ['Kent, Words of Estimative Probability (1964).'],
  flags: [
    'The talks ⟦may or may not⟧ end the strike.',
    'The final ⟦could go either way⟧.',
    'In politics ⟦anything is possible⟧.',
  ],
  passes: [
    'Whether or not it rains, the fair will open.',
    'The talks may end the strike.',
    'Either road leads to the mill.',
  ],
  check: (layers) =>
    passagesFor('hedge/vacuous', layers).map(({ words, ...passage }) => ({
      ...passage,
      type: 'vacuous',
      message: `“${words}” excludes nothing. Is more known than that?`,
    })),
};
