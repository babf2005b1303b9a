import type { Article } from '../article';
import type { Span } from '../text/span';
import { type CitedPlace, citedIn } from './sources';

/** Keys of the sources whose places or claims hold an offset. Looks at places alone: no row of a tree is made. */
export function sourcesAt(article: Article, offset: number): ReadonlySet<string> {
  const { blocks } = article;
  const holds = (block: number, span: Span | undefined): boolean => {
    const at = offset - (blocks[block]?.start ?? 0);
    return span !== undefined && span.start <= at && at <= span.end;
  };
  const isThere = ({ block, citation, claims }: CitedPlace): boolean =>
    holds(block, citation) ||
    claims.some((claim) => holds(claim.block, blocks[claim.block]?.layers.reading.sentences[claim.sentence]));
  return new Set(citedIn(article).flatMap(({ place, source }) => (isThere(place) ? source.key : [])));
}
