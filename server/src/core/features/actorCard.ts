import type { ActorCluster } from '../actors/actorIndex';
import type { Article } from '../article';
export const actorCard = (
  _article: Article,
  cluster: ActorCluster,
  _lineOf: (block: number, offset: number) => number,
): string => cluster.name;
