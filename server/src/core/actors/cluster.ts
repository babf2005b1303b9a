import type { PlacedBlock } from '../article';
import { speechVerb } from '../attribution/en/speechVerbs';
import type { ActorKind } from '../contract';
import { tokenInSentence } from '../language/reading';
import type { ActorCluster, ActorIndex } from './actorIndex';
import { COUNTRIES, PEOPLES } from './en/names';
import { isAcronymOf } from './findMentions';
import type { Mention } from './mention';
import { isBody, isOneEditApart, nameKey, nameWords, soundOf } from './nameKeys';

interface Place {
  block: number;
  mention: Mention;
}

/** All mentions that are spelled alike, before names are put together. */
interface Spelling {
  name: string;
  key: string;
  words: string[];
  places: Place[];
  votes: Partial<Record<ActorKind, number>>;
}

/**
 * Who is who in an article: one cluster for each actor. Names are put together by spelling, sound, surname and
 * acronym; unnamed sources stay apart; a place counts only where it acts. Linear in mentions.
 */
export function clusterActors(blocks: readonly PlacedBlock[]): ActorIndex {
  const clusterOf = new Map<Mention, ActorCluster>();
  const drafts = joinSpellings(spellingsOf(blocks), definedAcronyms(blocks))
    .map((group) => clusterFrom(group, blocks))
    .filter((cluster) => cluster !== undefined);
  const clusters = [...drafts, ...unnamedClusters(blocks)].sort(byFirstMention);
  for (const cluster of clusters) for (const { mention } of cluster.mentions) clusterOf.set(mention, cluster);
  resolvePronouns(blocks, clusterOf);
  return { clusters, clusterOf: (mention) => clusterOf.get(mention) };
}

const byFirstMention = (a: ActorCluster, b: ActorCluster): number => {
  const [x, y] = [a.mentions[0], b.mentions[0]];
  return (x?.block ?? 0) - (y?.block ?? 0) || (x?.mention.start ?? 0) - (y?.mention.start ?? 0);
};

/** Named mentions that the article bears out, by spelling. */
function spellingsOf(blocks: readonly PlacedBlock[]): Spelling[] {
  const sure = new Set<string>();
  const doubtful = new Set<string>();
  for (const { layers } of blocks) {
    for (const { form, text, doubtful: isDoubtful } of layers.mentions) {
      if (form !== 'name') continue;
      if (isDoubtful) doubtful.add(text.toLowerCase());
      else for (const word of [text.toLowerCase(), ...nameWords(text)]) sure.add(word);
    }
  }
  const common = new Set<string>();
  if (doubtful.size > 0) {
    const words = new Set([...doubtful].flatMap(nameWords));
    for (const { layers } of blocks) for (const word of layers.evidence.lower) if (words.has(word)) common.add(word);
  }
  const byName = new Map<string, Spelling>();
  blocks.forEach(({ layers }, block) => {
    for (const mention of layers.mentions) {
      if (mention.form !== 'name' || (mention.doubtful && !isBorneOut(mention, sure, common))) continue;
      let spelling = byName.get(mention.text);
      if (!spelling) {
        const { text } = mention;
        spelling = { name: text, key: nameKey(text), words: nameWords(text), places: [], votes: {} };
        byName.set(text, spelling);
      }
      spelling.places.push({ block, mention });
      for (const [kind, weight] of Object.entries(mention.votes) as [ActorKind, number][]) {
        spelling.votes[kind] = (spelling.votes[kind] ?? 0) + weight;
      }
    }
  });
  return [...byName.values()];
}

/** A doubtful name counts when the article uses it where only names have a capital, or its shape speaks for it. */
function isBorneOut({ text, votes }: Mention, sure: ReadonlySet<string>, common: ReadonlySet<string>): boolean {
  const words = nameWords(text);
  if (sure.has(text.toLowerCase()) || (words.length > 0 && words.every((word) => sure.has(word)))) return true;
  if (words.some((word) => common.has(word))) return false;
  const strongest = Math.max(0, ...Object.values(votes));
  return words.length === 1 ? strongest >= 1 && !isBody(text) : strongest >= 2;
}

function definedAcronyms(blocks: readonly PlacedBlock[]): ReadonlyMap<string, string> {
  const defined = new Map<string, string>();
  for (const { layers } of blocks)
    for (const { acronym, name } of layers.evidence.acronyms) if (!defined.has(acronym)) defined.set(acronym, name);
  return defined;
}

/** Groups of spellings that are one actor, longest names first. */
function joinSpellings(spellings: Spelling[], acronyms: ReadonlyMap<string, string>): Spelling[][] {
  const groups: Spelling[][] = [];
  const byKey = new Map<string, Spelling[]>();
  /** Groups by the last word of a person's name, and bodies by each of their words, as they sound. */
  const byTail = new Map<string, Spelling[][]>();
  const remember = (spelling: Spelling, group: Spelling[]) => {
    byKey.set(spelling.key, group);
    const tail = soundOf(spelling.words.at(-1) ?? '');
    const known = byTail.get(tail) ?? [];
    if (!known.includes(group)) byTail.set(tail, [...known, group]);
  };
  for (const spelling of spellings.sort(
    (a, b) => b.words.length - a.words.length || b.places.length - a.places.length,
  )) {
    const group =
      byKey.get(spelling.key) ??
      byKey.get(acronymKey(spelling, acronyms)) ??
      byKey.get(peopleKey(spelling)) ??
      surnameGroup(spelling, byTail) ??
      misspelled(spelling, byTail);
    if (group) {
      group.push(spelling);
      if (!byKey.has(spelling.key)) byKey.set(spelling.key, group);
    } else {
      const own = [spelling];
      groups.push(own);
      remember(spelling, own);
    }
  }
  return groups;
}

