import type { Article } from '../../article';
import type { Span } from '../../text/span';
import { sayingsOf } from '../actorSayings';
import { actorAt, spanIn } from './actorAt';

/** Everything that the actor at an offset says in the article, part by part. */
export function sayings(article: Article, offset: number): Span[] {
  const here = actorAt(article, offset);
  if (!here) return [];
  return sayingsOf(article, here.cluster).flatMap(({ block, attribution }) =>
    attribution.content.map((part) => spanIn(article, block, part)),
  );
}
