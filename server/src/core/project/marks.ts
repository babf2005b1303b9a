import type { BibliographyEntry } from '../citations/bibliography/bibliography';
import { writtenKey } from '../citations/bibliography/writtenKey';
import type { Block, Inline } from '../markdown/block';
import { normaliseLabel } from '../markdown/links';
import type { Edit } from '../text/edit';
import { type Span, shift, touches } from '../text/span';
import { blockAt } from './blockAt';
import type { ReadArticle } from './placeArticle';

/** What citations are found by: a key of the bibliography, the label of a note, that of a link. */
export type MarkKind = 'key' | 'note' | 'link';

/** A place where a key or label stands. The span is that of the name as written, in the article. */
export interface Mark extends Span {
  kind: MarkKind;
  name: string;
  /** Where a cursor is on it: its brackets count. */
  area: Span;
  /** The name is given to something here: the entry, the note, the address. */
  defines: boolean;
  /** What makes this place lead to another name, and leaves what the reader sees. */
  renamed(name: string): Edit;
}

/** The same for all marks that lead to the same thing. */
const identityOf = ({ kind, name }: Pick<Mark, 'kind' | 'name'>): string =>
  `${kind}:${kind === 'key' ? name : normaliseLabel(name)}`;

/** The key or label at an offset. */
export function markAt(article: ReadArticle, offset: number): Mark | undefined {
  const isHere = ({ area }: Mark): boolean => touches(area, offset);
  if (offset < article.frontMatter.bodyStart) return entryMarks(article).find(isHere);
  const found = blockAt(article, offset);
  const inBlock = found && marksOf(article, found.placed.layers.block, found.placed.start).find(isHere);
  return inBlock ?? noteDefinitions(article).find(isHere);
}

/** Every place that leads to the same thing as a mark, where it is defined included, in document order. */
export function marksLike(article: ReadArticle, mark: Pick<Mark, 'kind' | 'name'>): Mark[] {
  const wanted = identityOf(mark);
  const found = [
    ...(mark.kind === 'key' ? [...entryMarks(article), ...nociteMarks(article)] : []),
    ...(mark.kind === 'note' ? noteDefinitions(article) : []),
    ...article.blocks.flatMap(({ layers, start }) => marksOf(article, layers.block, start)),
  ];
  return found.filter((each) => identityOf(each) === wanted).sort((a, b) => a.start - b.start);
}

/** Where keys are cited or listed, in document order; entries in the front matter are left out. */
export const keyMarks = (article: ReadArticle): Mark[] => [
  ...nociteMarks(article),
  ...article.blocks.flatMap(({ layers: { block }, start }) =>
    block.inlines.some(({ kind }) => kind === 'pandoc')
      ? marksOf(article, block, start).filter(({ kind }) => kind === 'key')
      : [],
  ),
];

function marksOf(article: ReadArticle, block: Block, base: number): Mark[] {
  const marks = block.inlines.flatMap((inline) => inlineMark(article, block, inline) ?? []);
  if (block.defines) {
    const span = { start: 1, end: 1 + block.defines.label.length };
    marks.push(plain('link', block.defines.label, span, { start: 0, end: span.end + 1 }, true));
  }
  return marks.map((mark) => moved(mark, base));
}

function inlineMark(article: ReadArticle, { source }: Block, inline: Inline): Mark | undefined {
  const { start, end } = inline;
  switch (inline.kind) {
    case 'pandoc': {
      const nameStart = source.indexOf('@', start) + 1;
      const braces = source[nameStart] === '{' && source[end - 1] === '}' ? 1 : 0;
      const span = { start: nameStart + braces, end: end - braces };
      return {
        ...plain('key', inline.key, span, { start, end }, false),
        renamed: (name) => ({ start: nameStart, end, text: writtenKey(name) }),
      };
    }
    case 'footnote-reference':
      return plain('note', inline.label, { start: start + 2, end: end - 1 }, { start, end }, false);
    case 'reference-link':
    case 'reference-image': {
      if (inline.form === 'full') {
        const span = { start: end - 1 - inline.label.length, end: end - 1 };
        return plain('link', inline.label, span, { start: span.start - 1, end }, false);
      }
      if (inline.form === 'shortcut' && !article.linkDefinitions.has(normaliseLabel(inline.label))) return undefined;
      const slot = inline.form === 'collapsed' ? { start: end - 2, end } : { start: end, end };
      return {
        ...plain('link', inline.label, inline.text, { start, end }, false),
        renamed: (name) => ({ ...slot, text: `[${name}]` }),
      };
    }
    default:
      return undefined;
  }
}

const plain = (kind: MarkKind, name: string, { start, end }: Span, area: Span, defines: boolean): Mark => ({
  kind,
  name,
  start,
  end,
  area,
  defines,
  renamed: (text) => ({ start, end, text }),
});

const moved = ({ area, renamed, ...mark }: Mark, by: number): Mark => ({
  ...mark,
  ...shift(mark, by),
  area: shift(area, by),
  renamed: (name) => {
    const { text, ...span } = renamed(name);
    return { ...shift(span, by), text };
  },
});

const noteDefinitions = ({ footnoteDefinitions }: ReadArticle): Mark[] =>
  [...footnoteDefinitions.values()].map(({ label, start, end }) =>
    plain('note', label, { start: start + 2, end: start + 2 + label.length }, { start, end }, true),
  );

/** Entries in the front matter. */
const entryMarks = ({ bibliography }: ReadArticle): Mark[] =>
  (bibliography.own?.entries ?? []).map(({ key, keySpan }: BibliographyEntry) =>
    plain('key', key, keySpan, keySpan, true),
  );

/** Keys in the front matter that belong to the article without being cited. */
function nociteMarks({ text, frontMatter, nocite }: ReadArticle): Mark[] {
  if (nocite.size === 0) return [];
  const header = text.slice(0, frontMatter.bodyStart);
  const from = header.search(/^nocite:/m);
  if (from < 0) return [];
  const field = /^nocite:[^\n]*(?:\n(?:[ \t-][^\n]*)?)*/.exec(header.slice(from))?.[0] ?? '';
  return [...field.matchAll(/@(\{[^\s{}]+\}|[\p{L}\p{N}_][^\s,;\]"']*)/gu)].map(({ index, 1: written = '' }) => {
    const start = from + index + 1;
    const name = written.replace(/^\{|\}$/g, '');
    const span = { start, end: start + written.length };
    return {
      ...plain('key', name, span, span, false),
      renamed: (text) => ({ ...span, text: writtenKey(text) }),
    };
  });
}
