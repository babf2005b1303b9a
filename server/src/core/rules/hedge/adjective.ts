import { passagesFor } from '../../cues/passages';
import type { BlockRule } from '../rule';

/** Likely, possible, uncertain, potential, apparent, suspected. */
export const hedgeAdjective: BlockRule = {
  id: 'hedge/adjective',
  title: 'Adjective of likelihood',
  severity: 'information',
  rationale:
    'Adjectives such as *likely*, *possible* or *suspected* present something as not established. Before a noun they are easily overlooked: a “suspected arsonist” soon becomes an arsonist. Ask who suspects, and on what evidence.',
  exceptions: [
    '“as soon as possible”, “the best possible”, “possible to” (what can be done).',
    '“potential energy”, “has potential”; “heir apparent”, “it became apparent” (visible).',
    '“an unlikely hero”, “an uncertain smile”.',
    '“a suspect” as a noun.',
  ],
  remedies: ['Say how likely and why.', 'Say who suspects or expects it.', 'Leave it.'],
  standards: [
    'Szarvas et al. (2012): epistemic.',
    'Vincze et al., BioScope (2008).',
    'ICD 203, Analytic Standards (2015).',
  ],
  flags: [
    'A deal is ⟦likely⟧ to be signed in June.',
    'That makes an agreement before June ⟦unlikely⟧.',
    'The police ⟦cannot rule out⟧ that a second car was there.',
    'Police are looking for a ⟦possible⟧ accomplice.',
    'The authorship of the poem remains ⟦uncertain⟧.',
    'The ⟦suspected⟧ leak was traced to a valve.',
    'The drug is a ⟦potential⟧ treatment for malaria.',
  ],
  passes: [
    'Please answer as soon as possible; we gave the best possible price.',
    'The weight stores potential energy. The young player has potential.',
    'The heir apparent saluted, and it became apparent that he was bored.',
    'They made an unlikely pair.',
    'The suspect was taken to hospital.',
  ],
  check: (layers) =>
    passagesFor('hedge/adjective', layers).map(({ words, ...passage }) => ({
      ...passage,
      type: 'epistemic',
      message: `“${words}” says that this is not established.`,
    })),
};
