import type { Reading } from '../../language/reading';
import { tokenAt } from '../../language/reading';
import type { NameSpan } from '../names/nameSpans';

/** John “J.D.” Berg, Joaquín "El Chapo" Rey: a nickname in quotation marks inside a name. */
export function withNicknames(reading: Reading, spans: readonly NameSpan[]): NameSpan[] {
  const joined: NameSpan[] = [];
  for (let at = 0; at < spans.length; at++) {
    const span = beforeQuote(reading, spans[at] as NameSpan);
    const isPerson = span.type === undefined || span.type === 'PER';
    const end = isPerson ? nicknameEnd(reading, span.last) : 0;
    let behind = at + 1;
    while (end > 0 && behind < spans.length && (spans[behind] as NameSpan).first < end) behind++;
    const rest = spans[behind];
    // "[Ramon] “[Bong” Dela Cruz]".
    const half = behind > at + 1 ? spans[behind - 1] : undefined;
    if (half && half.last > end) {
      joined.push({ ...span, last: half.last, type: 'PER' });
      at = behind - 1;
    } else if (end > 0 && rest?.first === end) {
      joined.push({ ...span, last: rest.last, type: 'PER' });
      at = behind;
    } else joined.push(span);
  }
  return joined;
}

/** Where a nickname in quotation marks ends that begins at a token, or 0. */
function nicknameEnd(reading: Reading, at: number): number {
  if (!/^[“"‘']$/.test(tokenAt(reading, at).text)) return 0;
  for (let close = at + 2; close <= at + 1 + LONGEST_NICKNAME; close++)
    if (/^[”"’']$/.test(tokenAt(reading, close).text)) return close + 1;
  return 0;
}

const LONGEST_NICKNAME = 3;

/** "Ramon “Bong": the model takes in half of the nickname. */
function beforeQuote(reading: Reading, span: NameSpan): NameSpan {
  for (let at = span.first + 1; at < span.last; at++)
    if (tokenAt(reading, at).text === '“' && nicknameEnd(reading, at) > span.last - 1 && span.last <= at + 2)
      return { ...span, last: at };
  return span;
}
