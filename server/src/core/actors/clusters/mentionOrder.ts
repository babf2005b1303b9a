import type { ActorCluster } from './actorIndex';

/** Index of the first mention of an actor behind a place; mentions stand in document order. */
export function firstBehind(mentions: ActorCluster['mentions'], block: number, start: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const each = mentions[middle];
    if (each && (each.block > block || (each.block === block && each.mention.start > start))) high = middle;
    else low = middle + 1;
  }
  return low;
}
