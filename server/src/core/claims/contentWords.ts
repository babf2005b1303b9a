import type { Reading } from '../language/reading';
import type { Span } from '../text/span';

const COMMON: ReadonlySet<string> = new Set(
  'have been were that this with from they them their there would could should which while what when where will your into than then over about after before more most some such only also very just other being said says told'.split(
    ' ',
  ),
);
/** Shorter words carry little of what a sentence is about. */
const SHORTEST = 4;
/** Endings that inflect an English word; what is left may be no word, and is only compared. */
const ENDING = /(?:'s|ings?|ed|es|s|er|ers)$/;

/** What a passage is about: its longer words without endings, in lower case. */
export function contentWords({ tokens }: Reading, { start, end }: Span): Set<string> {
  const words = new Set<string>();
  for (const token of tokens) {
    if (token.start >= end) break;
    if (token.start < start || token.kind !== 'word' || token.lower.length < SHORTEST || COMMON.has(token.lower))
      continue;
    words.add(token.lower.replace(ENDING, ''));
  }
  return words;
}

export const countShared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((word) => b.has(word)).length;
