import type { ActorCluster } from '../../actors/clusters/actorIndex';
import { type Reason, reasonNear } from '../../actors/mentions/anonymity';
import { type Description, descriptionOf, TOLD } from '../../actors/mentions/described';
import { nameKey } from '../../actors/nameKeys';
import type { Article } from '../../article';
import { sourcesIn } from '../../citations/sources';
import type { ActorKind } from '../../contract';
import { type Span, shift } from '../../text/span';
import { hearerOf, passedOnBy, type Saying, sawIt, sayingsOf, timeOf } from '../actorSayings';
import { escapeMarkdown } from '../escape';
import { onRecord } from './actorRecord';

/** Line of a place, for people: the first line is 1. */
type LineOf = (block: number, offset: number) => number;

/** What somebody has decided about a claim that stands at a place of the article; undefined where nobody has. */
export type StatusOf = (span: Span) => string | undefined;

const ICONS: Readonly<Record<ActorKind, string>> = {
  person: '$(person)',
  organisation: '$(organization)',
  outlet: '$(broadcast)',
  place: '$(globe)',
  unnamed: '$(question)',
};
const KINDS: Readonly<Record<ActorKind, string>> = {
  person: 'person, named',
  organisation: 'organisation, named',
  outlet: 'news outlet, named',
  place: 'place that acts',
  unnamed: 'unnamed source',
};

const MOST_NAMES = 6;
const MOST_ROLES = 4;
const MOST_SAYINGS = 3;
const MOST_RELATIONS = 3;
const MOST_CANDIDATES = 4;
const LONGEST_SAYING = 120;

/**
 * What this article tells about an actor, and nothing else. Text comes before numbers, nothing is rated, and what the
 * text does not say is called so. At most 25 lines; `links` are up to two rows of links that go last.
 */
export function actorCard(
  article: Article,
  cluster: ActorCluster,
  lineOf: LineOf,
  { links, statusOf }: { links?: string | undefined; statusOf?: StatusOf | undefined } = {},
): string {
  const card: Card = { article, cluster, sayings: sayingsOf(article, cluster), lineOf, statusOf };
  const facts = [
    names(card),
    anonymity(card),
    spellings(card),
    ...roles(card),
    ...aboutKind(card),
    relations(card),
    throughWhom(card),
    howItKnows(card),
    when(card),
    speaks(card),
    unsure(card),
  ].filter((line) => line !== undefined);
  const parts = [
    [`${ICONS[cluster.kind]} **${escapeMarkdown(cluster.name)}** · ${KINDS[cluster.kind]}`, ...facts].join('  \n'),
    says(card),
    onRecord(cluster).join('  \n'),
    links,
  ];
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}

interface Card {
  article: Article;
  cluster: ActorCluster;
  sayings: readonly Saying[];
  lineOf: LineOf;
  statusOf: StatusOf | undefined;
}

const quoted = (words: string): string => `“${escapeMarkdown(words.replace(/\s+/g, ' '))}”`;

const list = (names: readonly string[], most: number): string =>
  names.slice(0, most).map(escapeMarkdown).join(', ') + (names.length > most ? ', …' : '');

function names({ cluster: { kind, aliases } }: Card): string | undefined {
  if (kind === 'unnamed') return 'Described, not named; two descriptions are never taken for one source';
  const shown = aliases.slice(0, MOST_NAMES).map(({ text, count }) => `${escapeMarkdown(text)} (${count}×)`);
  return `Names used here: ${shown.join(', ')}${aliases.length > MOST_NAMES ? ', …' : ''}`;
}

/** Names that are one by sound but not by letter. */
function spellings({ cluster: { kind, aliases } }: Card): string | undefined {
  if (kind === 'unnamed') return undefined;
  const bySound = new Map<string, string[]>();
  for (const { text } of aliases) {
    const alike = bySound.get(nameKey(text)) ?? [];
    if (!alike.some((each) => each.toLowerCase() === text.toLowerCase())) bySound.set(nameKey(text), [...alike, text]);
  }
  const [conflict] = [...bySound.values()].filter((alike) => alike.length > 1);
  return conflict && `Spelled in ${conflict.length} ways: ${conflict.map(quoted).join(', ')}`;
}

