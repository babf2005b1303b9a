import type { Article } from '../article';
import { blockAt } from '../project/blockAt';
import { type Span, touches } from '../text/span';
import { cueScope } from './cueScope';
import { references } from './references';

/** What to light up while the cursor is at an offset: every mention of the actor there, or what a doubt there covers. */
export function highlights(article: Article, offset: number): Span[] {
  const mentions = references(article, offset, true);
  if (mentions.length > 0 || isInCitation(article, offset)) return mentions;
  const scope = cueScope(article, offset);
  return scope ? [scope] : [];
}

function isInCitation(article: Article, offset: number): boolean {
  const found = blockAt(article, offset);
  return found?.placed.layers.citations.some((citation) => touches(citation, offset - found.placed.start)) ?? false;
}
