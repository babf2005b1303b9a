import type { BlockLayers } from '../blockLayers';
import { GLUE } from '../markdown/block';
import { overlaps, type Span } from '../text/span';

/** A text without what readers do not hear, and where each of its characters stands in the source. */
interface Folded {
  text: string;
  offsets: readonly number[];
}

/** Typography that changes no word; minus signs and ellipses are none. */
const SAME: ReadonlyMap<string, string> = new Map([
  ...[...'“”„‟«»'].map((mark) => [mark, '"'] as const),
  ...[...'‘’‚‛'].map((mark) => [mark, "'"] as const),
  ...[...'‐‑‒–—'].map((mark) => [mark, '-'] as const),
]);

const SPACE = /\s/;
const STOP = /[.,;:!?]/;

/**
 * The words of a block as they would be read out: a link that was put around them, emphasis or a note mark takes
 * nothing from them, nor do curly quotation marks and dashes. Code, pictures and addresses stay in the way.
 */
export function folded(prose: string): Folded {
  const offsets: number[] = [];
  let text = '';
  for (let at = 0; at < prose.length; at++) {
    const unit = prose[at] ?? '';
    if (unit === GLUE) continue;
    if (SPACE.test(unit)) {
      if (text.endsWith(' ')) continue;
      text += ' ';
    } else {
      if (STOP.test(unit) && text.endsWith(' ')) {
        text = text.slice(0, -1);
        offsets.pop();
      }
      text += SAME.get(unit) ?? unit;
    }
    offsets.push(at);
  }
  return { text, offsets };
}

/** Words that were struck out, or changed by tags that are not looked into, do not say what they said. */
export const isStruck = ({ block }: BlockLayers, span: Span): boolean =>
  block.inlines.some((inline) => (inline.kind === 'strikethrough' || inline.kind === 'html') && overlaps(inline, span));
