import { passagesFor } from '../../cues/passages';
import type { BlockRule } from '../rule';

/** Is investigating, is looking into, whether. */
export const hedgeInvestigation: BlockRule = {
  id: 'hedge/investigation',
  title: 'Open inquiry',
  severity: 'hint',
  rationale:
    'The matter is under inquiry: somebody is *investigating*, *looking into* or asking *whether*. The result is not known here. Ask who inquires, since when, and where the result will be published.',
  exceptions: [
    '“investigative reporter”; an inquiry as a name.',
    '“whether or not it rains, we go”; “whether rich or poor”.',
    '“asked whether we wanted tea”.',
  ],
  remedies: ['Name the body that inquires, and the date.', 'Say what is known so far.'],
  standards: ['Szarvas et al. (2012): investigation.'],
  flags: [
    'Police are ⟦investigating⟧ the deaths.',
    'The committee will decide ⟦whether⟧ the vote was valid.',
    'Engineers are ⟦looking into⟧ the cause of the leak.',
  ],
  passes: [
    'She is an investigative reporter.',
    'The fee is due, whether rich or poor.',
    'The waiter asked whether we wanted tea.',
    'Whether or not it rains, the fair will open.',
  ],
  check: (layers) =>
    passagesFor('hedge/investigation', layers).map(({ words, ...passage }) => ({
      ...passage,
      type: 'investigation',
      message: `“${words}”: the matter is open. The text gives no result.`,
    })),
};
