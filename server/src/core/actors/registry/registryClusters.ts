import type { PlacedBlock } from '../../article';
import type { ActorCluster, ActorIndex } from '../clusters/actorIndex';
import type { Mention } from '../mention';
import { nameWords } from '../nameKeys';
import { type ActorRegistry, type RegisteredActor, squeezed } from './registry';

type Place = ActorCluster['mentions'][number];

/** Where a mention goes: to an actor on record, nowhere, or where the article alone puts it. */
type Verdict = RegisteredActor | 'nobody' | 'article';

/**
 * Lets the registry decide who is who where it knows: names that it gives to one actor are one, names that it gives to
 * two are two, a doubtful name that it knows is a name, and what it calls no actor is none. Linear in mentions;
 * nothing changes where it knows nobody.
 */
export function withRegistry(
  found: ActorIndex,
  blocks: readonly PlacedBlock[],
  registry: ActorRegistry | undefined,
): ActorIndex {
  if (!registry || (registry.entries.length === 0 && registry.notActors.size === 0)) return found;
  const places = new Map<RegisteredActor, Place[]>();
  const origins = new Map<RegisteredActor, ActorCluster[]>();
  const clusters: ActorCluster[] = [];
  /** The record that a cluster as a whole goes to. */
  const owners = new Map<ActorCluster, RegisteredActor>();
  let isChanged = false;
  for (const cluster of found.clusters) {
    const verdicts = verdictsOn(cluster, registry);
    if (!verdicts) {
      clusters.push(cluster);
      continue;
    }
    isChanged = true;
    if (verdicts.owner) owners.set(cluster, verdicts.owner);
    for (const [record, own] of verdicts.places) {
      listIn(places, record).push(...own);
      listIn(origins, record).push(cluster);
    }
    if (verdicts.left.length > 0) clusters.push(leftOf(cluster, verdicts.left));
  }
  for (const [record, place] of overlooked(found, blocks, registry)) listIn(places, record).push(place);
  if (!isChanged && places.size === 0) return found;

  const recorded = new Map<RegisteredActor, ActorCluster>();
  for (const [record, own] of places) recorded.set(record, clusterOf(record, own, origins.get(record) ?? []));
  const all = [...clusters, ...recorded.values()].sort(byFirstMention);
  const now = new Map<Mention, ActorCluster>();
  for (const cluster of all) for (const { mention } of cluster.mentions) now.set(mention, cluster);
  const kept = new Set(all);
  for (const cluster of all)
    cluster.relations = cluster.relations.flatMap((relation) => {
      const owner = owners.get(relation.to);
      const to = (owner && recorded.get(owner)) ?? relation.to;
      return kept.has(to) && to !== cluster ? [{ ...relation, to }] : [];
    });
  return { clusters: all, clusterOf: (mention) => now.get(mention) };
}

/** Who has which mentions of a cluster; undefined where the registry knows none of its names. */
function verdictsOn(
  cluster: ActorCluster,
  registry: ActorRegistry,
): { owner: RegisteredActor | undefined; places: Map<RegisteredActor, Place[]>; left: Place[] } | undefined {
  if (cluster.kind === 'unnamed') return undefined;
  const byName = new Map<string, Verdict>();
  for (const text of new Set([cluster.name, ...cluster.aliases.map(({ text }) => text)])) {
    const verdict = verdictOn(text, cluster, registry);
    if (verdict !== 'article') byName.set(text, verdict);
  }
  if (byName.size === 0) return undefined;
  const owner = ownerOf(cluster, [...byName.values()], registry);
  const places = new Map<RegisteredActor, Place[]>();
  const left: Place[] = [];
  let last: Verdict = owner ?? 'article';
  for (const place of cluster.mentions) {
    const { form, text } = place.mention;
    // A pronoun goes with the name that it took up.
    if (form === 'name') last = byName.get(text) ?? (owner && !isDifferent(owner, text) ? owner : 'article');
    if (last === 'article') left.push(place);
    else if (last !== 'nobody') listIn(places, last).push(place);
  }
  return { owner, places, left };
}

/** A mere part of the full name ("Berg" of Anna Berg) is left to the article, unless the record says otherwise. */
function verdictOn(text: string, { name }: ActorCluster, registry: ActorRegistry): Verdict {
  if (registry.notActors.has(squeezed(text))) return 'nobody';
  const record = registry.find(text);
  if (!record) return 'article';
  const isKnown = registry.find(name) === record || isDifferent(record, name);
  return isKnown || !isPartOf(text, name) ? record : 'article';
}

function ownerOf(
  { name }: ActorCluster,
  verdicts: readonly Verdict[],
  registry: ActorRegistry,
): RegisteredActor | undefined {
  const own = registry.find(name);
  if (own) return own;
  const records = new Set(verdicts.filter((verdict) => typeof verdict === 'object'));
  const [only] = records;
  return only && records.size === 1 && !isDifferent(only, name) ? only : undefined;
}

const isDifferent = ({ differentFrom = [] }: RegisteredActor, name: string): boolean =>
  differentFrom.some((other) => squeezed(other) === squeezed(name));

function isPartOf(part: string, name: string): boolean {
  const whole = new Set(nameWords(name));
  const words = nameWords(part);
  return words.length < whole.size && words.every((word) => whole.has(word));
}

/** What a cluster is without the mentions that went elsewhere. */
function leftOf(cluster: ActorCluster, mentions: Place[]): ActorCluster {
  const aliases = aliasesOf(mentions);
  const isNamed = aliases.some(({ text }) => text === cluster.name);
  const longest = aliases.reduce((best, { text }) => (text.length > best.length ? text : best), '');
  return { ...cluster, name: isNamed || longest === '' ? cluster.name : longest, mentions, aliases };
}

/** Names in the registry that the article alone did not bear out. */
function* overlooked(
  found: ActorIndex,
  blocks: readonly PlacedBlock[],
  registry: ActorRegistry,
): Generator<[RegisteredActor, Place]> {
  for (let block = 0; block < blocks.length; block++) {
    for (const mention of blocks[block]?.layers.mentions ?? []) {
      if (mention.form !== 'name' || mention.location || found.clusterOf(mention)) continue;
      const record = registry.find(mention.text);
      if (record) yield [record, { block, mention }];
    }
  }
}

function clusterOf(record: RegisteredActor, places: Place[], origins: readonly ActorCluster[]): ActorCluster {
  const mentions = places.sort(inOrder);
  return {
    name: record.name,
    kind: record.kind ?? origins[0]?.kind ?? 'person',
    aliases: aliasesOf(mentions),
    mentions,
    relations: [...new Set(origins)].flatMap(({ relations }) => relations),
    record,
  };
}

function aliasesOf(places: readonly Place[]): ActorCluster['aliases'] {
  const counts = new Map<string, number>();
  for (const { mention } of places)
    if (mention.form === 'name') counts.set(mention.text, (counts.get(mention.text) ?? 0) + 1);
  return [...counts].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count);
}

const inOrder = (a: Place, b: Place): number => a.block - b.block || a.mention.start - b.mention.start;

const byFirstMention = (a: ActorCluster, b: ActorCluster): number => {
  const [x, y] = [a.mentions[0], b.mentions[0]];
  return x && y ? inOrder(x, y) : 0;
};

function listIn<Key, Item>(lists: Map<Key, Item[]>, key: Key): Item[] {
  let list = lists.get(key);
  if (!list) {
    list = [];
    lists.set(key, list);
  }
  return list;
}
