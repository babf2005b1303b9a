import { passagesFor } from '../../cues/passages';
import type { BlockRule } from '../rule';

/** Possibility, risk, theory, rumour and what they govern. */
export const hedgeNoun: BlockRule = {
  id: 'hedge/noun',
  title: 'Noun of doubt',
  severity: 'hint',
  rationale:
    'Nouns such as *possibility*, *risk*, *theory* or *rumour* frame a claim as open. The claim itself follows in a clause or after “of”, and stays in memory. Ask who raised it and what speaks for it.',
  exceptions: [
    'Compounds and fixed phrases: “risk assessment”, “theory of relativity”, “second chance”, “question mark”.',
    '“no doubt”, “beyond doubt” (certainty); “in theory”.',
    'Questions that are asked and answered; signs on a wall.',
  ],
  remedies: ['Say who raised it and why.', 'Give the odds where somebody has worked them out.', 'Leave it.'],
  standards: ['Szarvas et al. (2012): epistemic.', 'Rubin, Liddy and Kando, Certainty Identification in Texts (2006).'],
  flags: [
    'There is a ⟦possibility⟧ that the dam will fail.',
    'Doctors warned of a ⟦risk⟧ of infection.',
    'There is ⟦speculation⟧ about a snap election.',
    'The find casts ⟦doubt⟧ on the older dating.',
  ],
  passes: [
    'The firm filed a risk assessment with the court.',
    'Einstein published the theory of relativity in 1915.',
    'There is no doubt that he signed.',
    'The exam had nine questions and a second chance for everyone.',
  ],
  check: (layers) =>
    passagesFor('hedge/noun', layers).map(({ words, ...passage }) => ({
      ...passage,
      type: 'epistemic',
      message: `“${words}” presents what follows as open.`,
    })),
};
