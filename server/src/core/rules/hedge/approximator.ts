import { passagesFor } from '../../cues/passages';
import type { BlockRule } from '../rule';

/** About, nearly, at least and a number; fairly, somewhat, somewhere. */
export const hedgeApproximator: BlockRule = {
  id: 'hedge/approximator',
  title: 'Rounded or softened figure',
  severity: 'hint',
  writer: 'off',
  rationale:
    'Words such as *about*, *nearly* or *at least* soften a figure or a fit, not the claim that it happened. They are often exactly right. Where a figure carries the story, the reader wants to know who counted, and how.',
  exceptions: [
    '“about to”, “worried about”, “around the corner”, “over the weekend”.',
    'Limits set by a rule: “up to two bags”, “at least 18 years old”.',
    '“some people” belongs to `vague/collective`; “rather than”, “quite a” and “this kind of” are no hedges.',
  ],
  remedies: ['Give the figure and its source.', 'Leave it.'],
  standards: [
    'Prince, Frader and Bosk, On Hedging in Physician–Physician Discourse (1982): approximators.',
    'Vincze, Weasels, Hedges and Peacocks (2013).',
  ],
  flags: [
    '⟦About⟧ 300 people marched through the old town.',
    'The wall was ⟦nearly⟧ four metres high.',
    'Profits rose by ⟦at least⟧ 12 per cent.',
    'The result is ⟦fairly⟧ stable.',
    'He spent ⟦the better part of⟧ a year in Oslo.',
  ],
  passes: [
    'The train was about to leave, and nobody worried about it.',
    'The shop around the corner is closed over the weekend.',
    'Passengers may carry up to two bags.',
    'It was a war of this kind rather than a raid.',
  ],
  check: (layers) =>
    passagesFor('hedge/approximator', layers).map(({ words, ...passage }) => ({
      ...passage,
      type: 'approximator',
      message: `“${words}” softens a figure or a fit. How exactly is it known, and by whose count?`,
    })),
};
