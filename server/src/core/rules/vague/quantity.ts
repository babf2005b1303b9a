import { passagesFor } from '../../cues/passages';
import { isCited } from '../../cues/sourcesNear';
import type { BlockRule } from '../rule';

/** Weak by themselves: shares and ranks that a general statement lives on. */
const WEAK = /^(?:some|many|several|certain|a number of|one of|most|best|widely|well)\b/;
const RANK = /^(?:one of|most|best|widely|well)\b/;

/** Numerous, countless, a growing number of; some and many of a group; one of the most. */
export const vagueQuantity: BlockRule = {
  id: 'vague/quantity',
  title: 'Number without a number',
  severity: 'information',
  writer: 'hint',
  rationale:
    'Words such as *numerous*, *countless* or *a growing number of* carry a claim about size without a figure. Ask how many, since when, and by whose count. Where a group or a matter is spoken of, *some* and *many* are a hint: what holds for three of a hundred is told as what holds for all. So are ranks without a measure: *one of the most visited*, *the most popular*.',
  exceptions: [
    'A figure stands beside it.',
    'The sentence carries a citation.',
    'How many, so many, too many.',
    'Plain numbers in a story: “many people came”, “some chairs were broken”, “several weeks later”.',
    'The number stands beside it: “a number of guests, fourteen in all”.',
  ],
  remedies: ['Give the number and its source.', 'Say that no count exists.'],
  standards: ['Ganter and Strube (2009): numerically vague expressions.', 'Vincze (2013): weasels.'],
  flags: [
    '⟦A growing number of⟧ farms have closed.',
    'The firm has won ⟦numerous⟧ prizes.',
    '⟦Dozens of⟧ houses were damaged in the flood.',
    'In ⟦some⟧ countries the drug is banned.',
    '⟦Many⟧ orchards of the region are neglected.',
    '⟦Several⟧ countries recalled their envoys.',
    'He borrowed ⟦many of⟧ his tunes from shepherds.',
    'The falls are ⟦one of the most⟧ visited sights of the coast.',
  ],
  passes: [
    'In all, 412 farms have closed.',
    'Numerous farms have closed.[^n]\n\n[^n]: Farm census 2020.',
    'She asked how many had come.',
    'Many people came to the fair, and some chairs were broken.',
    'Add some onions and stir.',
    'A number of guests, fourteen in all, signed the book.',
    'Several weeks later the cat came home.',
    'The river is better known as the Black Ure.',
    'The trail is hundreds of miles long and thousands of years old.',
  ],
  check: (layers) =>
    passagesFor('vague/quantity', layers)
      .filter((passage) => !isCited(layers, passage))
      .map(({ words, ...passage }) => ({
        ...passage,
        type: 'quantity',
        ...(WEAK.test(words.toLowerCase()) ? { severity: 'hint' as const } : {}),
        message: `“${words}”: ${RANK.test(words.toLowerCase()) ? 'by what measure?' : 'how many, since when, and by whose count?'}`,
      })),
};
