import type { ActorKind } from '../../contract';
import type { Span } from '../../text/span';
import type { Mention } from '../mention';
import type { RegisteredActor } from '../registry/registry';

/** All mentions of one actor in the article. */
export interface ActorCluster {
  /** Canonical name: the fullest form the article uses. */
  name: string;
  kind: ActorKind;
  /** Name forms used, most frequent first, with counts. */
  aliases: { text: string; count: number }[];
  /** In document order; `block` is an index into the article's blocks. */
  mentions: { block: number; mention: Mention; unsure?: true }[];
  /** A place that only says where something is: no actor to a reader, so no card and no row in the Actors view. */
  locates?: true;
  relations: { kind: string; to: ActorCluster; block: number; evidence: Span }[];
  /** What people have put on record about the actor. */
  record?: RegisteredActor;
}

/** Who is who in an article. */
export interface ActorIndex {
  /** In order of first mention. */
  clusters: readonly ActorCluster[];
  /** The actor of a mention; undefined when the article does not bear the mention out. */
  clusterOf(mention: Mention): ActorCluster | undefined;
}
