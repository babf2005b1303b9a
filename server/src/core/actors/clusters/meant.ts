import type { PlacedBlock } from '../../article';
import { announcedSpeaker } from '../../attribution/announced';
import type { Mention } from '../mention';
import type { ActorCluster } from './actorIndex';
import { firstBehind } from './mentionOrder';

/**
 * Mentions whose actor their words do not tell: those that somebody says to mean an actor, by any of its names, and
 * quotations that go on from the paragraph before. Returns the actors that are in the article for this alone.
 */
export function resolveMeant(
  blocks: readonly PlacedBlock[],
  clusters: readonly ActorCluster[],
  clusterOf: Map<Mention, ActorCluster>,
): ActorCluster[] {
  const added: ActorCluster[] = [];
  let byName: Map<string, ActorCluster> | undefined;
  const put = (cluster: ActorCluster, block: number, mention: Mention): void => {
    cluster.mentions.splice(firstBehind(cluster.mentions, block, mention.start), 0, { block, mention });
    clusterOf.set(mention, cluster);
  };
  blocks.forEach(({ layers }, block) => {
    for (const mention of layers.mentions) {
      if (mention.meant !== undefined) {
        byName ??= clustersByName(clusters);
        const key = mention.meant.toLowerCase();
        let cluster = byName.get(key);
        if (!cluster) {
          cluster = { name: mention.meant, kind: 'person', aliases: [], mentions: [], relations: [] };
          byName.set(key, cluster);
          added.push(cluster);
        }
        put(cluster, block, mention);
      } else if (mention.continues) {
        const before = speakerAtEnd(blocks[block - 1]);
        const cluster = before && clusterOf.get(before);
        if (cluster) put(cluster, block, mention);
      }
    }
  });
  return added;
}

/** Canonical names before other names, and earlier actors before later ones. */
function clustersByName(clusters: readonly ActorCluster[]): Map<string, ActorCluster> {
  const byName = new Map<string, ActorCluster>();
  const put = (name: string, cluster: ActorCluster) => {
    const key = name.toLowerCase();
    if (!byName.has(key)) byName.set(key, cluster);
  };
  for (const cluster of clusters) put(cluster.name, cluster);
  for (const cluster of clusters) for (const { text } of cluster.aliases) put(text, cluster);
  return byName;
}

/** Who is announced at the end of a paragraph, or says the quotation that it leaves open, or all of a blockquote. */
function speakerAtEnd(placed: PlacedBlock | undefined): Mention | undefined {
  const { reading, attributions, mentions } = placed?.layers ?? {};
  const announced = placed && announcedSpeaker(placed.layers);
  if (announced) return announced.mention;
  const whole = attributions?.findLast(({ lemma, cue, content }) => lemma === ':' && !cue && content[0]?.start === 0);
  if (whole?.sourceMention !== undefined) return mentions?.[whole.sourceMention];
  const open = reading?.quotations.at(-1);
  if (!open || !attributions) return undefined;
  const said = attributions.findLast(
    ({ content, sourceMention }) =>
      sourceMention !== undefined && content.some((part) => part.start < open.end && open.start < part.end),
  );
  return said?.sourceMention === undefined ? undefined : mentions?.[said.sourceMention];
}
