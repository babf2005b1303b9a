import type { Voice } from '../contract';
import type { BlockLayers } from '../rules/rule';
import { contains, type Span } from '../text/span';

/** Whose words a passage of a block is, before actors have ids. */
export interface BlockVoice {
  who: Voice['who'];
  /** Between quotation marks or in a blockquote. */
  quoted: boolean;
  /** Index of the attribution that names the speaker. */
  attribution?: number;
}

/**
 * Voice of a passage: the innermost attribution whose content holds it names the speaker; quotation marks and
 * blockquotes make the words his own, without them they are a report of what he said.
 */
export function voiceOf({ block, reading, attributions }: BlockLayers, span: Span): BlockVoice {
  const inMarks = reading.quotations.some((quotation) => contains(quotation.inner, span));
  const quoted = inMarks || block.quoteDepth > 0;
  const attribution = innermost(attributions, span);
  if (attribution !== undefined) return { who: inMarks ? 'speaker' : 'reported', quoted, attribution };
  if (inMarks) return { who: 'speaker', quoted };
  return { who: quoted ? 'outlet' : 'author', quoted };
}

function innermost(attributions: BlockLayers['attributions'], span: Span): number | undefined {
  let best: number | undefined;
  let bestLength = Number.POSITIVE_INFINITY;
  attributions.forEach(({ content }, index) => {
    for (const part of content) {
      const length = part.end - part.start;
      if (contains(part, span) && length < bestLength) {
        best = index;
        bestLength = length;
      }
    }
  });
  return best;
}
