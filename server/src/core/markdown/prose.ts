import type { SyntaxNode } from '@lezer/common';
import type { Span } from '../text/span';
import type { Block, Inline } from './block';
import { GAP, GLUE, OBJECT } from './block';
import { decodeEntity } from './entities';
import type { Leaf } from './leaves';
import { linkInline, pandocInlines, unwrapped, wikiInline } from './links';

/** Collects what to hide and what to remember while the inline nodes of a block are walked. */
interface Mask {
  /** Start of the block in the body. */
  base: number;
  source: string;
  /** Replacements of the same length, in document order, never overlapping. */
  hidden: { from: number; to: number; by: string }[];
  inlines: Inline[];
  /** Inline footnotes: read as blocks of their own. */
  asides: SyntaxNode[];
}

const SILENT: ReadonlySet<Leaf['kind']> = new Set<Leaf['kind']>(['definition', 'directive', 'html']);

/** A leaf block as language sees it, and the inline footnotes cut out of it. */
export function readLeaf(body: string, leaf: Leaf): { block: Block; asides: { from: number; block: Block }[] } {
  const silent = SILENT.has(leaf.kind);
  const mask = maskOf(body, silent ? undefined : leaf.node, leaf.from, leaf.to);
  const block: Block = {
    kind: leaf.kind,
    source: mask.source,
    prose: silent ? '' : proseOf(mask),
    inlines: mask.inlines,
    quoteDepth: leaf.quoteDepth,
    inList: leaf.inList,
    ...(leaf.footnote === undefined ? {} : { footnote: leaf.footnote }),
    ...(leaf.level === undefined ? {} : { level: leaf.level }),
    ...(leaf.kind === 'definition' ? { defines: definitionOf(leaf.node, body) } : {}),
  };
  return { block, asides: mask.asides.flatMap((node) => readAside(body, node, leaf)) };
}

function definitionOf(node: SyntaxNode, body: string): { label: string; url: string } {
  const label = node.getChild('LinkLabel');
  const url = node.getChild('URL');
  return {
    label: label ? body.slice(label.from + 1, label.to - 1) : '',
    url: url ? unwrapped(body.slice(url.from, url.to)) : '',
  };
}

/** An inline footnote, and those inside of it. */
function readAside(body: string, node: SyntaxNode, leaf: Leaf): { from: number; block: Block }[] {
  const from = node.from + 2;
  const mask = maskOf(body, node, from, node.to - 1);
  const { quoteDepth } = leaf;
  const { source, inlines } = mask;
  const block: Block = {
    kind: 'paragraph',
    source,
    prose: proseOf(mask),
    inlines,
    quoteDepth,
    inList: false,
    footnote: '^',
  };
  return [{ from, block }, ...mask.asides.flatMap((inner) => readAside(body, inner, leaf))];
}

function maskOf(body: string, node: SyntaxNode | undefined, from: number, to: number): Mask {
  const mask: Mask = { base: from, source: body.slice(from, to), hidden: [], inlines: [], asides: [] };
  if (node) visitChildren(node, mask);
  return mask;
}

function visit(node: SyntaxNode, mask: Mask): void {
  const handle = HANDLERS[node.name];
  if (handle) handle(node, mask, { start: node.from - mask.base, end: node.to - mask.base });
  else visitChildren(node, mask);
}

function visitChildren(node: SyntaxNode, mask: Mask): void {
  for (let child = node.firstChild; child; child = child.nextSibling) visit(child, mask);
}

type Handler = (node: SyntaxNode, mask: Mask, span: Span) => void;

const hideWith =
  (by: string): Handler =>
  (node, mask) =>
    hide(mask, node.from, node.to, by);

/** Something that stands like a noun: remembered by what it is. */
const objectOf =
  (inlineOf: (span: Span, mask: Mask) => Inline): Handler =>
  (node, mask, span) => {
    mask.inlines.push(inlineOf(span, mask));
    hideObject(mask, node);
  };

const rememberAs =
  (kind: 'emphasis' | 'strong' | 'strikethrough'): Handler =>
  (node, mask, span) => {
    mask.inlines.push({ ...span, kind });
    visitChildren(node, mask);
  };

const BREAKING_TAG = /^<\/?(?:br|p|li|td|div)\b/i;

const hideTag: Handler = (node, mask, span) => {
  mask.inlines.push({ ...span, kind: 'html' });
  hide(mask, node.from, node.to, BREAKING_TAG.test(mask.source.slice(span.start, span.start + 6)) ? GAP : GLUE);
};

