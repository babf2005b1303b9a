import { passagesFor } from '../../cues/passages';
import { isCited } from '../../cues/sourcesNear';
import type { BlockRule } from '../rule';

/** Is said to, was expected, is widely regarded as. */
export const vagueAgentlessPassive: BlockRule = {
  id: 'vague/agentless-passive',
  title: 'Passive without a speaker',
  severity: 'warning',
  rationale:
    'Somebody says, believes or expects it, and the passive hides who: *is said to*, *was expected*, *is regarded as*. The reader cannot weigh a view without its owner.',
  exceptions: [
    'A by-phrase names the owner.',
    'The sentence carries a citation.',
    '“was considered by the board” (deliberated), “well understood”, “expected value”.',
  ],
  remedies: ['Say by whom.', 'Make it active.', 'Cite.'],
  standards: ['Wikipedia, Words to watch: by whom?', 'Farkas et al., CoNLL-2010 shared task: weasel cues.'],
  flags: [
    'It has been ⟦suggested⟧ to me that the letter is a forgery.',
    'The abbot is ⟦said⟧ to haunt the north stair.',
    'The minister was ⟦expected⟧ to stay in Basel.',
    'The island is widely ⟦regarded⟧ as the birthplace of the sport.',
    'At least ten sailors are ⟦feared⟧ drowned.',
  ],
  passes: [
    'The minister spoke of what officials described as a strike.',
    'The island is regarded by sailors as cursed.',
    'The figures have been questioned by Helen Marsh, a chemist.',
    'The bids were considered by the board in May.',
    'The enzyme is well understood.',
    'The plan was described as “dead in the water, and long buried” by Anna Berg.',
    'The loss would be felt within a week.',
    'No more was said about the spoons.',
  ],
  check: (layers) =>
    passagesFor('vague/agentless-passive', layers)
      .filter((passage) => !isCited(layers, passage))
      .map(({ words, ...passage }) => ({
        ...passage,
        type: 'doxastic',
        message: `“${words}”: by whom? The sentence does not say.`,
      })),
};
