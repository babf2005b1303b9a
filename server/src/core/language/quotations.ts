import { CharClass, classAt, isWordChar } from './charClass';
import type { Quotation, Token } from './reading';

type Style = Quotation['style'];

interface Opened {
  index: number;
  style: Style;
}

const OPENERS: ReadonlyMap<string, Style> = new Map([
  ['“', 'double'],
  ['„', 'double'],
  ['«', 'guillemet'],
  ['‘', 'single'],
]);
const CLOSERS: ReadonlyMap<string, Style> = new Map([
  ['”', 'double'],
  ['»', 'guillemet'],
  ['’', 'single'],
]);

/**
 * Pairs quotation marks, straight and curly, nested, and writes into each token the innermost quotation around it.
 * A mark without a partner opens a quotation up to the end of the block only where a quotation is announced (start
 * of the block, after a colon or comma): half-typed text must not turn the rest of a paragraph into a quotation.
 */
export function findQuotations(prose: string, tokens: Token[]): Quotation[] {
  const found: Quotation[] = [];
  const open: Opened[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined || token.kind !== 'punctuation') continue;
    const role = roleOf(prose, token, open);
    if (role === undefined) continue;
    if (role.opens) open.push({ index: i, style: role.style });
    else closeInnermost(open, role.style, i, tokens, found);
  }
  for (const left of open) closeAtEnd(left, tokens, found);
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  found.forEach((quotation, index) => {
    for (let i = quotation.first; i < quotation.last; i++) {
      const token = tokens[i];
      if (token) token.quotation = index;
    }
  });
  return found;
}

function roleOf(prose: string, token: Token, open: Opened[]): { opens: boolean; style: Style } | undefined {
  const mark = token.text === "'" ? (prose[token.start] ?? '') : token.text;
  const opener = OPENERS.get(mark);
  if (opener) return opener === 'single' && !opensSingle(prose, token) ? undefined : { opens: true, style: opener };
  const closer = CLOSERS.get(mark);
  if (closer === 'single') return isOpen(open, 'single') ? { opens: false, style: 'single' } : undefined;
  if (closer) return { opens: false, style: closer };
  if (mark === '"' || mark === "''") return straightDouble(prose, token, open);
  if (mark === "'") return straightSingle(prose, token, open);
  return undefined;
}

function straightDouble(prose: string, token: Token, open: Opened[]): { opens: boolean; style: Style } | undefined {
  if (isOpen(open, 'double')) return { opens: false, style: 'double' };
  const inches = classAt(prose, token.start - 1) === CharClass.Digit;
  return inches ? undefined : { opens: true, style: 'double' };
}

function straightSingle(prose: string, token: Token, open: Opened[]): { opens: boolean; style: Style } | undefined {
  if (isOpen(open, 'single')) return { opens: false, style: 'single' };
  return opensSingle(prose, token) ? { opens: true, style: 'single' } : undefined;
}

/** ‘Tis and ’90s are no quotations: the mark needs space before it and a letter behind it. */
const opensSingle = (prose: string, token: Token): boolean =>
  !isWordChar(classAt(prose, token.start - 1)) &&
  isWordChar(classAt(prose, token.end)) &&
  !/\d/.test(prose[token.end] ?? '');

const isOpen = (open: Opened[], style: Style): boolean => open.some((o) => o.style === style);

function closeInnermost(open: Opened[], style: Style, close: number, tokens: Token[], found: Quotation[]): void {
  for (let k = open.length - 1; k >= 0; k--) {
    const opened = open[k];
    if (opened?.style !== style) continue;
    open.length = k; // whatever was opened inside and never closed is no quotation
    found.push(quotation(tokens, opened, close, false));
    return;
  }
}

function closeAtEnd(opened: Opened, tokens: Token[], found: Quotation[]): void {
  const before = tokens[opened.index - 1];
  const announced = before === undefined || before.text === ':' || before.text === ',';
  if (opened.style !== 'single' && announced) found.push(quotation(tokens, opened, tokens.length, true));
}

function quotation(tokens: Token[], opened: Opened, close: number, open: boolean): Quotation {
  const first = opened.index + 1;
  const mark = tokens[opened.index];
  const lastInside = tokens[close - 1];
  const innerStart = mark?.end ?? 0;
  const innerEnd = Math.max(innerStart, close > first ? (lastInside?.end ?? innerStart) : innerStart);
  const end = open ? innerEnd : (tokens[close]?.end ?? innerEnd);
  let words = 0;
  for (let i = first; i < close; i++) {
    const token = tokens[i];
    if (token && (token.kind === 'word' || token.kind === 'number') && !token.clitic) words++;
  }
  return {
    start: mark?.start ?? 0,
    end,
    inner: { start: innerStart, end: innerEnd },
    style: opened.style,
    first,
    last: close,
    open,
    words,
  };
}
