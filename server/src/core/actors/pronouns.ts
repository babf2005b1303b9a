import type { PlacedBlock } from '../article';
import { tokenAt } from '../language/reading';
import type { ActorCluster } from './actorIndex';
import type { Mention } from './mention';
import { type Gender, genderOf } from './spellings';

/** How many blocks back the person may stand whom a pronoun means. */
const REACH = 1;
/** How many mentions back. */
const CANDIDATES = 6;

interface Seen {
  block: number;
  cluster: ActorCluster;
  mention: Mention;
}

/**
 * A pronoun that speaks goes to the person named last before it whom no title rules out. It is sure only where nobody
 * else has been named around it, and the name stands in its sentence or the one before.
 */
export function resolvePronouns(blocks: readonly PlacedBlock[], clusterOf: Map<Mention, ActorCluster>): void {
  const seen: Seen[] = [];
  const genders = new Map<ActorCluster, Gender>();
  blocks.forEach(({ layers }, block) => {
    for (const mention of layers.mentions) {
      const cluster = clusterOf.get(mention);
      if (cluster?.kind === 'person' && mention.form === 'name') {
        seen.push({ block, cluster, mention });
        const gender = genderOf(mention);
        if (gender) genders.set(cluster, gender);
      }
      const word = mention.text.toLowerCase();
      if (mention.meant !== undefined || mention.form !== 'pronoun' || !/^(?:he|she|who)$/.test(word)) continue;
      const near = seen
        .slice(-CANDIDATES)
        .filter((each) => each.block >= block - REACH && fits(word, genders.get(each.cluster)));
      const last = near.at(-1);
      if (!last) continue;
      const isAlone = near.every(({ cluster: each }) => each === last.cluster);
      const isSure = word === 'who' || (isAlone && isClose(blocks, last, block, mention));
      last.cluster.mentions.push({ block, mention, ...(isSure ? {} : { unsure: true }) });
      clusterOf.set(mention, last.cluster);
    }
  });
  for (const cluster of new Set(clusterOf.values()))
    cluster.mentions.sort((a, b) => a.block - b.block || a.mention.start - b.mention.start);
}

const fits = (pronoun: string, gender: Gender | undefined): boolean =>
  gender === undefined || pronoun === 'who' || (pronoun === 'she') === (gender === 'female');

/** Does a name stand in the sentence of a pronoun, or in the one before it? */
function isClose(blocks: readonly PlacedBlock[], name: Seen, block: number, pronoun: Mention): boolean {
  const sentenceOf = (index: number, { first }: Mention): number => {
    const reading = blocks[index]?.layers.reading;
    return reading ? tokenAt(reading, first).sentence : 0;
  };
  const here = sentenceOf(block, pronoun);
  const there = sentenceOf(name.block, name.mention);
  if (name.block === block) return here - there <= 1;
  const last = (blocks[name.block]?.layers.reading.sentences.length ?? 0) - 1;
  return here === 0 && there === last;
}
