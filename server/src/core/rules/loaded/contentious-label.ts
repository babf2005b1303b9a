import { passagesFor } from '../../cues/passages';
import { isCited } from '../../cues/sourcesNear';
import type { BlockRule } from '../rule';

/** Terrorist, regime, puppet, so-called. */
export const loadedContentiousLabel: BlockRule = {
  id: 'loaded/contentious-label',
  title: 'Contested label',
  severity: 'information',
  writer: 'hint',
  rationale:
    'A label such as *terrorist*, *regime* or *puppet* judges whom it names. In the author’s own voice the reader takes it as description. Ask who uses the word, and what was done.',
  exceptions: [
    'An official designation with its citation.',
    '“tax regime”, “regime change”, “puppet show”.',
    'Names and quoted words.',
  ],
  remedies: ['Say who uses the word.', 'Describe the acts.'],
  standards: ['Wikipedia, Words to watch: contentious labels.', 'Reuters Handbook of Journalism: terrorism.'],
  flags: [
    'The ⟦regime⟧ closed two newspapers.',
    'Soldiers killed three ⟦terrorists⟧ near the dam.',
    'The ⟦so-called⟧ reform left the tariff as it was.',
    'A ⟦puppet⟧ government sat in the spa hotel.',
  ],
  passes: [
    'The new tax regime starts in May, without regime change.',
    'The children watched a puppet show, and the puppets sneezed.',
    'The film has a cult following, and the drug regime is strict.',
    '“The regime is finished,” he said.',
  ],
  check: (layers) =>
    passagesFor('loaded/contentious-label', layers)
      .filter((passage) => !isCited(layers, passage))
      .map(({ words, ...passage }) => ({
        ...passage,
        type: 'label',
        message: `“${words}” is a judgement in the author’s voice. Who uses this word?`,
      })),
};
