import type { Reading } from '../language/reading';
import { tokenAt, tokenInSentence } from '../language/reading';
import type { Span } from '../text/span';
import type { Frame } from './en/speechVerbs';

/** Tokens of a block, half-open. */
export interface Passage {
  first: number;
  last: number;
}

export const spanOfTokens = (reading: Reading, { first, last }: Passage): Span => ({
  start: tokenAt(reading, first).start,
  end: tokenAt(reading, last - 1).end,
});

const FEWEST_WORDS = 2;

/**
 * What is said behind a cue that ends before `at`: a quotation with all its sentences, a that-clause up to the end of
 * the sentence, or, if the frame allows, a bare clause or an infinitive.
 */
export function contentAfter(reading: Reading, at: number, frame: Frame): Passage | undefined {
  let first = at;
  while (
    /^(?::|,|on|in|at|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|later|also)$/.test(
      tokenInSentence(reading, at - 1, first).lower,
    ) &&
    first < at + 3
  )
    first++;
  const quoted = quotationAt(reading, first) ?? quotationAt(reading, at);
  if (quoted) return quoted;
  const next = tokenInSentence(reading, at - 1, at);
  const opener = tokenInSentence(reading, at - 1, first);
  if (opener.lower === 'that') return clause(reading, first + 1);
  if (next.start < 0 || next.kind === 'punctuation') return next.text === ':' ? clause(reading, at + 1) : undefined;
  if (/^(?:whether|if|how|why|what|who|when|where)$/.test(next.lower)) return clause(reading, at);
  if (frame === 'to' && next.lower === 'to') return clause(reading, at);
  if (frame === 'to' || next.lower === 'to') return undefined;
  return startsClause(reading, at) ? clause(reading, at) : undefined;
}

/** What is said before a speaker or cue that begins at `at`: a quotation, or the clause before the comma. */
export function contentBefore(reading: Reading, at: number): Passage | undefined {
  const mark = tokenAt(reading, at - 1);
  const quoted = quotationEndingAt(reading, at);
  if (quoted) return quoted;
  if (mark.text !== ',' || mark.sentence !== tokenAt(reading, at).sentence) return undefined;
  const sentence = reading.sentences[mark.sentence];
  if (!sentence || at - 1 - sentence.first < FEWEST_WORDS) return undefined;
  return hasVerb(reading, sentence.first, at - 1) ? { first: sentence.first, last: at - 1 } : undefined;
}

/** The quotation whose opening mark is at a token, marks included. */
function quotationAt(reading: Reading, at: number): Passage | undefined {
  const found = reading.quotations.find(({ first }) => first - 1 === at);
  return found && found.words > FEWEST_WORDS
    ? { first: at, last: Math.min(found.open ? found.last : found.last + 1, reading.tokens.length) }
    : undefined;
}

/** The quotation that ends right before a token, over a comma behind the mark. */
function quotationEndingAt(reading: Reading, at: number): Passage | undefined {
  const end = tokenAt(reading, at - 1).text === ',' ? at - 1 : at;
  const found = reading.quotations.find(({ last, open }) => !open && last + 1 === end);
  if (!found || found.words < FEWEST_WORDS) return undefined;
  return { first: found.first - 1, last: end };
}

/** From here to the end of the sentence, without its full stop. */
function clause(reading: Reading, first: number): Passage | undefined {
  const sentence = reading.sentences[tokenAt(reading, first).sentence];
  if (!sentence) return undefined;
  let last = sentence.last;
  while (last > first && /^[.!?…]+$/.test(tokenAt(reading, last - 1).text)) last--;
  return last - first >= FEWEST_WORDS ? { first, last } : undefined;
}

const CLAUSE_STARTERS: ReadonlySet<string> = new Set(
  'too both the a an he she it they we i you his her its their our my there this these those no some many most all both each every one two three four five six seven eight nine ten more'.split(
    ' ',
  ),
);

/** Could a clause without "that" begin here? A determiner, a pronoun or a name, and a verb further on. */
function startsClause(reading: Reading, at: number): boolean {
  const token = tokenAt(reading, at);
  const opens =
    CLAUSE_STARTERS.has(token.lower) ||
    token.case === 'initial' ||
    token.case === 'upper' ||
    token.case === 'mixed' ||
    token.kind === 'number' ||
    (token.kind === 'word' && token.lower.endsWith('s'));
  const sentence = reading.sentences[token.sentence];
  return opens && sentence !== undefined && hasVerb(reading, at + 1, sentence.last);
}

const FINITE: ReadonlySet<string> = new Set(
  "is are was were be been has have had do does did will would can could may might must should shall 's 're 've 'd 'll n't went came made took got gave left fell rose grew said began held kept led lost met paid ran saw sent set stood told won wrote broke brought built bought caught chose cut drew drove felt fought found goes comes makes takes gets gives leaves falls rises grows begins holds keeps needs wants seems remains became become hit put shot spoke spent stole stopped".split(
    ' ',
  ),
);

function hasVerb(reading: Reading, first: number, last: number): boolean {
  for (let at = first; at < last; at++) {
    const { lower } = tokenAt(reading, at);
    if (FINITE.has(lower) || (lower.length > 4 && lower.endsWith('ed'))) return true;
  }
  return false;
}
