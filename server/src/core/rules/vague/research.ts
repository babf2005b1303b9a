import { passagesFor } from '../../cues/passages';
import { isCited } from '../../cues/sourcesNear';
import type { BlockRule } from '../rule';

/** Studies show, research suggests. */
export const vagueResearch: BlockRule = {
  id: 'vague/research',
  title: 'Unnamed study',
  severity: 'warning',
  rationale:
    'Research is named as authority and nobody can look it up: *studies show*, *research suggests*, *science says*. Ask which study, by whom, and whether others found the same.',
  exceptions: ['The sentence carries a citation or a link.', 'The study is named.', '“study” as a room or a verb.'],
  remedies: ['Cite it.', 'Name authors and year.'],
  standards: ['Wikipedia, Words to watch: unsupported attributions.', 'IFCN Code of Principles, commitment 2 (2016).'],
  flags: [
    '⟦Studies⟧ show that naps help memory.',
    '⟦Research⟧ suggests the opposite.',
    'Recent ⟦polls⟧ indicate a narrow race.',
  ],
  passes: [
    '[Studies](https://example.org/naps) show that naps help memory.',
    'Research suggests the opposite [@ames2019].\n',
    'He shut himself up in his study.',
    'She studies medicine in Lund.',
    'Sales doubled, data from Berg & Roth showed.',
    'Some data points are missing from the curve.',
  ],
  check: (layers) =>
    passagesFor('vague/research', layers)
      .filter((passage) => !isCited(layers, passage))
      .map(({ words, ...passage }) => ({
        ...passage,
        type: 'evidence',
        message: `“${words}”: which? The reader cannot look it up.`,
      })),
};
