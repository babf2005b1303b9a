import type { Reading } from '../language/reading';
import { tokenAt } from '../language/reading';
import { KNOWN_ALIASES } from './en/knownAliases';
import { COUNTRIES, DEMONYMS, NO_NAMES, OUTLETS, PEOPLES, PERSONAL_TITLES, TITLES } from './en/names';
import type { NameSpan } from './names/nameSpans';
import { textOf } from './words';

/** Mends what the model gets wrong about where names begin and end. */
export function boundedSpans(reading: Reading, spans: readonly NameSpan[]): NameSpan[] {
  const bounded = spans.flatMap((span) => splitAtAnd(reading, span)).flatMap((span) => trimmed(reading, span));
  const whole = bounded.map((span) => withKnownEnd(reading, span));
  return whole.filter((span, at) => !whole.slice(Math.max(0, at - 2), at).some(({ last }) => last > span.first));
}

/** Names that everybody knows and that go on where other names end: "Islamic State of Iraq and the Levant". */
const LONG_NAMES: ReadonlySet<string> = new Set([...KNOWN_ALIASES.keys()].filter((name) => name.split(' ').length > 3));

const LONG_STARTS: ReadonlySet<string> = new Set([...LONG_NAMES].map((name) => name.slice(0, name.indexOf(' '))));
const MOST_WORDS = 9;

function withKnownEnd(reading: Reading, span: NameSpan): NameSpan {
  const from = span.last - span.first;
  if (!LONG_STARTS.has(tokenAt(reading, span.first).lower)) return span;
  for (let length = MOST_WORDS; length > from && length > 3; length--) {
    const last = span.first + length;
    if (tokenAt(reading, last - 1).sentence !== tokenAt(reading, span.first).sentence) continue;
    if (LONG_NAMES.has(textOf(reading, span.first, last).toLowerCase())) return { ...span, last };
  }
  return span;
}

/** "U.S. and Brits" are two. */
function splitAtAnd(reading: Reading, span: NameSpan): NameSpan[] {
  const { first, last } = span;
  for (let at = first + 1; at < last - 1; at++) {
    if (tokenAt(reading, at).lower !== 'and') continue;
    if (isPlace(reading, first, at) || isPlace(reading, at + 1, last))
      return [
        { ...span, last: at },
        { ...span, first: at + 1 },
      ];
  }
  return [span];
}

function isPlace(reading: Reading, first: number, last: number): boolean {
  const phrase = textOf(reading, first, last).toLowerCase();
  return COUNTRIES.has(phrase) || PEOPLES[phrase] !== undefined;
}

/** Takes off small words ("a la Hezbollah"), titles, and a nationality before a body that everybody knows. */
function trimmed(reading: Reading, span: NameSpan): NameSpan[] {
  let { first } = span;
  while (first < span.last && NEVER_FIRST.has(tokenAt(reading, first).text)) first++;
  if (
    first < span.last - 1 &&
    tokenAt(reading, first).text === 'The' &&
    !OUTLETS.has(textOf(reading, first, span.last).toLowerCase())
  )
    first++;
  const titles = span.type === 'PER' ? TITLES : PERSONAL_TITLES;
  while (first < span.last - 1 && titles.has(tokenAt(reading, first).lower)) first++;
  const isNational = span.last - first > 2 && DEMONYMS.has(tokenAt(reading, first).lower);
  if (isNational && KNOWN_ALIASES.has(textOf(reading, first + 1, span.last).toLowerCase())) first++;
  const isNone = span.last - first === 1 && NO_NAMES.has(tokenAt(reading, first).lower);
  return first < span.last && !isNone ? [{ ...span, first }] : [];
}

const NEVER_FIRST: ReadonlySet<string> = new Set(['la', 'le', 'den', 'of', 'and', 'for', 'the']);
