import type { PlacedBlock } from '../article';
import type { ActorIndex } from './actorIndex';
export const clusterActors = (_blocks: readonly PlacedBlock[]): ActorIndex => ({
  clusters: [],
  clusterOf: () => undefined,
});
