import type { BlockLayers } from '../blockLayers';
import type { Voice } from '../contract';
import type { Reading } from '../language/reading';
import { contains, type Span } from '../text/span';
import { SpanIndex } from '../text/spanIndex';
import { type BlockAttribution, isStatement } from './blockAttribution';

/** Whose words a passage of a block is, before actors have ids. */
export interface BlockVoice {
  who: Voice['who'];
  /** Between quotation marks or in a blockquote. */
  quoted: boolean;
  /** Index of the attribution that names the speaker. */
  attribution?: number;
}

/**
 * Voice of a passage: the innermost attribution whose content holds it names the speaker; quotation marks, blockquotes
 * and answers in an interview make the words his own, without them they are a report of what he said.
 */
export function voiceOf(layers: BlockLayers, span: Span): BlockVoice {
  const inMarks = isInMarks(layers.reading, span) || isAnswer(layers, span);
  const quoted = inMarks || layers.block.quoteDepth > 0;
  const attribution = innermostAttribution(layers, span);
  if (attribution !== undefined) return { who: inMarks ? 'speaker' : 'reported', quoted, attribution };
  if (inMarks) return { who: 'speaker', quoted };
  return { who: quoted ? 'outlet' : 'author', quoted };
}

/** Is it part of what somebody answers in an interview? */
const isAnswer = ({ answers }: BlockLayers, span: Span): boolean =>
  answers?.some((each) => contains(each, span)) === true;

/** Quotations nest in each other only this deep. */
const DEEPEST_NESTING = 4;

function isInMarks({ tokens, quotations }: Reading, span: Span): boolean {
  const innermost = tokens[tokenFrom(tokens, span.start)]?.quotation ?? -1;
  for (let at = innermost; at >= 0 && at > innermost - DEEPEST_NESTING; at--) {
    const quotation = quotations[at];
    if (quotation && contains(quotation.inner, span)) return true;
  }
  return false;
}

/** Index of the first token that ends behind an offset. */
function tokenFrom(tokens: Reading['tokens'], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What "I" say in running text is the author's own voice, and plans or praise are reported by the author. */
const givesVoice = (each: BlockAttribution | undefined): boolean =>
  each !== undefined && isStatement(each) && (!each.firstPerson || each.kind !== 'indirect');

const contentIndices = new WeakMap<BlockLayers, SpanIndex<number>>();

function innermostAttribution(layers: BlockLayers, span: Span): number | undefined {
  const { attributions } = layers;
  if (attributions.length === 0) return undefined;
  let index = contentIndices.get(layers);
  if (!index) {
    const said = [...attributions.keys()].filter((each) => givesVoice(attributions[each]));
    index = new SpanIndex(said, (each) => attributions[each]?.content ?? []);
    contentIndices.set(layers, index);
  }
  let best: number | undefined;
  let bestLength = Number.POSITIVE_INFINITY;
  for (const each of index.overlapping(span)) {
    for (const part of attributions[each]?.content ?? []) {
      const length = part.end - part.start;
      if (!contains(part, span) || length >= bestLength) continue;
      best = each;
      bestLength = length;
    }
  }
  return best;
}
