import type { Block } from '../markdown/block';
import type { Span } from '../text/span';
import { findQuotations } from './quotations';
import type { Reading, Sentence, Token } from './reading';
import { splitSentences } from './sentences';
import { tokenize } from './tokenize';

/** Reads one block as language: tokens, sentences, quotations. Pure; offsets relative to the block. */
export function readBlock(block: Block): Reading {
  const { prose } = block;
  const tokens = tokenize(prose);
  const quotations = findQuotations(prose, tokens);
  const sentences: Sentence[] = [];
  let at = 0;
  for (const span of splitSentences(prose)) {
    const first = at;
    for (let token = tokens[at]; token !== undefined && token.start < span.end; token = tokens[++at]) {
      token.sentence = sentences.length;
    }
    if (at > first) sentences.push(sentence(tokens, span, first, at));
  }
  return { prose, tokens, sentences, quotations };
}

const STOPS = /[.?!]/;
const FEW_WORDS = 3;
/** These stay small in headlines, so they say nothing. */
const SMALL_IN_HEADLINES: ReadonlySet<string> = new Set(
  'a an the of in on at to for and or but nor by with from as into over up off per via vs is it its than'.split(' '),
);

/** A sentence with what its marks and capitals tell: is it a question, and do its capitals mean anything? */
function sentence(tokens: Token[], { start, end }: Span, first: number, last: number): Sentence {
  let capitals = 0;
  let question = false;
  for (let i = first; i < last; i++) {
    const token = tokens[i];
    if (token === undefined) continue;
    if (token.kind === 'punctuation') {
      if (STOPS.test(token.text)) question = token.text === '?';
      continue;
    }
    if (token.kind !== 'word' || token.clitic) continue;
    if (token.case !== 'lower' && token.case !== 'none') capitals += 1;
  }
  const titled = capitals >= FEW_WORDS && smallWords(tokens, first, last) * 4 <= capitals;
  return { start, end, first, last, question, titled };
}

/** How many words have a small letter that have a capital in headlines. */
function smallWords(tokens: readonly Token[], first: number, last: number): number {
  let small = 0;
  for (let i = first; i < last; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word' || token.clitic || token.case !== 'lower') continue;
    if (!SMALL_IN_HEADLINES.has(token.lower)) small++;
  }
  return small;
}
