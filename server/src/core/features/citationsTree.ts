import type { Article } from '../article';

import { formatReference, shortReference } from '../citations/bibliography/formatReference';
import { type Cited, type CitedPlace, citedIn, type Source, type SourceKind, sourcesIn } from '../citations/sources';
import { IdMaker } from '../text/idMaker';
import { badgesOfPlace, badgesOfSource } from './citationBadges';
import { count, KIND_WORDS, type Place, placeRow, sourceWords } from './citationRows';
import { STATUS_ORDER } from './citationStatus';
import type { CitationsArrangement, CitationsOrder, TreeNode } from './treeNode';
import { unusedEntries } from './unusedEntries';

/**
 * The tree of citations: by source, the same source one row with its places below it; place by place in document order;
 * or the places by actor, by kind or by the status of what they carry, which `statusOf` tells. Below each place stand the sentences whose claims it carries.
 */
export function citationsTree<Range>(
  article: Article,
  { grouping, order = 'position', problemsOnly = false }: CitationsArrangement,
  place: Place<Range>,
  statusOf: (cited: CitedPlace) => string,
): TreeNode<Range>[] {
  const titleOf: Readonly<Record<Title, (cited: Cited) => string>> = {
    actor: (cited) => actorOf(article, cited),
    kind: (cited) => KIND_WORDS[cited.place.citation.kind] ?? '',
    status: (cited) => statusOf(cited.place),
  };
  const rows =
    grouping === 'source'
      ? sections(article, order, place)
      : groups(article, grouping === 'document' ? undefined : titleOf[grouping], order, place);
  return problemsOnly ? rows.flatMap(withProblems) : rows;
}

type Title = Exclude<CitationsArrangement['grouping'], 'source' | 'document'>;

const SECTIONS: readonly { title: string; kinds: readonly SourceKind[] }[] = [
  { title: 'Works cited', kinds: ['work', 'note'] },
  { title: 'Outlets named', kinds: ['outlet'] },
  { title: 'Speakers quoted', kinds: ['speaker'] },
  { title: 'Quotations without a speaker', kinds: ['none'] },
  { title: 'Documents mentioned', kinds: ['document'] },
  { title: 'Pointing back', kinds: ['back-reference'] },
  { title: 'Broken', kinds: ['broken'] },
];

function sections<Range>(article: Article, order: CitationsOrder, place: Place<Range>): TreeNode<Range>[] {
  const sources = sourcesIn(article);
  const cited = SECTIONS.flatMap(({ title, kinds }) => {
    const own = sources.filter(({ kind }) => kinds.includes(kind));
    return section(
      title,
      own.map((source) => sourceRow(article, source, place)),
      order,
    );
  });
  return [...cited, ...section('Bibliography, not cited', unusedEntries(article), order)];
}

function groups<Range>(
  article: Article,
  titleOf: ((cited: Cited) => string) | undefined,
  order: CitationsOrder,
  place: Place<Range>,
): TreeNode<Range>[] {
  const ids = new IdMaker();
  const rows = citedIn(article).map((cited) => {
    const { citation } = cited.place;
    const id = ids.next(citation.kind, `${citation.target ?? ''} ${citation.label}`);
    const badges =
      cited.source.kind === 'broken'
        ? badgesOfSource(article, { ...cited.source, places: [cited.place] })
        : badgesOfPlace(article, cited.place);
    const row = placeRow(article, cited.place, id, badges, place, sourceWords(cited));
    return { cited, row: { ...row, source: cited.source.key } };
  });
  if (!titleOf)
    return ordered(
      rows.map(({ row }) => row),
      order,
    );
  const byTitle = new Map<string, TreeNode<Range>[]>();
  for (const { cited, row } of rows) {
    const title = titleOf(cited);
    byTitle.set(title, [...(byTitle.get(title) ?? []), row]);
  }
  const rank = ([title]: [string, unknown]): number => STATUS_ORDER.indexOf(title);
  return [...byTitle].sort((a, b) => rank(a) - rank(b)).flatMap(([title, own]) => section(title, own, order));
}

const NO_ACTOR = 'Nobody named';

