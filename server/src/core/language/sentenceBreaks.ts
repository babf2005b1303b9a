import { GLUE, OBJECT } from '../markdown/block';

/** What a character is to the rules of sentence boundaries (UAX #29, table 4). */
enum Break {
  /** Rare enough to leave it to `Intl.Segmenter`. */
  Rare = 0,
  Other = 1,
  Separator = 2,
  Space = 3,
  Lower = 4,
  Upper = 5,
  Digit = 6,
  /** May also belong to an abbreviation or a number. */
  Stop = 7,
  /** Ends a sentence for sure. */
  Terminator = 8,
  Close = 9,
  /** Behind a stop, the sentence goes on with it. */
  Continue = 10,
  Ignored = 11,
}

const LATIN_LIMIT = 0x180;
const latin = Uint8Array.from({ length: LATIN_LIMIT }, (_, code) => classify(String.fromCharCode(code)));
const others: ReadonlyMap<number, Break> = new Map(
  [
    ...[...'‘’‚“”„‹›'].map((char): [string, Break] => [char, Break.Close]),
    ...[...`…€•${OBJECT}`].map((char): [string, Break] => [char, Break.Other]),
    ...[...'–—'].map((char): [string, Break] => [char, Break.Continue]),
    [GLUE, Break.Ignored] as const,
  ].map(([char, kind]) => [char.charCodeAt(0), kind]),
);

function classify(char: string): Break {
  if (/[\n\r\x85]/.test(char)) return Break.Separator;
  if (/\s/.test(char)) return Break.Space;
  if (/\p{Lowercase}/u.test(char)) return Break.Lower;
  if (/\p{Uppercase}/u.test(char)) return Break.Upper;
  if (/\d/.test(char)) return Break.Digit;
  if (char === '.') return Break.Stop;
  if (/[!?]/.test(char)) return Break.Terminator;
  if (/[\p{Ps}\p{Pe}\p{Pi}\p{Pf}"']/u.test(char)) return Break.Close;
  if (/[,:;-]/.test(char)) return Break.Continue;
  return /[\p{L}\p{M}\p{Cf}]/u.test(char) ? Break.Rare : Break.Other;
}

/** Nothing stands beyond the end. */
function breakAt(text: string, at: number): Break {
  if (at >= text.length) return Break.Separator;
  const unit = text.charCodeAt(at);
  return unit < LATIN_LIMIT ? (latin[unit] as Break) : (others.get(unit) ?? Break.Rare);
}

/** Index of the next character that counts. */
function behind(text: string, at: number): number {
  let next = at + 1;
  while (next < text.length && breakAt(text, next) === Break.Ignored) next++;
  return next;
}

/**
 * Where the sentences of a text end, as `Intl.Segmenter` tells it, many times as fast; undefined where a character is
 * too rare to be known here. The comments name the rules of UAX #29.
 */
export function sentenceEnds(text: string): number[] | undefined {
  const ends: number[] = [];
  let isBehindLetter = false;
  let at = 0;
  while (at < text.length) {
    const here = breakAt(text, at);
    if (here === Break.Rare) return undefined;
    if (here === Break.Separator) {
      // SB3, SB4
      at = behindSeparator(text, at);
      ends.push(at);
      isBehindLetter = false;
    } else if (here === Break.Stop || here === Break.Terminator) {
      const stop = readStop(text, at, isBehindLetter);
      if (!stop) return undefined;
      at = stop.behind;
      if (stop.isEnd) ends.push(at);
      isBehindLetter = false;
    } else {
      if (here !== Break.Ignored) isBehindLetter = here === Break.Lower || here === Break.Upper;
      at++;
    }
  }
  if (text.length > 0 && ends.at(-1) !== text.length) ends.push(text.length);
  return ends;
}

function behindSeparator(text: string, at: number): number {
  return text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1;
}

/** Does the sentence end with the stop at this index, and where does reading go on? */
function readStop(text: string, at: number, isBehindLetter: boolean): { behind: number; isEnd: boolean } | undefined {
  const isSure = breakAt(text, at) === Break.Terminator;
  let next = behind(text, at);
  // SB6, SB7
  const joined = breakAt(text, next);
  if (!isSure && (joined === Break.Digit || (joined === Break.Upper && isBehindLetter)))
    return { behind: next, isEnd: false };
  // SB9, SB10
  while (next < text.length && breakAt(text, next) === Break.Close) next = behind(text, next);
  while (next < text.length && breakAt(text, next) === Break.Space) next = behind(text, next);
  // SB8a
  const after = breakAt(text, next);
  if (after === Break.Rare) return undefined;
  if (after === Break.Continue || after === Break.Stop || after === Break.Terminator)
    return { behind: next, isEnd: false };
  if (!isSure) {
    const letter = letterBehind(text, next);
    if (letter === Break.Rare) return undefined;
    if (letter === Break.Lower) return { behind: next, isEnd: false };
  }
  // SB11
  const isSeparated = next < text.length && after === Break.Separator;
  return { behind: isSeparated ? behindSeparator(text, next) : next, isEnd: true };
}

/** What comes first: a letter, the end of a line or another stop (SB8). */
function letterBehind(text: string, from: number): Break {
  let at = from;
  while (SKIPPED.has(breakAt(text, at))) at++;
  return breakAt(text, at);
}

const SKIPPED: ReadonlySet<Break> = new Set([
  Break.Other,
  Break.Space,
  Break.Digit,
  Break.Close,
  Break.Continue,
  Break.Ignored,
]);
