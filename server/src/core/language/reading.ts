import type { Span } from '../text/span';
import { type Case, type Spelling, spellingAt } from './wordTable';

export interface Token extends Span {
  /** As written, without markup inside it. Apostrophes are straightened (’ → '). */
  text: string;
  /** `text` in lower case. */
  lower: string;
  kind: 'word' | 'number' | 'punctuation' | 'object';
  case: Case;
  /** Does white space (or the start of the block) stand before it? */
  spaced: boolean;
  /** A clitic split off the word before: "'s", "n't", "'d", "'ll", "'re", "'ve", "'m". */
  clitic: boolean;
  /** Index into `Reading.sentences`. */
  sentence: number;
  /** Index into `Reading.quotations` of the innermost quotation around it, or -1. */
  quotation: number;
  /** The same object for the same word, mostly (see `spellingAt`): what is known of a word can be kept by it. */
  spelling: Spelling;
}

/** A sentence; `first` and `last` are token indices, half-open. */
export interface Sentence extends Span {
  first: number;
  last: number;
  /** Ends with a question mark (before closing marks). */
  question: boolean;
  /** Title Case or ALL CAPS: capitals say nothing about names here. */
  titled: boolean;
}

export interface Quotation extends Span {
  /** The words between the marks. */
  inner: Span;
  style: 'double' | 'single' | 'guillemet';
  /** Token indices of the words between the marks, half-open. */
  first: number;
  last: number;
  /** No closing mark in this block: the speaker goes on in the next one, or the text is half-typed. */
  open: boolean;
  /** Number of words inside. */
  words: number;
}

/** One block as language: offsets relative to the block. */
export interface Reading {
  /** The prose view of the block (see `Block.prose`). */
  prose: string;
  tokens: Token[];
  sentences: Sentence[];
  quotations: Quotation[];
}

const NOTHING: Spelling = spellingAt('', 0, 0);

/** Stands for whatever lies beyond the first or last token, so that looking around needs no checks. */
export const EDGE: Token = Object.freeze({
  start: -1,
  end: -1,
  text: '',
  lower: '',
  kind: 'punctuation',
  case: 'none',
  spaced: true,
  clitic: false,
  sentence: -1,
  quotation: -1,
  spelling: NOTHING,
});

/** The token at an index, or `EDGE` beyond the ends (reading an array beyond its ends is slow, so it is never done). */
export function tokenAt({ tokens }: Reading, index: number): Token {
  return index >= 0 && index < tokens.length ? (tokens[index] as Token) : EDGE;
}

/** What `look` finds at the tokens of a block, in order; `undefined` is nothing. */
export function findAtTokens<Found>(
  reading: Reading,
  look: (token: Token, index: number) => Found | undefined,
): Found[] {
  const all: Found[] = [];
  for (let index = 0; index < reading.tokens.length; index++) {
    const found = look(tokenAt(reading, index), index);
    if (found !== undefined) all.push(found);
  }
  return all;
}

/** The token at an index if it belongs to the same sentence as `from`, else `EDGE`. */
export const tokenInSentence = (reading: Reading, from: number, index: number): Token => {
  const token = tokenAt(reading, index);
  return token.sentence === tokenAt(reading, from).sentence ? token : EDGE;
};
