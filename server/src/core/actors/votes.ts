import type { ActorKind } from '../contract';

/** What speaks for each kind of actor. */
export type Votes = Partial<Record<ActorKind, number>>;

export function addVotes(sum: Votes, votes: Votes): void {
  for (const kind in votes) sum[kind as ActorKind] = (sum[kind as ActorKind] ?? 0) + (votes[kind as ActorKind] ?? 0);
}
