import { passagesFor } from '../../cues/passages';
import type { BlockRule } from '../rule';

/** Probably, possibly, perhaps, presumably, almost certainly. */
export const hedgeAdverb: BlockRule = {
  id: 'hedge/adverb',
  title: 'Adverb of likelihood',
  severity: 'information',
  rationale:
    'Adverbs such as *probably* and *perhaps* say how likely the writer takes something to be. Readers understand them very differently unless a scale is named. Ask whose estimate it is and what it rests on.',
  exceptions: [
    'The word itself is the subject: “strike out presumably”.',
    'Certainty (“certainly”, “clearly”) belongs to `loaded/booster`.',
    'Hearsay (“reportedly”, “allegedly”) belongs to `vague/sourceless-reportative`.',
  ],
  remedies: ['Say how likely and why.', 'Name the evidence.', 'Leave it: an honest estimate helps the reader.'],
  standards: [
    'Kent, Words of Estimative Probability (1964).',
    'ICD 203, Analytic Standards (2015).',
    'IPCC, Guidance Note on Consistent Treatment of Uncertainties (2010).',
  ],
  flags: [
    'The driver ⟦probably⟧ fell asleep.',
    'The manuscript was ⟦almost certainly⟧ copied in Toledo.',
    '⟦Perhaps⟧ the merger was never meant to succeed.',
    'The enzyme is ⟦possibly⟧ older than the genus.',
  ],
  passes: [
    'The word probably comes up in every essay.',
    'He certainly knew the building.',
    'It was, reportedly, the last boat.',
    'The band is called Maybe and plays on Friday.',
  ],
  check: (layers) =>
    passagesFor('hedge/adverb', layers).map(({ words, ...passage }) => ({
      ...passage,
      type: 'epistemic',
      message: `“${words}” is an estimate. The text does not say how it was reached.`,
    })),
};