function actorOf({ blocks, actors }: Article, { place: { block, citation }, source }: Cited): string {
  if (source.kind === 'outlet' || source.kind === 'speaker') return source.label;
  const mention = blocks[block]?.layers.mentions[citation.mention ?? -1];
  return (mention && actors.clusterOf(mention)?.name) ?? NO_ACTOR;
}

function section<Range>(title: string, rows: TreeNode<Range>[], order: CitationsOrder): TreeNode<Range>[] {
  if (rows.length === 0) return [];
  return [
    {
      id: `section:${title}`,
      label: title,
      description: String(rows.length),
      kind: 'section',
      accessibilityLabel: `${title}, ${count(rows.length, 'entry', 'entries')}`,
      children: ordered(rows, order),
    },
  ];
}

function ordered<Range>(rows: TreeNode<Range>[], order: CitationsOrder): TreeNode<Range>[] {
  const weigh = WEIGHTS[order];
  if (order === 'name') return rows.toSorted((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
  return weigh ? rows.toSorted((a, b) => weigh(b) - weigh(a)) : rows;
}

const claimsBelow = ({ kind, children }: TreeNode<unknown>): number =>
  kind === 'claim' ? 1 : children.reduce((sum, child) => sum + claimsBelow(child), 0);

const problemsBelow = ({ problem, children }: TreeNode<unknown>): number =>
  (problem ? 1 : 0) + children.reduce((sum, child) => sum + problemsBelow(child), 0);

const WEIGHTS: Readonly<Partial<Record<CitationsOrder, (row: TreeNode<unknown>) => number>>> = {
  claims: claimsBelow,
  problems: problemsBelow,
};

/** A row where something is missing, or the rows below it where something is. */
function withProblems<Range>(row: TreeNode<Range>): TreeNode<Range>[] {
  if (row.kind !== 'section') return row.problem ? [row] : [];
  const children = row.children.flatMap(withProblems);
  return children.length === 0 ? [] : [{ ...row, description: String(children.length), children }];
}

/** A source with its places; where places and source say the same, the place stands for both. */
function sourceRow<Range>(article: Article, source: Source, place: Place<Range>): TreeNode<Range> {
  const { key, label, url, places } = source;
  const [first] = places;
  const badges = badgesOfSource(article, source);
  if (first && places.length === 1 && STANDS_ALONE.has(source.kind)) {
    return { ...placeRow(article, first, key, badges, place), source: key };
  }
  const ids = new IdMaker();
  const claims = new Set(places.flatMap((each) => each.claims.map(({ block, sentence }) => `${block}.${sentence}`)));
  const reference = article.bibliography.find(key.replace(/^key:/, ''))?.entry.read();
  const words = [
    ...(reference ? [shortReference(reference)] : []),
    count(places.length, 'place', 'places'),
    ...(claims.size > 0 ? [count(claims.size, 'claim', 'claims')] : []),
    ...badges.words,
    ...badges.missing,
  ];
  return {
    id: key,
    label,
    description: words.join(' · '),
    tooltip: [reference ? formatReference(reference) : (url ?? label), words.join(', ')].join('\n'),
    kind: rowKindOf(source),
    ...(badges.missing.length > 0 ? { problem: true as const } : {}),
    accessibilityLabel: [label, SOURCE_WORDS[source.kind], ...words].join(', '),
    source: key,
    copy: url ?? label,
    ...(first ? { range: place(first.block, first.citation) } : {}),
    children: places.map((each) => {
      const id = `${key}/${ids.next(each.citation.kind, each.citation.label)}`;
      return { ...placeRow(article, each, id, badgesOfPlace(article, each), place), source: key };
    }),
  };
}

/** The row of such a source would only repeat its one place. */
const STANDS_ALONE: ReadonlySet<SourceKind> = new Set<SourceKind>(['none', 'back-reference', 'broken']);

const rowKindOf = ({ kind, places }: Source): TreeNode<unknown>['kind'] => {
  if (kind === 'outlet') return 'outlet';
  if (kind === 'speaker') return 'quotation';
  return kind === 'work' ? 'work' : (places[0]?.citation.kind ?? 'work');
};

const SOURCE_WORDS: Readonly<Record<SourceKind, string>> = {
  work: 'work',
  note: 'note',
  outlet: 'outlet',
  speaker: 'speaker',
  document: 'document',
  'back-reference': 'points back',
  none: 'no speaker',
  broken: 'broken',
};
