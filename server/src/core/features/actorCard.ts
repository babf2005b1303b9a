import type { ActorCluster } from '../actors/actorIndex';
import type { Mention } from '../actors/mention';
import type { Article } from '../article';
import { type BlockAttribution, isStatement } from '../attribution/blockAttribution';
import type { ActorKind } from '../contract';
import { escapeMarkdown } from './escape';

/** Line of a place, for people: the first line is 1. */
export type LineOf = (block: number, offset: number) => number;

const ICONS: Readonly<Record<ActorKind, string>> = {
  person: '$(person)',
  organisation: '$(organization)',
  outlet: '$(broadcast)',
  place: '$(globe)',
  unnamed: '$(question)',
};
const KINDS: Readonly<Record<ActorKind, string>> = {
  person: 'person, named',
  organisation: 'organisation',
  outlet: 'news outlet',
  place: 'place that acts: which body, the text does not say',
  unnamed: 'unnamed source',
};

const MOST_NAMES = 6;
const MOST_ROLES = 4;
const MOST_SAYINGS = 3;
const LONGEST_SAYING = 120;

/** What this article tells about an actor, and nothing else: names, roles as given, what it says and through whom. */
export function actorCard(article: Article, cluster: ActorCluster, lineOf: LineOf): string {
  const sayings = sayingsOf(article, cluster);
  const lines = [
    `${ICONS[cluster.kind]} **${escapeMarkdown(cluster.name)}** · ${KINDS[cluster.kind]}`,
    names(cluster),
    ...roles(cluster, lineOf),
    speaks(cluster, sayings),
    throughWhom(article, sayings),
    ...sayings
      .slice(0, MOST_SAYINGS)
      .map(
        (saying) =>
          `- ${quoteOf(article, saying)} (line ${lineOf(saying.block, saying.attribution.content[0]?.start ?? 0)})`,
      ),
    unsure(cluster),
  ];
  return lines.filter((line) => line !== undefined).join('\n\n');
}

function names({ kind, aliases }: ActorCluster): string | undefined {
  if (kind === 'unnamed') return undefined;
  const shown = aliases.slice(0, MOST_NAMES).map(({ text, count }) => `${escapeMarkdown(text)} (${count}×)`);
  return `Names used here: ${shown.join(', ')}${aliases.length > MOST_NAMES ? ', …' : ''}`;
}

function roles({ kind, mentions }: ActorCluster, lineOf: LineOf): string[] {
  const seen = new Set<string>();
  const found = mentions.flatMap(({ block, mention }) =>
    mention.roles.flatMap((role) => {
      const key = role.text.toLowerCase();
      if (seen.has(key)) return [];
      seen.add(key);
      return [`“${escapeMarkdown(role.text)}” (line ${lineOf(block, role.start)})`];
    }),
  );
  if (found.length > 0) return [`Role as the text gives it: ${found.slice(0, MOST_ROLES).join('; ')}`];
  return kind === 'person' ? ['No role given.'] : [];
}

interface Saying {
  block: number;
  attribution: BlockAttribution;
}

/** What the actor says, believes, knows or shows, in document order. */
function sayingsOf({ blocks }: Article, { mentions }: ActorCluster): Saying[] {
  const own = new Set<Mention>(mentions.map(({ mention }) => mention));
  const places = [...new Set(mentions.map(({ block }) => block))];
  return places.flatMap((block) => {
    const layers = blocks[block]?.layers;
    return (layers?.attributions ?? [])
      .filter((attribution) => {
        const { sourceMention } = attribution;
        const source = sourceMention === undefined ? undefined : layers?.mentions[sourceMention];
        return source !== undefined && own.has(source) && isStatement(attribution);
      })
      .map((attribution) => ({ block, attribution }));
  });
}

function speaks({ mentions }: ActorCluster, sayings: readonly Saying[]): string {
  const direct = sayings.filter(({ attribution }) => attribution.kind !== 'indirect').length;
  const indirect = sayings.length - direct;
  const about = mentions.filter(({ mention }) => mention.form === 'name').length;
  const parts = [
    direct > 0 ? `quoted ${direct}×` : undefined,
    indirect > 0 ? `reported ${indirect}×` : undefined,
  ].filter((part) => part !== undefined);
  const speech = parts.length > 0 ? `Speaks: ${parts.join(', ')}` : 'Does not speak in this article';
  return about > 0 ? `${speech} · named ${about}×` : speech;
}

/** Outlets that the actor spoke to: readers have its words through them. */
function throughWhom(article: Article, sayings: readonly Saying[]): string | undefined {
  const outlets = sayings.map(({ block, attribution }) => {
    const layers = article.blocks[block]?.layers;
    const hearer =
      attribution.recipientMention === undefined ? undefined : layers?.mentions[attribution.recipientMention];
    return hearer && article.actors.clusterOf(hearer)?.kind === 'outlet' ? hearer.text : undefined;
  });
  const named = [...new Set(outlets.filter((outlet) => outlet !== undefined))];
  if (named.length === 0) return undefined;
  const only = outlets.every((outlet) => outlet !== undefined) ? 'Only through' : 'Through';
  return `${only} ${named.map(escapeMarkdown).join(', ')}`;
}

function quoteOf({ blocks }: Article, { block, attribution }: Saying): string {
  const source = blocks[block]?.layers.block.source ?? '';
  const words = attribution.content
    .map(({ start, end }) => source.slice(start, end))
    .join(' … ')
    .replace(/\s+/g, ' ');
  const short = words.length > LONGEST_SAYING ? `${words.slice(0, LONGEST_SAYING).replace(/\s+\S*$/, '')} …` : words;
  return attribution.kind === 'direct' ? escapeMarkdown(short) : `that ${escapeMarkdown(short)}`;
}

function unsure({ mentions }: ActorCluster): string | undefined {
  const count = mentions.filter((each) => each.unsure).length;
  return count > 0 ? `Unsure: ${count} pronoun${count === 1 ? '' : 's'} that may mean somebody else` : undefined;
}
