import type { PlacedBlock } from '../../article';
import { tokenAt } from '../../language/reading';
import { HE_NAMES, SHE_NAMES } from '../en/givenNames';
import type { Mention } from '../mention';
import type { ActorCluster } from './actorIndex';
import { type Gender, genderOf } from './spellings';

/** How many blocks back the person may stand whom a pronoun means. */
const REACH = 1;
/** How many mentions back. */
const CANDIDATES = 6;

/** Somebody whom a pronoun may mean. */
interface Seen {
  block: number;
  cluster: ActorCluster;
  mention: Mention;
}

/**
 * A pronoun that speaks goes to the person named last before it whom no title rules out. It is sure only where nobody
 * else has been named around it, and the name stands in its sentence or the one before. One without a name who spoke
 * since then takes it over in the next sentence ("A doctor said …. “…,” she added"); inside of what that one says it may
 * mean either, and is left alone.
 */
export function resolvePronouns(blocks: readonly PlacedBlock[], clusterOf: Map<Mention, ActorCluster>): void {
  const seen: Seen[] = [];
  const genders = new Map<ActorCluster, Gender>();
  let unnamed: Seen | undefined;
  blocks.forEach(({ layers }, block) => {
    for (const mention of layers.mentions) {
      const cluster = clusterOf.get(mention);
      if (cluster?.kind === 'person' && mention.form === 'name') {
        seen.push({ block, cluster, mention });
        const gender = genderOf(mention) ?? genderOfGivenName(mention);
        if (gender) genders.set(cluster, gender);
        unnamed = undefined;
      } else if (cluster && mention.unnamed && isOnePerson(mention)) unnamed = { block, cluster, mention };
      const word = mention.text.toLowerCase();
      if (mention.meant !== undefined || mention.form !== 'pronoun' || !/^(?:he|she|who)$/.test(word)) continue;
      const near = seen
        .slice(-CANDIDATES)
        .filter((each) => each.block >= block - REACH && fits(word, genders.get(each.cluster)));
      const between = unnamed && isClose(blocks, unnamed, block, mention) ? unnamed : undefined;
      if (between?.block === block && sentenceAt(blocks, block, between.mention) === sentenceAt(blocks, block, mention))
        continue;
      const last = between ?? near.at(-1);
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

/** "Margaret Pell" is no "he". */
function genderOfGivenName({ text }: Mention): Gender | undefined {
  const [given = '', surname] = text.toLowerCase().split(' ');
  if (surname === undefined) return undefined;
  return SHE_NAMES.has(given) ? 'female' : HE_NAMES.has(given) ? 'male' : undefined;
}

/** "a doctor at the hospital", "her neighbour", not "two officials": a pronoun can mean them. */
function isOnePerson({ text }: Mention): boolean {
  const [noun = ''] = text.split(/,|\s(?:at|in|of|from|for|with|who|close|near|familiar)\b/);
  return /^(?:an?|another|his|her|their|my|our)\s/i.test(noun) && !/[^s]s$/.test(noun);
}

const sentenceAt = (blocks: readonly PlacedBlock[], block: number, { first }: Mention): number => {
  const reading = blocks[block]?.layers.reading;
  return reading ? tokenAt(reading, first).sentence : 0;
};

/** Does a name stand in the sentence of a pronoun, or in the one before it? */
function isClose(blocks: readonly PlacedBlock[], name: Seen, block: number, pronoun: Mention): boolean {
  const here = sentenceAt(blocks, block, pronoun);
  const there = sentenceAt(blocks, name.block, name.mention);
  if (name.block === block) return here - there <= 1;
  const last = (blocks[name.block]?.layers.reading.sentences.length ?? 0) - 1;
  return here === 0 && there === last;
}
