import type { InlineContext, MarkdownConfig } from '@lezer/markdown';

/**
 * Longer blocks are no prose: data, minified text. They would hold up everything else, so they are not read, and the
 * article says so.
 */
export const LONGEST_BLOCK = 100_000;

/** Pairing emphasis marks takes time that grows with their square; no paragraph that anybody wrote has so many. */
const MOST_MARKS = 4_000;

/** Takes a block that is too long, or too full of marks, as plain text. */
export const longBlocks: MarkdownConfig = {
  parseInline: [
    { name: 'LongBlock', before: 'Escape', parse: (cx, _, at) => (at === cx.offset && isTooMuch(cx) ? cx.end : -1) },
  ],
};

function isTooMuch(cx: InlineContext): boolean {
  if (cx.end - cx.offset > LONGEST_BLOCK) return true;
  if (cx.end - cx.offset <= MOST_MARKS) return false;
  let marks = 0;
  for (let at = cx.offset; at < cx.end; at++) if (MARKS.has(cx.char(at))) marks++;
  return marks > MOST_MARKS;
}

const MARKS: ReadonlySet<number> = new Set([...'*_~'].map((mark) => mark.charCodeAt(0)));
