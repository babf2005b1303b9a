import type { PlacedBlock } from '../article';
import type { ActorCluster } from './actorIndex';
import type { Mention } from './mention';

/** How many blocks back the person may stand whom a pronoun means. */
const REACH = 1;
/** How many mentions back. */
const CANDIDATES = 6;

/** A pronoun that speaks goes to the person named last before it; marked unsure where somebody else could be meant. */
export function resolvePronouns(blocks: readonly PlacedBlock[], clusterOf: Map<Mention, ActorCluster>): void {
  const seen: { block: number; cluster: ActorCluster }[] = [];
  blocks.forEach(({ layers }, block) => {
    for (const mention of layers.mentions) {
      const cluster = clusterOf.get(mention);
      if (cluster?.kind === 'person' && mention.form === 'name') seen.push({ block, cluster });
      if (mention.meant !== undefined || mention.form !== 'pronoun' || !/^(?:he|she|who)$/i.test(mention.text))
        continue;
      const near = seen.filter((each) => each.block >= block - REACH).slice(-CANDIDATES);
      const last = near.at(-1)?.cluster;
      if (!last) continue;
      const unsure = new Set(near.map((each) => each.cluster)).size > 1 && mention.text.toLowerCase() !== 'who';
      last.mentions.push({ block, mention, ...(unsure ? { unsure: true } : {}) });
      clusterOf.set(mention, last);
    }
  });
  for (const cluster of new Set(clusterOf.values()))
    cluster.mentions.sort((a, b) => a.block - b.block || a.mention.start - b.mention.start);
}