const HANDLERS: Readonly<Record<string, Handler>> = {
  Emphasis: rememberAs('emphasis'),
  StrongEmphasis: rememberAs('strong'),
  Strikethrough: rememberAs('strikethrough'),
  EmphasisMark: hideWith(GLUE),
  StrikethroughMark: hideWith(GLUE),
  HeaderMark: hideWith(GAP),
  QuoteMark: hideWith(GAP),
  TaskMarker: hideWith(GAP),
  Escape: (node, mask) => hide(mask, node.from, node.from + 1, GLUE),
  HardBreak: (node, mask) => replace(mask, node.from, node.to, '\n'.padStart(node.to - node.from)),
  Entity: (node, mask, span) =>
    replace(mask, node.from, node.to, decodeEntity(mask.source.slice(span.start, span.end))),
  InlineCode: objectOf((span) => ({ ...span, kind: 'code' })),
  Math: objectOf((span) => ({ ...span, kind: 'math' })),
  HTMLTag: hideTag,
  ProcessingInstruction: hideTag,
  Comment: (node, mask, span) => {
    mask.inlines.push({ ...span, kind: 'comment' });
    hide(mask, node.from, node.to, GAP);
  },
  URL: (node, mask, { start }) => {
    const end = addressEnd(mask.source, start, node.to - mask.base);
    mask.inlines.push(addressInline({ start, end }, mask));
    hideObject(mask, { from: node.from, to: end + mask.base });
  },
  Autolink: objectOf(addressInline),
  FootnoteReference: (node, mask, span) => {
    const label = mask.source.slice(span.start + 2, span.end - 1);
    mask.inlines.push({ ...span, kind: 'footnote-reference', label });
    hide(mask, node.from, node.to, GLUE);
  },
  InlineFootnote: (node, mask, span) => {
    mask.inlines.push({ ...span, kind: 'inline-footnote', text: { start: span.start + 2, end: span.end - 1 } });
    mask.asides.push(node);
    hide(mask, node.from, node.to, GLUE);
  },
  PandocGroup: (node, mask) => {
    mask.inlines.push(...keysAndLinks(node, mask));
    hide(mask, node.from, node.to, GAP);
  },
  PandocInText: (node, mask) => {
    const [key] = node.getChildren('PandocKey');
    mask.inlines.push(...keysAndLinks(node, mask));
    if (key) hideObject(mask, key);
    hide(mask, key?.to ?? node.from, node.to, GAP);
  },
  PandocKey: (node, mask) => {
    mask.inlines.push(...pandocInlines(node, mask.source, mask.base));
    hideObject(mask, node);
  },
  Image: (node, mask) => {
    mask.inlines.push(linkInline(node, mask.source, mask.base));
    hideObject(mask, node);
  },
  Link: visitLink,
  WikiLink: (node, mask) => {
    const inline = wikiInline(node, mask.source, mask.base);
    mask.inlines.push(inline);
    hide(mask, node.from, mask.base + inline.text.start, GLUE);
    hide(mask, mask.base + inline.text.end, node.to, GLUE);
  },
  WikiEmbed: (node, mask) => {
    mask.inlines.push(wikiInline(node, mask.source, mask.base));
    hideObject(mask, node);
  },
};

/** A semicolon or quotation mark behind a bare address belongs to the sentence. */
function addressEnd(source: string, start: number, end: number): number {
  while (end > start + 1 && ';"\'”’»'.includes(source.charAt(end - 1))) end--;
  return end;
}

/** `https://…` as it stands, or in angle brackets. */
function addressInline(span: Span, { source }: Mask): Inline {
  const written = source.slice(span.start, span.end);
  const url = unwrapped(written);
  return { ...span, kind: url === written ? 'bare-url' : 'autolink', url };
}

/** The keys of a bracket, and the links that stand beside them; none of it is prose. */
function keysAndLinks(node: SyntaxNode, mask: Mask): Inline[] {
  const { source, base } = mask;
  const inlines: Inline[] = pandocInlines(node, source, base);
  for (let child = node.firstChild; child; child = child.nextSibling) {
    const span = { start: child.from - base, end: child.to - base };
    if (child.name === 'Link' || child.name === 'Image') {
      const link = linkInline(child, source, base);
      if (!('form' in link) || link.form !== 'shortcut') inlines.push(link); // brackets in a citation are words
    } else if (child.name !== 'PandocKey') inlines.push(addressInline(span, mask));
  }
  return inlines.sort((a, b) => a.start - b.start);
}

/** Link text is prose, unless it is an address; brackets, target and title are not. The brackets of `[sic]` or `[he]` belong to the text. */
function visitLink(node: SyntaxNode, mask: Mask): void {
  const inline = linkInline(node, mask.source, mask.base);
  mask.inlines.push(inline);
  const isBracket = inline.kind === 'reference-link' && inline.form === 'shortcut';
  const text = { from: inline.text.start + mask.base, to: inline.text.end + mask.base };
  if (!isBracket) hide(mask, node.from, text.from, GLUE);
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.from < text.from || child.to > text.to || child.name === 'LinkLabel') continue;
    if (child.name === 'URL') hideObject(mask, child);
    else visit(child, mask);
  }
  if (!isBracket) hide(mask, text.to, node.to, GLUE);
}

const hide = (mask: Mask, from: number, to: number, by: string): void => replace(mask, from, to, by.repeat(to - from));

const hideObject = (mask: Mask, node: Pick<SyntaxNode, 'from' | 'to'>): void =>
  replace(mask, node.from, node.to, OBJECT + GLUE.repeat(node.to - node.from - 1));

function replace(mask: Mask, from: number, to: number, by: string): void {
  if (from < to) mask.hidden.push({ from: from - mask.base, to: to - mask.base, by });
}

/** The source with everything hidden that is not prose; soft line breaks become spaces. Same length as the source. */
function proseOf({ source, hidden }: Mask): string {
  let prose = '';
  let at = 0;
  for (const { from, to, by } of hidden) {
    if (from < at) continue;
    prose += softBreaks(source.slice(at, from)) + by;
    at = to;
  }
  return prose + softBreaks(source.slice(at));
}

const softBreaks = (text: string): string => text.replace(/[\r\n]/g, ' ');
