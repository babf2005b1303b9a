import { passagesFor } from '../../cues/passages';
import { isCited } from '../../cues/sourcesNear';
import type { BlockRule } from '../rule';

/** Legendary, world-class, iconic. */
export const loadedPeacock: BlockRule = {
  id: 'loaded/peacock',
  title: 'Praise instead of facts',
  severity: 'hint',
  rationale:
    'Words such as *legendary*, *world-class* or *iconic* praise without saying what for. Readers learn more from the fact behind the praise.',
  exceptions: ['Names and titles.', 'Quoted words.', 'The sentence carries a citation.'],
  remedies: ['Give the fact.', 'Say who praises it, and cite.'],
  standards: ['Wikipedia, Words to watch: puffery.', 'Vincze (2013): peacocks.'],
  flags: [
    'The ⟦legendary⟧ goalkeeper retires in June.',
    'Our ⟦world-class⟧ laboratory opens today.',
    'She moved into an ⟦iconic⟧ building by the quay.',
  ],
  passes: [
    'The goalkeeper, who saved nine penalties, retires in June.',
    '“A legendary goalkeeper,” said the coach.',
    'The festival is celebrated in May.',
  ],
  check: (layers) =>
    passagesFor('loaded/peacock', layers)
      .filter((passage) => !isCited(layers, passage))
      .map(({ words, ...passage }) => ({
        ...passage,
        type: 'peacock',
        message: `“${words}” praises. What is the fact behind it?`,
      })),
};
