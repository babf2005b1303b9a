import type { Article } from '../../article';
import { blockAt } from '../../project/blockAt';
import { type Span, shift, touches } from '../../text/span';

/** What the doubt at an offset covers: the scope of the cue there, in the article. */
export function cueScope(article: Article, offset: number): Span | undefined {
  const found = blockAt(article, offset);
  if (!found) return undefined;
  const { layers, start } = found.placed;
  const cue = layers.cues.find((each) => touches(each, offset - start) && !each.rule.startsWith('loaded/'));
  return cue && shift(cue.scope, start);
}
