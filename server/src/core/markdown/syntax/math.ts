import type { InlineContext, MarkdownConfig } from '@lezer/markdown';

const DOLLAR = 36;
const BACKSLASH = 92;
const LONGEST = 2_000;

/**
 * TeX math between dollar signs (Pandoc manual, "Math"). News is full of prices, so a `$…$` counts as math only if
 * it holds something that prose does not: a command, an operator or a lone symbol.
 */
export const math: MarkdownConfig = {
  defineNodes: ['Math'],
  parseInline: [{ name: 'Math', before: 'Emphasis', parse: inlineMath }],
};

function inlineMath(cx: InlineContext, next: number, pos: number): number {
  if (next !== DOLLAR) return -1;
  const marks = cx.char(pos + 1) === DOLLAR ? 2 : 1;
  const from = pos + marks;
  const limit = Math.min(cx.end, pos + LONGEST);
  for (let at = from; at < limit; at++) {
    const code = cx.char(at);
    if (code === BACKSLASH) at++;
    else if (code === DOLLAR) {
      const isMath = marks === 2 ? cx.char(at + 1) === DOLLAR : closesInline(cx, from, at);
      return isMath ? cx.addElement(cx.elt('Math', pos, at + marks)) : -1;
    }
  }
  return -1;
}

function closesInline(cx: InlineContext, from: number, at: number): boolean {
  const inner = cx.slice(from, at);
  if (inner === '' || inner !== inner.trim() || /\d/.test(cx.slice(at + 1, Math.min(cx.end, at + 2)))) return false;
  return /[\\^_={}<>]/.test(inner) || /^\p{L}$/u.test(inner);
}
