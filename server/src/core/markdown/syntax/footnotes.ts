import type { BlockContext, InlineContext, Line, MarkdownConfig } from '@lezer/markdown';

const BRACKET_OPEN = 91;
const BRACKET_CLOSE = 93;
const CARET = 94;
const BACKSLASH = 92;
const CONTINUATION_INDENT = 4;
const LONGEST_LABEL = 200;
const LONGEST_INLINE = 5_000;

/** End of `[^label]` that starts at `at`, or -1. Labels have no white space and no brackets (Pandoc manual, "Footnotes"). */
function labelEnd(text: string, at: number): number {
  if (text.charCodeAt(at) !== BRACKET_OPEN || text.charCodeAt(at + 1) !== CARET) return -1;
  for (let i = at + 2; i < text.length && i < at + LONGEST_LABEL; i++) {
    const code = text.charCodeAt(i);
    if (code === BRACKET_CLOSE) return i > at + 2 ? i + 1 : -1;
    if (code === BRACKET_OPEN || code <= 32) return -1;
  }
  return -1;
}

/** Footnotes as Pandoc and GFM write them: `[^x]`, `[^x]: body` with indented continuation, and `^[inline]`. */
export const footnotes: MarkdownConfig = {
  defineNodes: [
    { name: 'FootnoteDefinition', block: true, composite: continuesFootnote },
    'FootnoteLabel',
    'FootnoteReference',
    'InlineFootnote',
  ],
  parseBlock: [
    { name: 'FootnoteDefinition', before: 'LinkReference', parse: startsFootnote, endLeaf: interruptsParagraph },
  ],
  parseInline: [
    { name: 'FootnoteReference', before: 'Link', parse: footnoteReference },
    { name: 'InlineFootnote', before: 'Link', parse: inlineFootnote },
  ],
};

function definitionMarker(line: Line): number {
  const end = labelEnd(line.text, line.pos);
  return end > 0 && line.text[end] === ':' ? end + 1 : -1;
}

function startsFootnote(cx: BlockContext, line: Line): boolean | null {
  const end = line.indent < line.baseIndent + CONTINUATION_INDENT ? definitionMarker(line) : -1;
  if (end < 0) return false;
  const from = cx.lineStart + line.pos;
  cx.startComposite('FootnoteDefinition', line.pos, CONTINUATION_INDENT);
  cx.addElement(cx.elt('FootnoteLabel', from, cx.lineStart + end));
  line.moveBase(line.skipSpace(end));
  return null;
}

function continuesFootnote(_cx: BlockContext, line: Line, indent: number): boolean {
  if (line.pos === line.text.length) return true; // a blank line; what follows decides
  if (line.indent < line.baseIndent + indent) return false;
  line.moveBaseColumn(line.baseIndent + indent);
  return true;
}

function interruptsParagraph(_cx: BlockContext, line: Line): boolean {
  return definitionMarker(line) > 0;
}

function footnoteReference(cx: InlineContext, next: number, pos: number): number {
  if (next !== BRACKET_OPEN) return -1;
  const end = labelEnd(cx.text, pos - cx.offset);
  return end < 0 ? -1 : cx.addElement(cx.elt('FootnoteReference', pos, end + cx.offset));
}

function inlineFootnote(cx: InlineContext, next: number, pos: number): number {
  if (next !== CARET || cx.char(pos + 1) !== BRACKET_OPEN) return -1;
  let depth = 0;
  const limit = Math.min(cx.end, pos + LONGEST_INLINE);
  for (let at = pos + 1; at < limit; at++) {
    const code = cx.char(at);
    if (code === BACKSLASH) at++;
    else if (code === BRACKET_OPEN) depth++;
    else if (code === BRACKET_CLOSE && --depth === 0) {
      return cx.addElement(
        cx.elt('InlineFootnote', pos, at + 1, cx.parser.parseInline(cx.slice(pos + 2, at), pos + 2)),
      );
    }
  }
  return -1;
}
