import type { Reading } from '../../language/reading';
import { tokenAt } from '../../language/reading';
import type { Span } from '../../text/span';

/** Place of a stretch of tokens in the block. */
export const spanOf = (reading: Reading, first: number, last: number): Span => ({
  start: tokenAt(reading, first).start,
  end: tokenAt(reading, last - 1).end,
});

/** A stretch of tokens as read: no markup, single spaces. */
export function textOf(reading: Reading, first: number, last: number): string {
  let text = '';
  for (let at = first; at < last; at++) {
    const token = tokenAt(reading, at);
    text += at > first && token.spaced ? ` ${token.text}` : token.text;
  }
  return text;
}
