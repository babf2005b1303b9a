import { passagesFor } from '../../cues/passages';
import { isCited } from '../../cues/sourcesNear';
import type { BlockRule } from '../rule';

/** Weak by themselves. */
const GENERAL = new Set(['some', 'many', 'several']);

/** Numerous, countless, a growing number of. */
export const vagueQuantity: BlockRule = {
  id: 'vague/quantity',
  title: 'Number without a number',
  severity: 'information',
  writer: 'hint',
  rationale:
    'Words such as *numerous*, *countless* or *a growing number of* carry a claim about size without a figure. Ask how many, since when, and by whose count. In general statements *some* and *many* are a hint: what holds for three of a hundred is told as what holds for all.',
  exceptions: [
    'A figure stands beside it.',
    'The sentence carries a citation.',
    'How many, so many, too many.',
    'Plain numbers in a story: “many people came”, “some chairs were broken”.',
  ],
  remedies: ['Give the number and its source.', 'Say that no count exists.'],
  standards: ['Ganter and Strube (2009): numerically vague expressions.', 'Vincze (2013): weasels.'],
  flags: [
    '⟦A growing number of⟧ farms have closed.',
    'The firm has won ⟦numerous⟧ prizes.',
    '⟦Dozens of⟧ houses were damaged in the flood.',
    'In ⟦some⟧ countries the drug is banned.',
    '⟦Many⟧ orchards of the region are neglected.',
  ],
  passes: [
    'In all, 412 farms have closed.',
    'Numerous farms have closed.[^n]\n\n[^n]: Farm census 2020.',
    'She asked how many had come.',
    'Many people came to the fair, and some chairs were broken.',
    'Add some onions and stir.',
  ],
  check: (layers) =>
    passagesFor('vague/quantity', layers)
      .filter((passage) => !isCited(layers, passage))
      .map(({ words, ...passage }) => ({
        ...passage,
        type: 'quantity',
        ...(GENERAL.has(words.toLowerCase().split(' ')[0] ?? '') ? { severity: 'hint' as const } : {}),
        message: `“${words}”: how many, since when, and by whose count?`,
      })),
};
