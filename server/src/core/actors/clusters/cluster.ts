import type { PlacedBlock } from '../../article';
import { definedAcronyms } from '../acronyms';
import { PEOPLES } from '../en/names';
import type { Mention } from '../mention';
import { nameWords } from '../nameKeys';
import { isOffice } from '../offices';
import type { ActorCluster, ActorIndex } from './actorIndex';
import { type Group, joinSpellings } from './aliases';
import { kindOf } from './kinds';
import { resolveMeant } from './meant';
import { resolvePronouns } from './pronouns';
import { relate } from './relations';
import { type Place, type Spelling, spellingsOf } from './spellings';
import { shareSurnames } from './surnames';

/**
 * Who is who in an article: one cluster for each actor. Names are put together by spelling, sound, surname and
 * acronym; unnamed sources stay apart. Linear in mentions.
 */
export function clusterActors(blocks: readonly PlacedBlock[]): ActorIndex {
  const clusterOf = new Map<Mention, ActorCluster>();
  const groups = joinSpellings(spellingsOf(blocks), definedAcronyms(blocks));
  const named = shareSurnames(groups)
    .map(clusterFrom)
    .filter((cluster) => cluster !== undefined);
  const found = [...named, ...unnamedClusters(blocks)].sort(byFirstMention);
  for (const cluster of found) for (const { mention } of cluster.mentions) clusterOf.set(mention, cluster);
  resolvePronouns(blocks, clusterOf);
  const added = resolveMeant(blocks, found, clusterOf);
  const clusters = added.length > 0 ? [...found, ...added].sort(byFirstMention) : found;
  relate(blocks, (mention) => clusterOf.get(mention));
  return { clusters, clusterOf: (mention) => clusterOf.get(mention) };
}

const byFirstMention = (a: ActorCluster, b: ActorCluster): number => {
  const [x, y] = [a.mentions[0], b.mentions[0]];
  return x && y ? byPlace(x, y) : 0;
};

const byPlace = (a: Place, b: Place): number => a.block - b.block || a.mention.start - b.mention.start;

function clusterFrom(group: Group): ActorCluster | undefined {
  const kind = kindOf(group);
  const mentions = group.flatMap(({ places }) => places).sort(byPlace);
  if (mentions.length === 0) return undefined;
  const locates: boolean = kind === 'place' && mentions.every(({ mention }) => mention.location);
  const cluster = { name: fullest(group).name, kind, aliases: aliasesOf(group), mentions, relations: [] };
  return locates ? { ...cluster, locates: true } : cluster;
}

/** Stands for an actor that has a name of its own: "the President", "the Iranians". */
const isStandIn = (name: string): boolean => isOffice(name) || PEOPLES.has(name.toLowerCase());

/** The form with most words that tell it apart, a stand-in only for want of a name; among equals the most frequent. */
const fullest = (group: Group): Spelling =>
  group.reduce((best, each) => {
    if (isStandIn(best.name) !== isStandIn(each.name)) return isStandIn(best.name) ? each : best;
    const longer = nameWords(each.name).length - nameWords(best.name).length;
    return longer > 0 || (longer === 0 && each.places.length > best.places.length) ? each : best;
  });

function aliasesOf(group: Group): ActorCluster['aliases'] {
  const counts = new Map<string, number>();
  for (const { name, places } of group) counts.set(name, (counts.get(name) ?? 0) + places.length);
  return [...counts].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count);
}

/** Each unnamed source stands alone: nobody but a reader can say that two are one. */
function unnamedClusters(blocks: readonly PlacedBlock[]): ActorCluster[] {
  return blocks.flatMap(({ layers }, block) =>
    layers.mentions
      .filter(({ unnamed }) => unnamed)
      .map(
        (mention): ActorCluster => ({
          name: mention.text,
          kind: 'unnamed',
          aliases: [{ text: mention.text, count: 1 }],
          mentions: [{ block, mention }],
          relations: [],
        }),
      ),
  );
}
