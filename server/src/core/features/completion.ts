import type { Article } from '../article';
import type { ActorKind } from '../contract';
import type { Inline } from '../markdown/block';
import { blockAt } from '../project/blockAt';
import { contains, type Span, touches } from '../text/span';

/** A name to put in place of `span`. */
export interface Completion {
  label: string;
  kind: ActorKind;
  detail: string;
  /** What is replaced: what was typed of the name, and the `@` before it. */
  span: Span;
  /** What typed letters are matched against. */
  filter: string;
}

/** Longest beginning of a name that is looked at before the cursor. */
const LONGEST = 60;

/** Names of the article's actors, in prose: for the word before the cursor, or behind an `@`. */
export function completions(article: Article & { text: string }, offset: number): Completion[] {
  if (!isProse(article, offset)) return [];
  const typed = /(^|[^\p{L}\p{N}@])(@?)([\p{L}\p{N}’'-]*)$/u.exec(
    article.text.slice(Math.max(0, offset - LONGEST), offset),
  );
  if (!typed) return [];
  const [, , at = '', word = ''] = typed;
  const span = { start: offset - word.length - at.length, end: offset };
  const seen = new Set<string>();
  return article.actors.clusters
    .filter(({ kind }) => kind !== 'unnamed')
    .flatMap(({ name, kind, aliases, mentions }) => {
      const detail = `${KIND_WORDS[kind]}, ${mentions.length}× here`;
      return [name, ...aliases.map(({ text }) => text)].flatMap((label) => {
        if (seen.has(label)) return [];
        seen.add(label);
        return [{ label, kind, detail: label === name ? detail : `${name}: ${detail}`, span, filter: `${at}${label}` }];
      });
    });
}

const KIND_WORDS: Readonly<Record<ActorKind, string>> = {
  person: 'person',
  organisation: 'organisation',
  outlet: 'outlet',
  place: 'place',
  unnamed: 'unnamed source',
};

/** Code, math, markup and link targets take no names. */
function isProse(article: Article, offset: number): boolean {
  const found = blockAt(article, offset);
  if (!found) return false;
  const { start, layers } = found.placed;
  const at = offset - start;
  if (layers.block.kind === 'definition' || layers.block.kind === 'directive') return false;
  return !layers.block.inlines.some((inline) => touches(inline, at) && hides(inline, at));
}

function hides(inline: Inline, at: number): boolean {
  const isInside = inline.start < at && at < inline.end;
  switch (inline.kind) {
    case 'code':
    case 'math':
    case 'html':
    case 'comment':
      return isInside;
    case 'autolink':
    case 'bare-url':
      return at > inline.start;
    case 'link':
    case 'image':
    case 'reference-link':
    case 'reference-image':
      return isInside && !contains({ start: inline.text.start, end: inline.text.end }, { start: at, end: at });
    default:
      return false;
  }
}
