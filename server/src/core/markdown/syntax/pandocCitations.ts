import { type Element, InlineContext, type MarkdownConfig } from '@lezer/markdown';

const AT = 64;
const CARET = 94;
const DASH = 45;
const PAREN_OPEN = 40;
const BRACKET_OPEN = 91;
const BRACKET_CLOSE = 93;
const BRACE_OPEN = 123;
const BRACE_CLOSE = 125;
const BACKSLASH = 92;
const LONGEST_GROUP = 1_000;
const DEEPEST = 3;

const isKeyChar = (char: string): boolean => /[\p{L}\p{N}_]/u.test(char);
/** Punctuation allowed inside a key, but not at its end (Pandoc manual, "Citation syntax"). */
const isInnerPunctuation = (char: string): boolean => char !== '' && ':.#$%&-+?<>~/'.includes(char);

/** Citation keys as Pandoc writes them: `[@key, p. 3; see -@other]`, `@key [p. 3]`, `@{any key}`. */
export const pandocCitations: MarkdownConfig = {
  defineNodes: ['PandocGroup', 'PandocInText', 'PandocKey'],
  parseInline: [
    { name: 'PandocGroup', before: 'Link', parse: group },
    { name: 'PandocKey', before: 'Link', parse: inText },
    { name: 'BracketBeforePandocGroup', before: 'LinkEnd', parse: beforeGroup },
  ],
};

/** In `[text][@key]` the second bracket cites: no label of a link, which the first would be. */
function beforeGroup(cx: InlineContext, next: number, pos: number): number {
  if (next !== BRACKET_CLOSE || cx.char(pos + 1) !== BRACKET_OPEN || !holdsKeys(cx, pos + 1)) return -1;
  const open = cx.findOpeningDelimiter(InlineContext.linkStart);
  const image = cx.findOpeningDelimiter(InlineContext.imageStart);
  if (open === null || (image !== null && image > open)) return -1;
  const { from } = cx.getDelimiterAt(open) ?? { from: pos };
  const words = cx.takeContent(open);
  const marks = [cx.elt('LinkMark', from, from + 1), cx.elt('LinkMark', pos, pos + 1)] as const;
  return cx.addElement(cx.elt('Link', from, pos + 1, [marks[0], ...words, marks[1]]));
}

function group(cx: InlineContext, next: number, pos: number): number {
  if (next !== BRACKET_OPEN) return -1;
  const end = bracketEnd(cx, pos);
  if (end < 0 || cx.char(end) === PAREN_OPEN) return -1; // "[see @x](url)" is a link
  const { keys, links } = keysIn(cx, pos + 1, end - 1);
  return keys.length === 0 ? -1 : cx.addElement(cx.elt('PandocGroup', pos, end, inOrder(keys, links)));
}

function holdsKeys(cx: InlineContext, pos: number): boolean {
  const end = bracketEnd(cx, pos);
  return end > 0 && cx.char(end) !== PAREN_OPEN && keysIn(cx, pos + 1, end - 1).keys.length > 0;
}

/** End of a bracket in which brackets may nest, or -1. A key in an inner bracket is a citation of its own. */
function bracketEnd(cx: InlineContext, pos: number): number {
  const limit = Math.min(cx.end, pos + LONGEST_GROUP);
  let depth = 0;
  for (let at = pos; at < limit; at++) {
    const code = cx.char(at);
    if (code === BACKSLASH) at++;
    else if (code === BRACKET_OPEN && ++depth > DEEPEST) return -1;
    else if (code === AT && depth > 1 && keyEnd(cx, at) > 0) return -1;
    else if (code === BRACKET_CLOSE && --depth === 0) return at + 1;
  }
  return -1;
}

