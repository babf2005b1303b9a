import { firstFrom } from '../blockSelection';
import type { Block, Inline } from '../markdown/block';
import type { Span } from '../text/span';
import { readable } from './places';

/**
 * A sentence that is quoted in a list, as its reader hears it. A key or address that is part of it ("see [@doe]", "@doe
 * says", "at https://…") stands as written, since every style of references reads a key otherwise; one behind it says
 * where it comes from and is left out.
 */
export function sentenceText(block: Block, span: Span, most?: number): string {
  return textWith(
    block,
    span,
    (inline, before) => (inline.kind === 'pandoc' && !inline.group) || LEADS_ON.test(before),
    most,
  );
}

/** What stands in a note, where keys may be all that is said. */
export function noteText(block: Block, most?: number): string {
  return textWith(block, { start: 0, end: block.prose.length }, ({ kind }) => kind === 'pandoc', most);
}

type Key = Extract<Inline, { kind: 'pandoc' | 'autolink' | 'bare-url' }>;

/** The words of a span with the keys and addresses that are wanted; `before` is what stands in front of one. */
function textWith(
  { source, prose, inlines }: Block,
  { start, end }: Span,
  isWanted: (key: Key, before: string) => boolean,
  most: number | undefined,
): string {
  let text = '';
  let at = start;
  for (let index = firstFrom(inlines, start); (inlines[index]?.start ?? end) < end; index++) {
    const inline = inlines[index];
    if (inline?.kind !== 'pandoc' && inline?.kind !== 'autolink' && inline?.kind !== 'bare-url') continue;
    const whole = (inline.kind === 'pandoc' && inline.group) || inline;
    if (whole.start < at || whole.end > end) continue;
    if (!isWanted(inline, prose.slice(Math.max(at, whole.start - LONGEST_LEAD), whole.start))) continue;
    text += prose.slice(at, whole.start) + source.slice(whole.start, whole.end).replace(/^<|>$/g, '');
    at = whole.end;
  }
  text += prose.slice(at, end);
  return readable({ prose: text }, { start: 0, end: text.length }, most);
}

const LONGEST_LEAD = 20;
/** Words that a sentence cannot end with. */
const LEADS_ON = /\b(?:see|and|or|also|at|on|under|visit|cf\.|in|by|of|from|with|to|as|per|than|like)\s+$/i;
