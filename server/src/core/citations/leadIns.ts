import type { Article } from '../article';
import type { BlockLayers } from '../blockLayers';
import { BE, MODALS } from '../language/en/wordClasses';
import { EDGE, type Reading, tokenAt, tokenInSentence } from '../language/reading';
import type { Span } from '../text/span';
import type { BlockCitation } from './blockCitation';
import { IMPERATIVES } from './en/documents';
import { readable } from './places';

/** Words that announce somebody else's words in the next paragraph: "But then there’s this:". */
export function leadIns({ block, reading }: Pick<BlockLayers, 'block' | 'reading'>): BlockCitation[] {
  if (block.kind !== 'paragraph' || block.quoteDepth > 0 || block.footnote !== undefined || block.inList) return [];
  const span = announcement(reading);
  return span ? [{ kind: 'lead-in', ...span, label: readable(block, span), sentences: [] }] : [];
}

/** The last clause, if it ends with a colon and "this" or "the following" points ahead. */
function announcement(reading: Reading): Span | undefined {
  const colon = reading.tokens.length - 1;
  const { text, end } = tokenAt(reading, colon);
  if (text !== ':') return undefined;
  let points = false;
  let at = colon - 1;
  for (let token = tokenInSentence(reading, colon, at); token !== EDGE && !/^[—–;]$/.test(token.text); at--) {
    points ||= pointsAhead(reading, at);
    token = tokenInSentence(reading, colon, at - 1);
  }
  return points ? { start: tokenAt(reading, at + 1).start, end } : undefined;
}

function pointsAhead(reading: Reading, at: number): boolean {
  const { lower, quotation } = tokenAt(reading, at);
  const next = tokenInSentence(reading, at, at + 1);
  const before = tokenInSentence(reading, at, at - 1);
  if (quotation >= 0 || IMPERATIVES.has(before.lower)) return false;
  if (lower === 'following') return before.lower === 'the' && next.text === ':';
  return lower === 'this' && (next.text === ':' || BE.has(next.lower) || MODALS.has(next.lower));
}

/** Quotations that a cut joins: a paragraph in between may end without one. */
const MOST_BETWEEN_CUTS = 2;
export const CUT = /(?:…|\.\.\.|\[…\]|\[\.\.\.\])["”’]?\s*$/;

/**
 * The blocks that a lead-in announces, as indices: paragraphs that look like somebody else's report although no
 * blockquote marks them. Empty where the next block is marked up, in quotation marks, or speaks for nobody.
 */
export function announcedBy({ blocks }: Article, leadIn: number): number[] {
  const first = blocks[leadIn + 1]?.layers;
  if (!first || !isPlain(first) || first.attributions.every(({ source }) => source === null)) return [];
  let last = leadIn + 1;
  for (let at = last, since = 0; since <= MOST_BETWEEN_CUTS; at++, since++) {
    const layers = blocks[at]?.layers;
    if (!layers || !isPlain(layers)) break;
    if (!CUT.test(layers.block.prose)) continue;
    const next = blocks[at + 1]?.layers;
    last = next && isPlain(next) ? at + 1 : at;
    since = -1;
  }
  return Array.from({ length: last - leadIn }, (_, offset) => leadIn + 1 + offset);
}

const isPlain = ({ block, reading }: BlockLayers): boolean =>
  block.kind === 'paragraph' &&
  block.quoteDepth === 0 &&
  !block.inList &&
  block.footnote === undefined &&
  reading.tokens.length > 0 &&
  reading.quotations[0]?.first !== 1;
