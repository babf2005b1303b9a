import type { SyntaxNode } from '@lezer/common';
import type { Span } from '../text/span';
import type { Inline } from './block';

type LinkInline = Extract<Inline, { kind: 'link' | 'image' | 'reference-link' | 'reference-image' }>;
type WikiInline = Extract<Inline, { kind: 'wikilink' | 'wiki-embed' }>;
type PandocInline = Extract<Inline, { kind: 'pandoc' }>;

/** Text, target and form of a link or image. `source` is the block's text, `base` its start in the parsed body. */
export function linkInline(node: SyntaxNode, source: string, base: number): LinkInline {
  const isImage = node.name === 'Image';
  const span = { start: node.from - base, end: node.to - base };
  const marks = node.getChildren('LinkMark');
  const text: Span = { start: (marks[0]?.to ?? node.from + 1) - base, end: (marks[1]?.from ?? node.to) - base };
  const slice = (child: SyntaxNode, trim: number) => source.slice(child.from - base + trim, child.to - base - trim);
  const url = node.getChildren('URL').find(({ from }) => from - base >= text.end); // the words may be an address too
  const label = node.getChild('LinkLabel');
  if (url || marks.length > 2) {
    const title = node.getChild('LinkTitle');
    return {
      ...span,
      kind: isImage ? 'image' : 'link',
      text,
      ...(url ? { url: unwrapped(slice(url, 0)) } : {}),
      ...(title ? { title: slice(title, 1) } : {}),
    };
  }
  const kind = isImage ? 'reference-image' : 'reference-link';
  const words = source.slice(text.start, text.end);
  if (!label) return { ...span, kind, form: 'shortcut', text, label: words };
  const named = slice(label, 1);
  return named.trim() === ''
    ? { ...span, kind, form: 'collapsed', text, label: words }
    : { ...span, kind, form: 'full', text, label: named };
}

/** The address of `<address>`, which may hold spaces. */
export const unwrapped = (url: string): string => (url.startsWith('<') && url.endsWith('>') ? url.slice(1, -1) : url);

/** The keys of `[@a, p. 3; -@b]`, of `@a [p. 3; see @b]` or of a bare `@a`, each with its locator. */
export function pandocInlines(node: SyntaxNode, source: string, base: number): PandocInline[] {
  if (node.name === 'PandocKey') return [keyInline(node, source, base)];
  const whole = { start: node.from - base, end: node.to - base };
  return node.getChildren('PandocKey').map((key) => {
    const isInText = node.name === 'PandocInText' && key.from === node.from;
    const [written = ''] = source.slice(key.to - base, whole.end - 1).split(';', 1);
    const locator = written.replace(isInText ? /^\s*\[/ : /^[,\s]+/, '').trim();
    const group = isInText ? {} : { group: whole };
    return { ...keyInline(key, source, base), ...group, ...(locator === '' ? {} : { locator }) };
  });
}

function keyInline(node: SyntaxNode, source: string, base: number): PandocInline {
  const start = node.from - base;
  const end = node.to - base;
  const written = source.slice(start, end);
  const suppressAuthor = written.startsWith('-');
  const key = written.slice(suppressAuthor ? 2 : 1).replace(/^\{(.*)\}$/s, '$1');
  return { start, end, kind: 'pandoc', key, suppressAuthor };
}

/** Page and words of `[[Page|words]]` or `![[Page]]`. */
export function wikiInline(node: SyntaxNode, source: string, base: number): WikiInline {
  const span = { start: node.from - base, end: node.to - base };
  const isEmbed = node.name === 'WikiEmbed';
  const from = span.start + (isEmbed ? 3 : 2);
  const to = span.end - 2;
  const [page = ''] = source.slice(from, to).split('|');
  const words = from + page.length + 1;
  const text = words < to ? { start: words, end: to } : { start: from, end: to };
  return { ...span, kind: isEmbed ? 'wiki-embed' : 'wikilink', page: page.trim(), text };
}

/** Labels match case-insensitively with white space collapsed (CommonMark 0.31, "matches"). */
export const normaliseLabel = (label: string): string => label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
