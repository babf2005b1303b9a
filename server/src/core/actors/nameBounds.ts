import type { Reading } from '../language/reading';
import { tokenAt } from '../language/reading';
import { KNOWN_ALIASES } from './en/knownAliases';
import { COUNTRIES, DEMONYMS, NO_NAMES, OUTLETS, PEOPLES, PERSONAL_TITLES, TITLES } from './en/names';
import type { NameSpan } from './names/nameSpans';
import { textOf } from './words';

/** Mends what the model gets wrong about where names begin and end. */
export function boundedSpans(reading: Reading, spans: readonly NameSpan[]): NameSpan[] {
  return spans.flatMap((span) => splitAtAnd(reading, span)).flatMap((span) => trimmed(reading, span));
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
