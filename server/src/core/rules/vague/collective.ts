import { type Passage, passagesFor } from '../../cues/passages';
import { isCited } from '../../cues/sourcesNear';
import { MODALS } from '../../language/en/wordClasses';
import { type Reading, tokenAt } from '../../language/reading';
import type { BlockRule } from '../rule';

/** Many experts, critics, some say. */
export const vagueCollective: BlockRule = {
  id: 'vague/collective',
  title: 'Unnamed group',
  severity: 'warning',
  rationale:
    'A view is given to a group that nobody can count or ask: *many experts*, *critics*, *some say*. The reader cannot tell three people from three thousand. Ask who they are, and whether one of them could be named.',
  exceptions: [
    'A group of a named body: “analysts at Berg & Roth”.',
    'The group is defined in the sentence, or the sentence carries a citation.',
    'Plain numbers: “many people came”.',
    'Groups that do not speak: “the critics were seated in row three”.',
  ],
  remedies: ['Name them.', 'Say how many, and who counted.', 'Cite one.'],
  standards: [
    'Wikipedia, Words to watch: unsupported attributions.',
    'Ganter and Strube, Finding Hedges by Chasing Weasels (2009).',
    'Vincze, Weasels, Hedges and Peacocks (2013).',
  ],
  flags: [
    '⟦Many historians⟧ believe the letter is a forgery.',
    '⟦Critics⟧ say the law goes too far.',
    '⟦Some experts⟧ argue that the reef can recover.',
  ],
  passes: [
    'Researchers call this stillness “thanatosis”.',
    'Many people came to the fair, and several left early.',
    'The two judges on the panel said the dance was late.',
    'Some historians disagree.[^1]\n\n[^1]: Ames 2019.',
    'Some historians call it a forgery (Holm & Berg, 2011).',
    'A third party joined the Dawa party in court.',
    'Analysts at Berg & Roth estimate that the sale could fail.',
    'Analysts polled by Radio Lund expect a loss.',
    'Many researchers from the University of Lund say the lake is warmer.',
    '“You do not get that many from lightning,” Berg told me.',
    'It is astonishing what people will tell a barber.',
  ],
  check: (layers) =>
    passagesFor('vague/collective', layers)
      .filter((passage) => !isCited(layers, passage) && !isOfQuestion(layers.reading, passage))
      .map(({ words, ...passage }) => ({
        ...passage,
        type: 'unnamed group',
        message: `“${words}”: who? The text gives this view to a group that it does not define.`,
      })),
};

/** "that many", "so many", "what people will tell": how much, and an open what. */
function isOfQuestion(reading: Reading, { start, words }: Passage): boolean {
  const at = reading.tokens.findIndex((token) => token.start >= start);
  const before = tokenAt(reading, at - 1).lower;
  const word = words.toLowerCase();
  if (word === 'people') return /^(?:what|how)$/.test(before) && MODALS.has(tokenAt(reading, at + 1).lower);
  return word === 'many' && /^(?:that|so|too|as|this)$/.test(before);
}