function roles({ cluster: { kind, mentions }, lineOf }: Card): string[] {
  const seen = new Set<string>();
  const found = mentions.flatMap(({ block, mention }) =>
    mention.roles.flatMap((role) => {
      const key = role.text.toLowerCase();
      if (seen.has(key)) return [];
      seen.add(key);
      return [`${quoted(role.text)} (line ${lineOf(block, role.start)})`];
    }),
  );
  if (found.length > 0) return [`Role as the text gives it: ${found.slice(0, MOST_ROLES).join('; ')}`];
  return kind === 'person' ? ['No role given.'] : [];
}

function aboutKind(card: Card): string[] {
  switch (card.cluster.kind) {
    case 'outlet':
      return aboutOutlet(card);
    case 'place':
      return [whichBody(card)];
    default:
      return [];
  }
}

/** How often the outlet stands as a source, with or without a link, and whose words come through it. */
function aboutOutlet({ article, cluster, sayings }: Card): string[] {
  const own = new Set(cluster.mentions.map(({ mention }) => mention));
  const cited = sourcesIn(article)
    .flatMap(({ places }) => places)
    .filter(({ block, citation }) => {
      const mention = article.blocks[block]?.layers.mentions[citation.mention ?? -1];
      return mention !== undefined && own.has(mention);
    });
  const without = cited.filter(({ hasNoLink }) => hasNoLink).length;
  const origins = [...new Set([...spokenTo(article, cluster), ...passedOnBy(article, cluster, sayings)])];
  return [
    ...(cited.length > 0
      ? [`Named as a source: ${cited.length - without}× with a link, ${without}× without`]
      : ['Not named as a source']),
    ...(origins.length > 0 ? [`Passes on the words of ${list(origins, MOST_CANDIDATES)} (${origins.length})`] : []),
  ];
}

/** Those who speak to an actor. */
function spokenTo(article: Article, { mentions }: ActorCluster): string[] {
  const own = new Set(mentions.map(({ mention }) => mention));
  return mentions.flatMap(({ block }) => {
    const layers = article.blocks[block]?.layers;
    return (layers?.attributions ?? []).flatMap(({ recipientMention, sourceMention }) => {
      const hearer = layers?.mentions[recipientMention ?? -1];
      const source = layers?.mentions[sourceMention ?? -1];
      if (!hearer || !source || !own.has(hearer)) return [];
      return [article.actors.clusterOf(source)?.name ?? source.text];
    });
  });
}

/** A place cannot speak: who of it might have? Only those whom the text names. */
function whichBody({ article, cluster }: Card): string {
  const stem = cluster.name.toLowerCase().slice(0, 5);
  const candidates = article.actors.clusters
    .filter((each) => each !== cluster && each.kind !== 'place' && each.kind !== 'outlet')
    .map(({ name }) => name)
    .filter((name) =>
      name
        .toLowerCase()
        .split(/\s+/)
        .some((word) => word.startsWith(stem)),
    );
  const named = [...new Set(candidates)];
  return named.length === 0
    ? 'Which body of it? The text does not say'
    : `Which body of it? Named in this text: ${list(named, MOST_CANDIDATES)}`;
}

function relations({ cluster, lineOf }: Card): string | undefined {
  const found = cluster.relations
    .slice(0, MOST_RELATIONS)
    .map(
      ({ kind, to, block, evidence }) =>
        `${escapeMarkdown(kind)} ${escapeMarkdown(to.name)} (line ${lineOf(block, evidence.start)})`,
    );
  return found.length > 0 ? `Relation in the text: ${found.join('; ')}` : undefined;
}

/** Outlets that the actor spoke to, and others who cite it: readers have its words through them. */
function throughWhom({ article, sayings }: Card): string | undefined {
  const outlets = sayings.map((saying) => {
    if (saying.through) return article.actors.clusterOf(saying.through)?.name ?? saying.through.text;
    const hearer = hearerOf(article, saying);
    return hearer && article.actors.clusterOf(hearer)?.kind === 'outlet' ? hearer.text : undefined;
  });
  const named = [...new Set(outlets.filter((outlet) => outlet !== undefined))];
  if (named.length === 0) return undefined;
  const only = outlets.every((outlet) => outlet !== undefined) ? 'Only through' : 'Through';
  return `${only} ${list(named, MOST_NAMES)}`;
}

const LEVELS: readonly Description[] = ['bare', 'place', 'role', 'role and access'];

const REASONS: Readonly<Record<Reason, string>> = {
  none: 'no reason for anonymity is given',
  hollow: 'the reason for anonymity is a formula',
  given: 'a reason for anonymity is given',
};

