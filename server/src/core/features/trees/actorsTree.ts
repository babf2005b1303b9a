import type { ActorCluster } from '../../actors/clusters/actorIndex';
import type { Mention } from '../../actors/mention';
import type { Article } from '../../article';
import { readable } from '../../citations/places';
import type { ActorKind } from '../../contract';
import { IdMaker } from '../../text/idMaker';
import type { Span } from '../../text/span';
import { type Saying, sayingsOf } from '../actorSayings';
import { spanIn } from '../navigation/actorAt';
import type { ActorsGrouping, TreeNode } from './treeNode';

type Place<Range> = (span: Span) => Range;

const KINDS: readonly { kind: ActorKind; title: string; word: string }[] = [
  { kind: 'person', title: 'Persons', word: 'person' },
  { kind: 'organisation', title: 'Organisations', word: 'organisation' },
  { kind: 'outlet', title: 'Outlets', word: 'outlet' },
  { kind: 'place', title: 'Places that act', word: 'place' },
  { kind: 'unnamed', title: 'Unnamed sources', word: 'unnamed source' },
];

/** Rows below one actor; whoever wants all of a thousand mentions asks for references. */
const MOST_BELOW = 50;
/** Characters of a sentence around a mention. */
const AROUND = 40;
const LONGEST_SAYING = 100;

/** An actor with what the rows and their order need. */
interface Entry {
  id: string;
  cluster: ActorCluster;
  sayings: Saying[];
}

/** Who is in the article: by kind, or those who speak before those who are spoken about. */
export function actorsTree<Range>(
  article: Article,
  grouping: ActorsGrouping,
  unnamedFirst: boolean,
  place: Place<Range>,
): TreeNode<Range>[] {
  const entries = entriesOf(article);
  const isUnnamed = ({ cluster }: Entry) => cluster.kind === 'unnamed';
  const kinds = unnamedFirst ? [...KINDS.slice(-1), ...KINDS.slice(0, -1)] : KINDS;
  const sections =
    grouping === 'kind'
      ? kinds.map(({ kind, title }) => ({ title, own: entries.filter(({ cluster }) => cluster.kind === kind) }))
      : [
          { title: 'Speak', own: entries.filter(({ sayings }) => sayings.length > 0) },
          { title: 'Spoken about', own: entries.filter(({ sayings }) => sayings.length === 0) },
        ];
  return sections
    .filter(({ own }) => own.length > 0)
    .map(({ title, own }) => {
      const ordered = unnamedFirst ? [...own.filter(isUnnamed), ...own.filter((each) => !isUnnamed(each))] : own;
      return {
        id: `section:${title}`,
        label: title,
        description: String(own.length),
        kind: 'section',
        accessibilityLabel: `${title}, ${own.length}`,
        children: ordered.map((entry) => actorNode(article, entry, place)),
      };
    });
}

/** Id of the row of an actor. */
export const actorRowId = (article: Article, cluster: ActorCluster): string | undefined =>
  entriesOf(article).find((entry) => entry.cluster === cluster)?.id;

function entriesOf(article: Article): Entry[] {
  const ids = new IdMaker();
  const shown = article.actors.clusters.filter(({ locates }) => !locates);
  return shown.map((cluster) => ({
    id: ids.next('actor', cluster.name),
    cluster,
    sayings: sayingsOf(article, cluster),
  }));
}

function actorNode<Range>(article: Article, { id, cluster, sayings }: Entry, place: Place<Range>): TreeNode<Range> {
  const [first] = cluster.mentions;
  const others = cluster.aliases.map(({ text }) => text).filter((text) => text !== cluster.name);
  const words = [
    sayings.length > 0 ? `speaks ${sayings.length}×` : undefined,
    `${cluster.mentions.length} ${cluster.mentions.length === 1 ? 'mention' : 'mentions'}`,
  ].filter((word) => word !== undefined);
  const kind = KINDS.find((each) => each.kind === cluster.kind)?.word ?? cluster.kind;
  return {
    id,
    label: cluster.name,
    description: words.join(' · '),
    kind: cluster.kind,
    tooltip: [kind, ...(others.length > 0 ? [`also: ${others.join(', ')}`] : [])].join('\n'),
    accessibilityLabel: [cluster.name, kind, ...words].join(', '),
    copy: cluster.name,
    ...(first ? { range: place(spanIn(article, first.block, first.mention)) } : {}),
    children: below(article, id, cluster, sayings, place),
  };
}

/** What an actor says, then where it is only mentioned. */
function below<Range>(
  article: Article,
  id: string,
  { mentions }: ActorCluster,
  sayings: readonly Saying[],
  place: Place<Range>,
): TreeNode<Range>[] {
  const ids = new IdMaker();
  const speaking = new Set(sayings.map((saying) => sourceOf(article, saying)));
  const mentioned = mentions.filter(({ mention }) => !speaking.has(mention));
  const rows = [
    ...sayings.map(({ block, attribution: { content, cue, kind }, through }) => ({
      kind: 'saying' as const,
      label: shortened(content.map((part) => textOf(article, block, part)).join(' … '), LONGEST_SAYING),
      words: `${kind === 'direct' ? 'quoted' : 'reported'}${through ? ` through ${nameOf(article, through)}` : ''}`,
      span: spanIn(article, block, content[0] ?? cue ?? { start: 0, end: 0 }),
    })),
    ...mentioned.map(({ block, mention, unsure }) => ({
      kind: 'mention' as const,
      label: surroundings(article, block, mention),
      words: unsure ? 'unsure' : undefined,
      span: spanIn(article, block, mention),
    })),
  ];
  const shown = rows.slice(0, MOST_BELOW).map(
    ({ kind, label, words, span }): TreeNode<Range> => ({
      id: `${id}/${ids.next(kind, label)}`,
      label,
      kind,
      ...(words === undefined ? {} : { description: words }),
      accessibilityLabel: [words ?? 'mentioned', label].join(': '),
      range: place(span),
      children: [],
    }),
  );
  const left = rows.length - shown.length;
  return left === 0
    ? shown
    : [...shown, { id: `${id}/more`, label: `${left} more: Find All References`, kind: 'more', children: [] }];
}

function sourceOf({ blocks }: Article, { block, attribution, through }: Saying): Mention | undefined {
  return blocks[block]?.layers.mentions[(through ? attribution.origin : attribution.sourceMention) ?? -1];
}

const nameOf = (article: Article, mention: Mention): string => article.actors.clusterOf(mention)?.name ?? mention.text;

const textOf = ({ blocks }: Article, block: number, span: Span): string => {
  const layers = blocks[block]?.layers;
  return layers ? readable(layers.block, span) : '';
};

function surroundings(article: Article, block: number, { start, end }: Span): string {
  const length = article.blocks[block]?.layers.block.source.length ?? 0;
  const from = Math.max(0, start - AROUND);
  const to = Math.min(length, end + AROUND);
  const words = textOf(article, block, { start: from, end: to });
  const head = from === 0 ? words : `…${words.replace(/^\S*\s/, '')}`;
  return to === length ? head : `${head.replace(/\s\S*$/, '')}…`;
}

const shortened = (words: string, most: number): string =>
  words.length > most ? `${words.slice(0, most).replace(/\s+\S*$/, '')}…` : words;
