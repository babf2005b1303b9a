import { type BlockAttribution, isStatement } from '../attribution/blockAttribution';
import type { BlockCitation } from '../citations/blockCitation';
import type { Reading } from '../language/reading';
import { overlaps, type Span } from '../text/span';

/** What the layers say about where the words of a block come from. */
export interface SourcedBlock {
  reading: Reading;
  attributions: readonly BlockAttribution[];
  citations: readonly BlockCitation[];
}

/** Kinds of citation that lead the reader to something he can look up. */
const TRACEABLE: ReadonlySet<BlockCitation['kind']> = new Set([
  'link',
  'reference-link',
  'autolink',
  'bare-url',
  'footnote',
  'inline-footnote',
  'pandoc',
]);

/** The sentence that a span starts in, as an index into the reading. */
export function sentenceOf(reading: Reading, span: Span): number {
  return reading.sentences.findIndex((sentence) => sentence.start <= span.start && span.start < sentence.end);
}

/** G9: does the sentence of the span carry a citation? */
export function isCited({ reading, citations }: SourcedBlock, span: Span): boolean {
  if (citations.length === 0) return false;
  const sentence = sentenceOf(reading, span);
  return citations.some(({ kind, sentences }) => TRACEABLE.has(kind) && sentences.includes(sentence));
}

/** G9: does the sentence of the span name somebody else who stands for something said in it? */
export function isAttributed({ reading, attributions }: SourcedBlock, span: Span): boolean {
  if (attributions.length === 0) return false;
  const sentence = reading.sentences[sentenceOf(reading, span)];
  return (
    sentence !== undefined &&
    attributions.some(
      (each) => each.source !== null && !each.firstPerson && isStatement(each) && overlaps(each.source, sentence),
    )
  );
}

/** Do the words stand between quotation marks or in a blockquote? */
export const isQuoted = (reading: Reading, quoteDepth: number, span: Span): boolean =>
  quoteDepth > 0 || reading.quotations.some(({ inner }) => inner.start <= span.start && span.end <= inner.end);
