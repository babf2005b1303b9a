import type { Article } from '../article';
import type { Span } from '../text/span';
import { actorAt, spanIn } from './actorAt';

/** Where what stands at an offset is introduced: the first mention of an actor. */
export function definition(article: Article, offset: number): Span | undefined {
  const here = actorAt(article, offset);
  const first = here?.cluster.mentions[0];
  return first && spanIn(article, first.block, first.mention);
}