/** The keys in a bracket, and the links beside them: `[see [this](https://a.org) and @doe]`. */
function keysIn(cx: InlineContext, from: number, to: number): { keys: Element[]; links: Element[] } {
  const others = otherMarkup(cx, from, to);
  const keys: Element[] = [];
  for (let at = from, next = 0; at < to; at++) {
    while ((others[next]?.to ?? to) <= at) next++;
    const other = others[next];
    if (other && other.from <= at) {
      at = other.to - 1;
      continue;
    }
    if (cx.char(at) === BACKSLASH) {
      at++;
      continue;
    }
    const end = cx.char(at) === AT ? keyEnd(cx, at) : -1;
    if (end < 0 || end > to) continue;
    keys.push(cx.elt('PandocKey', cx.char(at - 1) === DASH ? at - 1 : at, end));
    at = end - 1;
  }
  return { keys, links: others.filter(({ type }) => cx.parser.nodeSet.types[type]?.name !== 'InlineCode') };
}

const BESIDE_KEYS: ReadonlySet<string | undefined> = new Set(['InlineCode', 'Link', 'Image', 'URL', 'Autolink']);

/** Code and links of a bracket: no key begins in them. */
function otherMarkup(cx: InlineContext, from: number, to: number): readonly Element[] {
  const text = cx.slice(from, to);
  if (!/[`<[]|:\/\//.test(text)) return [];
  return cx.parser.parseInline(text, from).filter(({ type }) => BESIDE_KEYS.has(cx.parser.nodeSet.types[type]?.name));
}

const inOrder = (keys: Element[], links: Element[]): Element[] =>
  links.length === 0 ? keys : [...keys, ...links].sort((a, b) => a.from - b.from);

/** A key in the sentence, with the bracket right behind it: `@doe [p. 3; see @roe]`. */
function inText(cx: InlineContext, next: number, pos: number): number {
  if (next === DASH && cx.char(pos + 1) === AT) return inText(cx, AT, pos + 1); // the dash belongs to the sentence
  if (next !== AT) return -1;
  const end = keyEnd(cx, pos);
  if (end < 0) return -1;
  const key = cx.elt('PandocKey', pos, end);
  const bracket = behindSpace(cx, end);
  const close = cx.char(bracket) === BRACKET_OPEN && cx.char(bracket + 1) !== CARET ? bracketEnd(cx, bracket) : -1;
  if (close < 0 || cx.char(close) === PAREN_OPEN || cx.char(close) === BRACKET_OPEN) return cx.addElement(key);
  const { keys, links } = keysIn(cx, bracket + 1, close - 1);
  return cx.addElement(cx.elt('PandocInText', pos, close, [key, ...inOrder(keys, links)]));
}

/** Behind white space that holds one line break at most. */
function behindSpace(cx: InlineContext, from: number): number {
  let at = from;
  for (let breaks = 0; at < cx.end && cx.char(at) <= 32; at++) if (cx.char(at) === 10 && ++breaks > 1) return from;
  return at;
}

/** End of the key whose `@` stands at this position, or -1: an e-mail address or a lone `@` is no key. */
function keyEnd(cx: InlineContext, at: number): number {
  if (at > cx.offset && /[\p{L}\p{N}_.]/u.test(cx.slice(at - 1, at))) return -1;
  if (cx.char(at + 1) === BRACE_OPEN) {
    let depth = 0;
    for (let i = at + 1; i < cx.end && cx.char(i) > 32; i++) {
      if (cx.char(i) === BRACE_OPEN) depth++;
      else if (cx.char(i) === BRACE_CLOSE && --depth === 0) return i + 1;
    }
    return -1;
  }
  const charAt = (index: number): string => (index < cx.end ? cx.slice(index, index + 1) : '');
  let end = at + 1;
  if (!isKeyChar(charAt(end))) return -1;
  while (isKeyChar(charAt(end)) || (isInnerPunctuation(charAt(end)) && goesOn(charAt(end), charAt(end + 1)))) end++;
  return charAt(end) === '@' && isKeyChar(charAt(end + 1)) ? -1 : end; // "@doe@social.org" is a handle
}

/** A key goes on behind punctuation only with a letter or digit, or in "://". */
const goesOn = (punctuation: string, next: string): boolean =>
  isKeyChar(next) || (next === '/' && (punctuation === ':' || punctuation === '/'));
