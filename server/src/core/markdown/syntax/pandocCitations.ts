import type { InlineContext, MarkdownConfig } from '@lezer/markdown';

const AT = 64;
const DASH = 45;
const BRACKET_OPEN = 91;
const BRACKET_CLOSE = 93;
const BRACE_OPEN = 123;
const BRACE_CLOSE = 125;
const BACKSLASH = 92;
const LONGEST_GROUP = 1_000;

const isKeyStart = (char: string): boolean => /[\p{L}\p{N}_]/u.test(char);
/** Punctuation allowed inside a key, but not at its end (Pandoc manual, "Citation syntax"). */
const isInnerPunctuation = (char: string): boolean => ':.#$%&-+?<>~/'.includes(char);

/** Citation keys as Pandoc writes them: `[@key, p. 3; see -@other]`, `@key`, `@{any key}`. */
export const pandocCitations: MarkdownConfig = {
  defineNodes: ['PandocGroup', 'PandocKey'],
  parseInline: [
    { name: 'PandocGroup', before: 'Link', parse: group },
    { name: 'PandocKey', before: 'Link', parse: key },
  ],
};

function group(cx: InlineContext, next: number, pos: number): number {
  if (next !== BRACKET_OPEN) return -1;
  const end = groupEnd(cx, pos);
  if (end < 0) return -1;
  const keys = [];
  for (let at = pos + 1; at < end - 1; at++) {
    const to = cx.char(at) === AT ? keyEnd(cx, at) : -1;
    if (to < 0) continue;
    const from = cx.char(at - 1) === DASH ? at - 1 : at;
    keys.push(cx.elt('PandocKey', from, to));
    at = to - 1;
  }
  const linked = cx.char(end) === 40; // "[see @x](url)" is a link
  return keys.length === 0 || linked ? -1 : cx.addElement(cx.elt('PandocGroup', pos, end, keys));
}

function groupEnd(cx: InlineContext, pos: number): number {
  const limit = Math.min(cx.end, pos + LONGEST_GROUP);
  let sawKey = false;
  for (let at = pos + 1; at < limit; at++) {
    const code = cx.char(at);
    if (code === BACKSLASH) at++;
    else if (code === AT) sawKey = true;
    else if (code === BRACKET_CLOSE) return sawKey ? at + 1 : -1;
    else if (code === BRACKET_OPEN) return -1;
  }
  return -1;
}

function key(cx: InlineContext, next: number, pos: number): number {
  const at = next === DASH && cx.char(pos + 1) === AT ? pos + 1 : pos;
  if (cx.char(at) !== AT) return -1;
  const end = keyEnd(cx, at);
  return end < 0 ? -1 : cx.addElement(cx.elt('PandocKey', pos, end));
}

/** End of the key whose `@` stands at this position, or -1: an e-mail address or a lone `@` is no key. */
function keyEnd(cx: InlineContext, at: number): number {
  if (at > cx.offset && /[\p{L}\p{N}_.]/u.test(cx.slice(at - 1, at))) return -1;
  if (cx.char(at + 1) === BRACE_OPEN) {
    for (let i = at + 2; i < cx.end && cx.char(i) > 32; i++) if (cx.char(i) === BRACE_CLOSE) return i + 1;
    return -1;
  }
  let end = at + 1;
  if (end >= cx.end || !isKeyStart(cx.slice(end, end + 1))) return -1;
  let last = end;
  while (end < cx.end) {
    const char = cx.slice(end, end + 1);
    if (isKeyStart(char)) last = ++end;
    else if (isInnerPunctuation(char)) end++;
    else break;
  }
  return last;
}
