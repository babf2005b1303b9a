import type { Article } from '../article';
import type { Span } from '../text/span';
import { actorAt, spanIn } from './actorAt';

/** All places that speak of what stands at an offset, in document order; without the first where it is not wanted. */
export function references(article: Article, offset: number, withDefinition: boolean): Span[] {
  const mentions = actorAt(article, offset)?.cluster.mentions ?? [];
  return mentions.slice(withDefinition ? 0 : 1).map(({ block, mention }) => spanIn(article, block, mention));
}
