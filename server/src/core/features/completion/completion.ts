import type { Article } from '../../article';
import type { ActorKind } from '../../contract';
import type { Inline } from '../../markdown/block';
import { blockAt } from '../../project/blockAt';
import type { ReadArticle } from '../../project/placeArticle';
import { contains, touches } from '../../text/span';
import { citationCompletions } from './citationCompletion';
import type { Completion, Completions, Typed } from './completionItems';

/** Longest beginning of a line that is looked at before the cursor. */
const LONGEST = 500;
const NONE: Completions = { items: [], isIncomplete: false };

/**
 * Keys, labels and places in a work where a citation is typed; in prose names of the article's actors, for the word
 * before the cursor or behind an `@`. `trigger` is the character that asked, where nobody did.
 */
export function completions(article: ReadArticle, offset: number, trigger?: string): Completions {
  if (!isProse(article, offset)) return NONE;
  const before = article.text.slice(Math.max(0, offset - LONGEST), offset);
  const typed: Typed = { before: before.slice(before.lastIndexOf('\n') + 1), next: article.text[offset] ?? '', offset };
  const cited = citationCompletions(article, typed) ?? NONE;
  if (cited.items.some(({ kind }) => kind !== 'key') || (trigger !== undefined && trigger !== '@')) return cited;
  if (cited.items.length > 0 && /\[[^[\]]*$/.test(typed.before)) return cited;
  return { ...cited, items: [...cited.items, ...names(article, typed)] };
}

function names(article: ReadArticle, { before, offset }: Typed): Completion[] {
  const typed = /(^|[^\p{L}\p{N}@])(@?)([\p{L}\p{N}’'-]*)$/u.exec(before);
  if (!typed) return [];
  const [, , at = '', word = ''] = typed;
  const span = { start: offset - word.length - at.length, end: offset };
  const seen = new Set<string>();
  return article.actors.clusters
    .filter(({ kind }) => kind !== 'unnamed')
    .flatMap(({ name, kind, aliases, mentions }) => {
      const detail = `${KIND_WORDS[kind]}, ${mentions.length}× here`;
      return [name, ...aliases.map(({ text }) => text)].flatMap((label): Completion[] => {
        if (seen.has(label)) return [];
        seen.add(label);
        const about = label === name ? detail : `${name}: ${detail}`;
        return [{ kind: 'actor', label, detail: about, span, filter: `${at}${label}`, text: [label] }];
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
