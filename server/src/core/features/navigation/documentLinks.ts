import { textField } from '../../citations/bibliography/reference';
import type { ReadArticle } from '../../project/placeArticle';
import { type Span, shift } from '../../text/span';
import { entryOf, type FilePlace } from './definition';

/** A number or key in the text that leads to a work. */
export interface WorkLink extends Span {
  /** `doi:…`, `arxiv:…`, or a key behind `@`: what `linkTarget` understands. */
  target: string;
}

/** Addresses open by themselves; these are the works that are named without one. Reads no entry. */
export function workLinks({ blocks, bibliography }: ReadArticle): WorkLink[] {
  return blocks.flatMap(({ layers: { block, citations }, start: base }) => [
    ...block.inlines.flatMap((inline) =>
      inline.kind === 'pandoc' && bibliography.find(inline.key)
        ? [{ ...shift(inline, base), target: `@${inline.key}` }]
        : [],
    ),
    ...citations.flatMap(({ kind, target = '', ...span }) =>
      kind === 'identifier' && addressOf(target) !== undefined ? [{ ...shift(span, base), target }] : [],
    ),
  ]);
}

/** The address of a work; where an entry gives none, its place in the bibliography. */
export function linkTarget(article: ReadArticle, target: string): { url: string } | FilePlace | undefined {
  if (!target.startsWith('@')) {
    const url = addressOf(target);
    return url === undefined ? undefined : { url };
  }
  const key = target.slice(1);
  const reference = article.bibliography.find(key)?.entry.read();
  const doi = reference && textField(reference, 'DOI');
  const url = doi === undefined ? reference && textField(reference, 'URL') : `https://doi.org/${encodeURI(bare(doi))}`;
  return url !== undefined && /^https?:\/\//i.test(url) ? { url } : entryOf(article, key);
}

const bare = (doi: string): string => doi.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)/i, '');

/** Where the owner of a numbering shows the work; ISBNs have none. */
function addressOf(target: string): string | undefined {
  const [, scheme, id = ''] = /^(doi|arxiv):(.+)$/.exec(target) ?? [];
  if (scheme === 'doi') return `https://doi.org/${encodeURI(id)}`;
  return scheme === 'arxiv' ? `https://arxiv.org/abs/${encodeURI(id)}` : undefined;
}
