import { type BlockAttribution, isStatement } from '../attribution/blockAttribution';
import type { BlockLayers } from '../blockLayers';
import type { BlockCitation } from '../citations/blockCitation';
import { EDGE, type Reading } from '../language/reading';
import { contains, overlaps, type Span } from '../text/span';

/** What the layers say about where the words of a block come from. */
interface SourcedBlock {
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
  const sentence = sentenceOf(reading, span);
  if (namesWorkAndYear(reading, sentence)) return true;
  return citations.some(({ kind, sentences }) => TRACEABLE.has(kind) && sentences.includes(sentence));
}

/** "(Holm, 2011)", "(see Berg & Holm, 1998, p. 4)": a name and a year in brackets, as scholars cite. */
function namesWorkAndYear({ sentences, tokens }: Reading, index: number): boolean {
  const { first, last } = sentences[index] ?? { first: 0, last: 0 };
  let isOpen = false;
  let isNamed = false;
  for (let at = first; at < last; at++) {
    const { text, case: letters } = tokens[at] ?? EDGE;
    if (text === '(') {
      isOpen = true;
      isNamed = false;
    } else if (text === ')') isOpen = false;
    else if (isOpen && (letters === 'initial' || letters === 'mixed')) isNamed = true;
    else if (isOpen && isNamed && YEAR.test(text) && /^[),;:]$/.test(tokens[at + 1]?.text ?? ''))
      return CITES.test(tokens[at - 1]?.text ?? '');
  }
  return false;
}
const YEAR = /^(?:1[6-9]|20)\d\d[a-z]?$/;
/** What stands before the year: the comma, or the surname itself; not "May 1908". */
const CITES = /^(?:,|al\.?|\.)$/;

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

/** Do the words stand between quotation marks, in a blockquote or in an answer of an interview? */
export const isQuoted = (
  { reading, block, answers }: Pick<BlockLayers, 'reading' | 'block' | 'answers'>,
  span: Span,
): boolean =>
  block.quoteDepth > 0 ||
  reading.quotations.some(({ inner }) => contains(inner, span)) ||
  answers?.some((each) => contains(each, span)) === true;
