import type { ActorCluster } from '../../actors/clusters/actorIndex';
import type { Mention } from '../../actors/mention';
import type { Article } from '../../article';
import { blockAt } from '../../project/blockAt';
import { type Span, shift, touches } from '../../text/span';

/** An actor at a place of the article. */
export interface ActorHere {
  cluster: ActorCluster;
  mention: Mention;
  /** Index of the mention's block. */
  block: number;
  /** The words of the mention, in the article. */
  span: Span;
}

/** The actor named or described at an offset; of nested names the inner. */
export function actorAt(article: Article, offset: number): ActorHere | undefined {
  const found = blockAt(article, offset);
  if (!found) return undefined;
  const { index: block, placed } = found;
  return placed.layers.mentions
    .filter((mention) => touches(mention, offset - placed.start))
    .sort((a, b) => a.end - a.start - (b.end - b.start))
    .flatMap((mention) => {
      const cluster = article.actors.clusterOf(mention);
      return cluster && !cluster.locates ? [{ cluster, mention, block, span: spanIn(article, block, mention) }] : [];
    })[0];
}

/** A name at a place of the article, whether or not the article counts it as an actor's. */
export interface NameHere {
  mention: Mention;
  cluster: ActorCluster | undefined;
  span: Span;
}

/** The actor at an offset, else a name that stands for nobody here. */
export function nameAt(article: Article, offset: number): NameHere | undefined {
  const here = actorAt(article, offset);
  if (here) return here;
  const { index, placed } = blockAt(article, offset) ?? {};
  if (index === undefined || !placed) return undefined;
  const mention = placed.layers.mentions.find((each) => each.form === 'name' && touches(each, offset - placed.start));
  return mention && { mention, cluster: article.actors.clusterOf(mention), span: spanIn(article, index, mention) };
}

/** A span of a block as a span of the article. */
export const spanIn = ({ blocks }: Article, block: number, { start, end }: Span): Span =>
  shift({ start, end }, blocks[block]?.start ?? 0);
