import type { Cue } from '../../cues/cue';
import type { Span } from '../../text/span';
import type { BlockRule } from '../rule';

/** How many hedges in one clause make a stack, and how close (in tokens) two on one predicate stand. */
const MANY = 3;
const CLOSE = 2;

/** Hedges that soften the same statement; conditions and amounts have a job of their own. */
const STACKING = new Set([
  'hedge/modal-verb',
  'hedge/adverb',
  'hedge/adjective',
  'hedge/noun',
  'hedge/evidential',
  'hedge/shield',
]);

/** Several hedges on one statement. */
export const hedgeStack: BlockRule = {
  id: 'hedge/stack',
  title: 'Hedge upon hedge',
  severity: 'information',
  rationale:
    'Two hedges on one verb, or three in one clause, leave the reader with nothing to hold: *may possibly suggest*. Usually one of them carries the information and the rest is caution.',
  exceptions: ['One hedge in each of several clauses.', 'A condition and its consequence.'],
  remedies: ['Keep the one that carries the information.', 'Say how likely, once.'],
  standards: ['Hyland (1998).', 'ICD 203 (2015): do not mix terms of likelihood.'],
  flags: ['The data ⟦may possibly⟧ be wrong.', 'It ⟦could perhaps⟧ rain.', 'This ⟦might potentially⟧ help the reef.'],
  passes: [
    'The data may be wrong, but the method is sound.',
    'It could rain, and the roof may leak.',
    'If the dam fails, the town may flood.',
  ],
  check: ({ cues }) =>
    stacks(cues.filter(({ rule }) => STACKING.has(rule))).map(({ start, end, cues: members }) => ({
      start,
      end,
      type: 'stack',
      message: `${members.length} hedges on one statement. Which of them carries the information?`,
    })),
};

interface Stack extends Span {
  cues: Cue[];
}

/** Runs of cues that stand close together, or three and more in one scope. */
function stacks(cues: readonly Cue[]): Stack[] {
  const found: Stack[] = [];
  let run: Cue[] = [];
  const close = () => {
    const [first] = run;
    const last = run.at(-1);
    const near = run.some((cue, index) => index > 0 && cue.first - (run[index - 1]?.last ?? 0) < CLOSE);
    if (first && last && (run.length >= MANY || near)) found.push({ start: first.start, end: last.end, cues: run });
    run = [];
  };
  for (const cue of cues) {
    const previous = run.at(-1);
    if (previous && cue.start >= previous.scope.end) close();
    run.push(cue);
  }
  close();
  return found;
}
