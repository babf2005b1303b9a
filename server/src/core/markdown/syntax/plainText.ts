import type { InlineContext, MarkdownConfig } from '@lezer/markdown';

/**
 * Steps over stretches of plain words at once. The parser asks every inline rule at every character; at most of them
 * none can apply. Rules that look for constructs only ever begin at a mark, at the end of a line, or (addresses) at a
 * word with a mark right behind it, so those are left to them.
 */
export const plainText: MarkdownConfig = {
  parseInline: [{ name: 'PlainText', before: 'Escape', parse: plainEnd }],
};

const SPACE = 32;
const COMMA = 44;
const STOP = 46;
const NEWLINE = 10;

/** End of the plain words from here on, or -1 where there are none. */
function plainEnd(cx: InlineContext, next: number, pos: number): number {
  if (!isWordCode(next) && next !== SPACE) return -1;
  const { text, offset } = cx;
  const first = pos - offset;
  let end = first;
  for (let at = first; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (isWordCode(code)) {
      at++;
      while (isWordCode(text.charCodeAt(at))) at++;
      if (!endsWord(text, at)) break;
    } else if (code === COMMA || (code === SPACE && isWordCode(text.charCodeAt(at + 1)))) at++;
    else break;
    end = at;
  }
  return end === first ? -1 : end + offset;
}

/** ASCII letters and digits. */
const isWordCode = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);

/** Is the word over here, so that it can be no part of an address? */
function endsWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === SPACE || code === COMMA || code === NEWLINE || at === text.length) return true;
  return code === STOP && (text.charCodeAt(at + 1) === SPACE || at + 1 === text.length);
}