function acronymKey({ name }: Spelling, acronyms: ReadonlyMap<string, string>): string {
  const full = acronyms.get(name);
  return full === undefined || !isAcronymOf(name, full) ? '' : nameKey(full);
}

const peopleKey = ({ name }: Spelling): string => nameKey(PEOPLES[name.toLowerCase()] ?? '');

/** "Maliki" for Nouri al Maliki, "Muqtada Sadr" for Muqtada al Sadr: a person whose name ends alike, if there is one only. */
function surnameGroup({ words, name }: Spelling, byTail: ReadonlyMap<string, Spelling[][]>): Spelling[] | undefined {
  const tail = words.at(-1);
  if (tail === undefined || isBody(name)) return undefined;
  const persons = (byTail.get(soundOf(tail)) ?? []).filter(
    (group) => group[0] && !isBody(group[0].name) && kindOf(group) === 'person',
  );
  const fitting =
    words.length === 1
      ? persons
      : persons.filter(
          (group) => group[0] && words.every((word) => group[0]?.words.some((each) => soundOf(each) === soundOf(word))),
        );
  const most = (group: Spelling[]) => group.reduce((sum, { places }) => sum + places.length, 0);
  return fitting.length <= 1 || words.length > 1 ? fitting[0] : fitting.sort((a, b) => most(b) - most(a))[0];
}

/** "Mahi Army" for Mahdi Army: the same words but for one letter of a long word. */
function misspelled({ words }: Spelling, byTail: ReadonlyMap<string, Spelling[][]>): Spelling[] | undefined {
  const tail = words.at(-1);
  if (tail === undefined || words.length < 2) return undefined;
  return (byTail.get(soundOf(tail)) ?? []).find((group) => {
    const known = group[0]?.words ?? [];
    if (known.length !== words.length) return false;
    const differing = words.filter((word, i) => soundOf(word) !== soundOf(known[i] ?? ''));
    return (
      differing.length === 1 &&
      differing.every((word) => word.length >= 4 && isOneEditApart(word, known[words.indexOf(word)] ?? ''))
    );
  });
}

const KINDS: readonly ActorKind[] = ['outlet', 'person', 'organisation', 'place'];

/** The kind with most votes. A lone word about which nothing is known is a body rather than a person. */
function kindOf(group: readonly Spelling[]): ActorKind {
  let best: ActorKind = group.some(({ words }) => words.length > 1) ? 'person' : 'organisation';
  let most = 0;
  for (const kind of KINDS) {
    const votes = group.reduce((sum, each) => sum + (each.votes[kind] ?? 0), 0);
    if (votes > most) [best, most] = [kind, votes];
  }
  return best;
}

function clusterFrom(group: readonly Spelling[], blocks: readonly PlacedBlock[]): ActorCluster | undefined {
  const kind = kindOf(group);
  const places = group
    .flatMap(({ places: each }) => each)
    .sort((a, b) => a.block - b.block || a.mention.start - b.mention.start);
  if (kind === 'place' && !places.some((place) => acts(place, blocks))) return undefined;
  const kept = kind === 'place' ? places.filter(({ mention }) => !mention.location) : places;
  const longest = group.reduce((best, each) => (each.words.length > best.words.length ? each : best));
  return {
    name: longest.name,
    kind,
    aliases: group
      .map(({ name, places: each }) => ({ text: name, count: each.length }))
      .sort((a, b) => b.count - a.count),
    mentions: kept,
    relations: [],
  };
}

const AGENCY: ReadonlySet<string> = new Set(
  'has had have will would could is was did does accuses accused attacks attacked backs backed supports supported fears feared launched sent signed rejected calls called wants wanted tries tried stopped began agreed refused needs faces insists ordered recognised recognized withdrew joined condemned welcomed opened closed'.split(
    ' ',
  ),
);

/** Does a place do or say something here, rather than say where? */
function acts({ block, mention }: Place, blocks: readonly PlacedBlock[]): boolean {
  if (mention.location) return false;
  const reading = blocks[block]?.layers.reading;
  if (!reading) return false;
  const next = tokenInSentence(reading, mention.first, mention.last);
  if (next.clitic && next.lower === "'s") return COUNTRIES.has(mention.text.toLowerCase());
  return (
    speechVerb(next.lower) !== undefined ||
    AGENCY.has(next.lower) ||
    (next.text === 'and' && COUNTRIES.has(mention.text.toLowerCase())) ||
    PEOPLES[mention.text.toLowerCase()] !== undefined
  );
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

/** How many blocks back the person may stand whom a pronoun means. */
const REACH = 1;

/** A pronoun that speaks goes to the person named last before it; marked unsure where somebody else could be meant. */
function resolvePronouns(blocks: readonly PlacedBlock[], clusterOf: Map<Mention, ActorCluster>): void {
  const seen: { block: number; cluster: ActorCluster }[] = [];
  blocks.forEach(({ layers }, block) => {
    for (const mention of layers.mentions) {
      const cluster = clusterOf.get(mention);
      if (cluster?.kind === 'person' && mention.form === 'name') seen.push({ block, cluster });
      if (mention.form !== 'pronoun' || !/^(?:he|she|who)$/i.test(mention.text)) continue;
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

const CANDIDATES = 6;
