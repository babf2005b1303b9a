import type { InlineContext, MarkdownConfig } from '@lezer/markdown';

const BANG = 33;
const PAREN_OPEN = 40;
const BRACKET_OPEN = 91;
const BRACKET_CLOSE = 93;
const LONGEST = 500;

/** Links between notes as wikis write them: `[[Page]]`, `[[Page|words]]`, and `![[Page]]`, which embeds. */
export const wikilinks: MarkdownConfig = {
  defineNodes: ['WikiLink', 'WikiEmbed'],
  parseInline: [{ name: 'WikiLink', before: 'FootnoteReference', parse: wikilink }],
};

function wikilink(cx: InlineContext, next: number, pos: number): number {
  const embeds = next === BANG;
  const from = embeds ? pos + 1 : pos;
  if (cx.char(from) !== BRACKET_OPEN || cx.char(from + 1) !== BRACKET_OPEN) return -1;
  const close = closingAt(cx, from + 2);
  if (close < 0 || !isPage(cx.slice(from + 2, close))) return -1;
  return cx.addElement(cx.elt(embeds ? 'WikiEmbed' : 'WikiLink', pos, close + 2));
}

/** Where the two closing brackets stand, or -1. `[[1]](url)` and `[[a][b]]` are CommonMark. */
function closingAt(cx: InlineContext, from: number): number {
  const limit = Math.min(cx.end, from + LONGEST);
  for (let at = from; at < limit; at++) {
    const code = cx.char(at);
    if (code === BRACKET_OPEN || code === 10) return -1;
    if (code !== BRACKET_CLOSE) continue;
    const opens = cx.char(at + 2);
    return cx.char(at + 1) === BRACKET_CLOSE && opens !== PAREN_OPEN && opens !== BRACKET_OPEN ? at : -1;
  }
  return -1;
}

/** A note, a citation key or a bare number in two brackets is something else. */
const isPage = (words: string): boolean => /^[^\s^@|]/.test(words) && !/^[\d\s,–-]+$/.test(words);
