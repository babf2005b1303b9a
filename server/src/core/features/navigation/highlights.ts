import type { Article } from '../../article';
import { blockAt } from '../../project/blockAt';
import type { ReadArticle } from '../../project/placeArticle';
import { type Span, touches } from '../../text/span';
import { cueScope } from './cueScope';
import { references } from './references';

/** What to light up while the cursor is at an offset: all places that speak of the same, or what a doubt there covers. */
export function highlights(article: ReadArticle, offset: number): Span[] {
  const places = references(article, offset, true).places.flatMap(({ file, ...span }) =>
    file === undefined ? [span] : [],
  );
  if (places.length > 0 || isInCitation(article, offset)) return places;
  const scope = cueScope(article, offset);
  return scope ? [scope] : [];
}

function isInCitation(article: Article, offset: number): boolean {
  const found = blockAt(article, offset);
  return found?.placed.layers.citations.some((citation) => touches(citation, offset - found.placed.start)) ?? false;
}
