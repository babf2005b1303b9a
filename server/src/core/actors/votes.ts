import type { ActorKind } from '../contract';

/** What speaks for each kind of actor. */
export type Votes = Partial<Record<ActorKind, number>>;

export function addVotes(sum: Votes, votes: Votes): void {
  for (const [kind, weight] of Object.entries(votes) as [ActorKind, number][]) sum[kind] = (sum[kind] ?? 0) + weight;
}
