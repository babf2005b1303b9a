import type { BlockLayers } from '../../blockLayers';
import { passagesFor } from '../../cues/passages';
import { isCited } from '../../cues/sourcesNear';
import { type Reading, tokenInSentence } from '../../language/reading';
import { contains, type Span } from '../../text/span';
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
    'A hint only: a timetable (“is expected to last three weeks”), and what somebody in the sentence passes on.',
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
    'The club would not be held to ransom.',
  ],
  check: (layers) =>
    passagesFor('vague/agentless-passive', layers)
      .filter((passage) => !isCited(layers, passage) && !isGrip(layers.reading, passage))
      .map(({ words, ...passage }) => ({
        ...passage,
        type: 'doxastic',
        ...(isMild(layers, passage) ? { severity: 'hint' as const } : {}),
        message: `“${words}”: by whom? The sentence does not say.`,
      })),
};

/** A timetable hides no view, and what somebody in the sentence is said to say has an owner. */
const isMild = (layers: BlockLayers, passage: Span): boolean =>
  isTimetable(layers.reading, passage) ||
  layers.attributions.some(({ source, content }) => source !== null && content.some((part) => contains(part, passage)));

/** "is expected to last three weeks", "is expected to begin in May". */
function isTimetable(reading: Reading, { start, end }: Span): boolean {
  const at = reading.tokens.findIndex(
    (token) => token.start >= start && token.end <= end && token.lower === 'expected',
  );
  return (
    at >= 0 &&
    tokenInSentence(reading, at, at + 1).lower === 'to' &&
    SCHEDULED.has(tokenInSentence(reading, at, at + 2).lower)
  );
}
const SCHEDULED: ReadonlySet<string> = new Set(
  'last begin start end finish open close resume conclude continue arrive depart land launch run'.split(' '),
);

/** "held to ransom", "held in jail": no view is held there. */
function isGrip(reading: Reading, { start, end }: Span): boolean {
  const at = reading.tokens.findIndex((token) => token.start >= start && token.end <= end && token.lower === 'held');
  if (at < 0) return false;
  const [next, second] = [1, 2].map((step) => tokenInSentence(reading, at, at + step).lower);
  return next === 'to' && !/^(?:be|have)$/.test(second ?? '');
}
