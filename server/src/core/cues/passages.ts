import type { RuleId } from '../contract';
import type { Block } from '../markdown/block';
import type { Span } from '../text/span';
import type { Cue } from './cue';

/** A cue as a finding shows it. */
export interface Passage extends Span {
  cue: Span;
  scope: Span[];
  /** The words as they stand in the article, on one line, for messages. */
  words: string;
}

/** The passages of a block that are cues for a rule, in order. */
export function passagesFor(rule: RuleId, { cues, block }: { cues: readonly Cue[]; block: Block }): Passage[] {
  const passages: Passage[] = [];
  for (const cue of cues) if (cue.rule === rule) passages.push(passageOf(cue, block));
  return passages;
}

export function passageOf(cue: Cue, block: Block): Passage {
  const { start, end, scope } = cue;
  return { start, end, cue: { start, end }, scope: [scope], words: wordsOf(block, cue) };
}

/** The words of a span on one line and without markup, for messages. */
const wordsOf = ({ prose }: Block, { start, end }: Span): string =>
  prose
    .slice(start, end)
    .split(/[\s\u2060]+/)
    .filter((word) => word !== '')
    .join(' ');
