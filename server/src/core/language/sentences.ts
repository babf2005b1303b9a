import { GLUE } from '../markdown/block';
import type { Span } from '../text/span';
import { CharClass, classAt, isLetter } from './charClass';
import { ABBREVIATIONS_ANYWHERE, ABBREVIATIONS_BEFORE, SENTENCE_STARTERS } from './en/abbreviations';
import { sentenceEnds } from './sentenceBreaks';

/** UAX #29 sentence boundaries; the language does not matter to them. */
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** `Intl.Segmenter` is quadratic in the length of its input, so long blocks are read through a window. */
const WINDOW = 2_000;
const LONGEST_SENTENCE = 16_000;

/**
 * Sentences of a block: Unicode boundaries, then joined again where a stop belonged to an abbreviation, an initial
 * or a quotation that goes on. Spans have no white space at their ends.
 */
export function splitSentences(prose: string): Span[] {
  const sentences: Span[] = [];
  let open: Span | undefined;
  let start = 0;
  for (const end of unicodeEnds(prose)) {
    const piece = trimmed(prose, start, end);
    start = end;
    if (piece.start === piece.end) continue;
    if (open && goesOn(prose, open, piece)) open.end = piece.end;
    else {
      if (open) sentences.push(open);
      open = piece;
    }
  }
  if (open) sentences.push(open);
  return sentences;
}

/** Ends of the pieces between Unicode boundaries. */
function unicodeEnds(prose: string): number[] {
  return (prose.length <= LONGEST_SENTENCE ? sentenceEnds(prose) : undefined) ?? segmentedEnds(prose);
}

function segmentedEnds(prose: string): number[] {
  const ends: number[] = [];
  let from = 0;
  let size = WINDOW;
  while (from < prose.length) {
    const to = Math.min(prose.length, from + size);
    const pieces = [...segmenter.segment(prose.slice(from, to))];
    const whole = to === prose.length || size >= LONGEST_SENTENCE;
    const sure = whole ? pieces : pieces.slice(0, -1);
    if (sure.length === 0) {
      size *= 2;
      continue;
    }
    for (const { index, segment } of sure) ends.push(from + index + segment.length);
    from = ends.at(-1) ?? prose.length;
    size = WINDOW;
  }
  return ends;
}

function trimmed(prose: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isBlank(prose, start)) start++;
  while (end > start && isBlank(prose, end - 1)) end--;
  return { start, end };
}

const isBlank = (prose: string, at: number): boolean => classAt(prose, at) === CharClass.Space || prose[at] === GLUE;

/** Does the sentence go on behind a boundary that Unicode sees? */
function goesOn(prose: string, before: Span, after: Span): boolean {
  if (prose.slice(before.end, after.start).includes('\n')) return false;
  const lastChar = prose[before.end - 1] ?? '';
  if (/[”’"')\]]/.test(prose[after.start] ?? '') && isCloser(prose, after.start)) return true;
  const next = firstWord(prose, after);
  if (next !== '' && classAt(next, 0) === CharClass.Lower) return !/[;]/.test(lastChar);
  if (lastChar !== '.') return false;
  const word = lastWord(prose, before);
  return word !== '' && stopBelongsTo(word, next) && !isLetterItself(prose, before.end - 1 - word.length, word, next);
}

/** A closing mark that the boundary rule left to the next piece: nothing but space or the end follows it. */
function isCloser(prose: string, at: number): boolean {
  const mark = prose[at];
  if (mark === '"' || mark === "'") return classAt(prose, at - 1) !== CharClass.Space;
  return true;
}

/** "marked it with the letter B.", "could make out a W. The others": no initial, and no "J. Smith" behind it. */
function isLetterItself(prose: string, at: number, word: string, next: string): boolean {
  if (word.length !== 1) return false;
  const before = prose.slice(Math.max(0, at - 8), at);
  return /\bletter $/.test(before) || (/\ban? $/.test(before) && SENTENCE_STARTERS.has(next.toLowerCase()));
}

function stopBelongsTo(word: string, next: string): boolean {
  const lower = word.toLowerCase();
  const starts = SENTENCE_STARTERS.has(next.toLowerCase());
  if (word.length === 1) return isLetter(classAt(word, 0)) && word !== 'I' && classAt(word, 0) === CharClass.Upper;
  if (lower.includes('.')) return !starts;
  if (ABBREVIATIONS_BEFORE.has(lower)) return true;
  return ABBREVIATIONS_ANYWHERE.has(lower) && word !== lower && !starts;
}

/** The word right before the final stop, inner stops included: "U.S" of "U.S.". */
function lastWord(prose: string, sentence: Span): string {
  const end = sentence.end - 1;
  let start = end;
  while (start > sentence.start) {
    const c = classAt(prose, start - 1);
    const inner = prose[start - 1] === '.' && isLetter(classAt(prose, start - 2));
    if (!isLetter(c) && !inner) break;
    start--;
  }
  return prose.slice(start, end);
}

/** The first word of a span behind opening marks. */
function firstWord(prose: string, span: Span): string {
  let start = span.start;
  while (start < span.end && !isLetter(classAt(prose, start))) {
    if (classAt(prose, start) === CharClass.Digit) return '';
    start++;
  }
  let end = start;
  while (end < span.end && isLetter(classAt(prose, end))) end++;
  return prose.slice(start, end);
}