/** How much the reader is told about somebody who is not named; with access and a reason, all that can be told. */
function anonymity({ article: { blocks }, cluster: { kind, mentions } }: Card): string | undefined {
  const [first] = mentions;
  const reading = first && blocks[first.block]?.layers.reading;
  if (kind !== 'unnamed' || !reading) return undefined;
  const description = descriptionOf(reading, first.mention);
  const reason = reasonNear(reading, first.mention.first);
  const level = LEVELS.indexOf(description) + (description === 'role and access' && reason === 'given' ? 1 : 0);
  return `The reader is told ${TOLD[description]}; ${REASONS[reason]} (level ${level} of ${LEVELS.length})`;
}

/** What an unnamed source is said to have access to: "with knowledge of the talks", "who was briefed". */
const ACCESS =
  /\b(?:who|with|familiar|briefed|involved|present|close to)\b.*\b(?:with|knowledge|briefed|involved|present|saw|seen|attended|helped|took part|worked|heard|witnessed|to|in|at|on)\b.*/i;

function howItKnows({ article, cluster, sayings, lineOf }: Card): string | undefined {
  const access = cluster.kind === 'unnamed' ? ACCESS.exec(cluster.name) : null;
  if (access) return `How it knows: ${quoted(access[0])}`;
  if (sayings.length === 0) return undefined;
  const seen = sayings.find(sawIt);
  if (seen) {
    const { cue } = seen.attribution;
    return `How it knows: ${cue ? quoted(sourceOf(article, seen.block, [cue])) : 'seen'} (line ${lineOf(seen.block, cue?.start ?? 0)})`;
  }
  const tellers = cluster.kind === 'outlet' ? [] : passedOnBy(article, cluster, sayings);
  return tellers.length > 0
    ? `How it knows: told by ${list(tellers, MOST_CANDIDATES)}`
    : 'How it knows: the text does not say';
}

function when({ article, sayings, lineOf }: Card): string | undefined {
  if (sayings.length === 0) return undefined;
  for (const saying of sayings) {
    const time = timeOf(article, saying);
    if (time) {
      const words = sourceOf(article, saying.block, [time]);
      return `Spoke: ${quoted(words)} (line ${lineOf(saying.block, time.start)})`;
    }
  }
  return 'Spoke: undated';
}

function speaks({ cluster: { mentions }, sayings }: Card): string {
  const direct = sayings.filter(({ attribution }) => attribution.kind !== 'indirect').length;
  const indirect = sayings.length - direct;
  const speaking = new Set(
    sayings.map(
      ({ block, attribution, through }) => `${block}.${through ? attribution.origin : attribution.sourceMention}`,
    ),
  ).size;
  const about = mentions.filter(({ mention }) => mention.form !== 'pronoun').length - speaking;
  const parts = [
    direct > 0 ? `quoted ${direct}×` : undefined,
    indirect > 0 ? `reported ${indirect}×` : undefined,
  ].filter((part) => part !== undefined);
  const speech = parts.length > 0 ? `Speaks: ${parts.join(', ')}` : 'Does not speak in this article';
  return about > 0 ? `${speech} · spoken about ${about}×` : speech;
}

function unsure({ cluster: { mentions } }: Card): string | undefined {
  const count = mentions.filter((each) => each.unsure).length;
  return count > 0 ? `Unsure: ${count} pronoun${count === 1 ? '' : 's'} that may mean somebody else` : undefined;
}

function says({ article, sayings, lineOf, statusOf }: Card): string {
  return sayings
    .slice(0, MOST_SAYINGS)
    .map(({ block, attribution: { content, kind } }) => {
      const words = sourceOf(article, block, content);
      const short =
        words.length > LONGEST_SAYING ? `${words.slice(0, LONGEST_SAYING).replace(/\s+\S*$/, '')} …` : words;
      const isClause = kind !== 'direct' && /^\p{Ll}/u.test(short);
      const start = article.blocks[block]?.start ?? 0;
      const statuses = content.map((part) => statusOf?.(shift(part, start))).filter((status) => status !== undefined);
      const status = statusOf ? ` · ${statuses[0] ?? 'unverified'}` : '';
      return `- ${isClause ? 'that ' : ''}${escapeMarkdown(short)} (line ${lineOf(block, content[0]?.start ?? 0)})${status}`;
    })
    .join('\n');
}

/** Words of the article, with its markup, on one line. */
function sourceOf({ blocks }: Article, block: number, spans: readonly { start: number; end: number }[]): string {
  const source = blocks[block]?.layers.block.source ?? '';
  return spans
    .map(({ start, end }) => source.slice(start, end))
    .join(' … ')
    .replace(/\s+/g, ' ');
}
