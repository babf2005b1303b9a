import { passagesFor } from '../../cues/passages';
import { isAttributed, isCited } from '../../cues/sourcesNear';
import type { BlockRule } from '../rule';

/** Clearly, obviously, of course, no doubt. */
export const loadedBooster: BlockRule = {
  id: 'loaded/booster',
  title: 'Certainty without evidence',
  severity: 'hint',
  rationale:
    'Words such as *clearly*, *obviously* or *no doubt* raise certainty without adding evidence. Ask what makes it clear; if the text shows it, the word is not needed.',
  exceptions: [
    '“almost certainly” (an estimate).',
    '“clearly visible”, “explained clearly” (a manner).',
    'Quoted words; sentences with a source.',
  ],
  remedies: ['Give the evidence.', 'Attribute the judgement.', 'Drop the word.'],
  standards: ['Hyland, Metadiscourse (2005): boosters.', 'Wikipedia, Words to watch: editorializing.'],
  flags: [
    'The contract was ⟦clearly⟧ a sham.',
    '⟦Obviously⟧ the mayor knew.',
    'There is ⟦no doubt⟧ that the wall is Roman.',
  ],
  passes: [
    'The contract was almost certainly a sham.',
    'The tower is clearly visible from the bridge.',
    '“Obviously the mayor knew,” she said.',
  ],
  check: (layers) =>
    passagesFor('loaded/booster', layers)
      .filter((passage) => !isCited(layers, passage) && !isAttributed(layers, passage))
      .map(({ words, ...passage }) => ({
        ...passage,
        type: 'booster',
        message: `“${words}” asserts certainty. The sentence names no evidence.`,
      })),
};
