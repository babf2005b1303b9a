import type { Article } from '../../article';
import { formatReference, shortReference } from '../../citations/bibliography/formatReference';
import { readable } from '../../citations/places';
import { type Cited, type CitedPlace, citedIn, type Source, type SourceKind, sourcesIn } from '../../citations/sources';
import { IdMaker } from '../../text/idMaker';
import { type Badges, badgesOfPlace, badgesOfSource } from '../citationBadges';
import { actorOf } from '../citedActors';
import { STATUS_ORDER } from '../citedFacts';
import { count, KIND_WORDS, placeRow, type Shown, sourceWords } from './citationRows';
import { type Keeps, keptPlaces, keptRows } from './citationsFilter';
import { ordered, type Weighed } from './citationsOrder';
import { type CitationsArrangement, type CitationsOrder, type TreeNode, withLazyChildren } from './treeNode';
import { unusedEntries } from './unusedEntries';

/**
 * The tree of citations: by source, the same source one row with its places below it; place by place in document order;
 * or the places by actor, kind, paragraph or the status of what they carry. Below each place stand the sentences whose
 * claims it carries, and below these through whom they have come.
 */
export function citationsTree<Range>(
  shown: Shown<Range>,
  { grouping, order = 'position', only, actor, words }: CitationsArrangement<'article'>,
): TreeNode<Range>[] {
  const { article, facts } = shown;
  const titleOf: Readonly<Record<Title, (cited: Cited) => string>> = {
    actor: (cited) => actorOf(article, cited) ?? NO_ACTOR,
    kind: (cited) => KIND_WORDS[cited.place.citation.kind] ?? '',
    status: ({ place }) => facts.statusOf([place]),
    paragraph: ({ place }) => beginningOf(article, place.block),
  };
  const keeps = keptPlaces(article, facts, { only, actor });
  const rows =
    grouping === 'source'
      ? sections(shown, order, keeps)
      : groups(shown, isTitle(titleOf, grouping) ? grouping : undefined, titleOf, order, keeps);
  return keptRows(rows, only, words);
}

type Title = Exclude<CitationsArrangement<'article'>['grouping'], 'source' | 'document'>;

/** Clients may ask for groups that there are not: then the order of the document. */
const isTitle = (titles: Readonly<Record<Title, unknown>>, grouping: string): grouping is Title =>
  Object.hasOwn(titles, grouping);

const hasNoLink = ({ places }: Source): boolean => places.some((place) => place.hasNoLink);
const hasLinks = (source: Source): boolean => !hasNoLink(source);

const SECTIONS: readonly { title: string; kinds: readonly SourceKind[]; holds?: (source: Source) => boolean }[] = [
  { title: 'Works cited', kinds: ['work', 'note'] },
  { title: 'Outlets named, no link', kinds: ['outlet'], holds: hasNoLink },
  { title: 'Outlets named, with a link', kinds: ['outlet'], holds: hasLinks },
  { title: 'Speakers quoted', kinds: ['speaker'] },
  { title: 'Quotations without source', kinds: ['none'], holds: hasNoLink },
  { title: 'Quotations with a link, no speaker', kinds: ['none'], holds: hasLinks },
  { title: 'Documents mentioned, not cited', kinds: ['document'], holds: hasNoLink },
  { title: 'Documents mentioned, with a link', kinds: ['document'], holds: hasLinks },
  { title: 'Pointing back', kinds: ['back-reference'] },
  { title: 'Broken', kinds: ['broken'] },
];

function sections<Range>(shown: Shown<Range>, order: CitationsOrder, keeps?: Keeps): TreeNode<Range>[] {
  const { article } = shown;
  const all = sourcesIn(article);
  const sources = keeps
    ? all
        .map((source) => ({ ...source, places: source.places.filter((place) => keeps({ place, source })) }))
        .filter(({ places }) => places.length > 0)
    : all;
  const cited = SECTIONS.flatMap(({ title, kinds, holds }) => {
    const own = sources.filter((source) => kinds.includes(source.kind) && (holds?.(source) ?? true));
    return section(
      article,
      title,
      own.map((source) => sourceRow(shown, source)),
      order,
    );
  });
  const unused = unusedEntries(article).map((row) => ({ row, claims: 0, problems: 0 }));
  return keeps ? cited : [...cited, ...section(article, 'Bibliography, unused', unused, order)];
}

function groups<Range>(
  shown: Shown<Range>,
  title: Title | undefined,
  titles: Readonly<Record<Title, (cited: Cited) => string>>,
  order: CitationsOrder,
  keeps?: Keeps,
): TreeNode<Range>[] {
  const { article, facts } = shown;
  const ids = new IdMaker();
  const found = citedIn(article).map((cited) => {
    const { citation } = cited.place;
    return { cited, id: ids.next(citation.kind, `${citation.target ?? ''} ${citation.label}`) };
  });
  const rows = found
    .filter(({ cited }) => keeps?.(cited) ?? true)
    .map(({ cited, id }) => {
      const { place, source } = cited;
      const badges =
        source.kind === 'broken'
          ? badgesOfSource(article, { ...source, places: [place] }, [])
          : badgesOfPlace(article, place, facts);
      const row = placeRow(shown, cited, id, badges, sourceWords(cited));
      return { cited, row, ...weightOf(place, badges) };
    });
  if (!title) return ordered(article, rows, order);
  const byTitle = new Map<string, Weighed<Range>[]>();
  for (const row of rows) {
    const name = titles[title](row.cited);
    const known = byTitle.get(name);
    if (known) known.push(row);
    else byTitle.set(name, [row]);
  }
  const rank = ([name]: [string, unknown]): number => (title === 'status' ? STATUS_ORDER.indexOf(name) : 0);
  return [...byTitle].sort((a, b) => rank(a) - rank(b)).flatMap(([name, own]) => section(article, name, own, order));
}

/** A paragraph by its first words; two that begin alike are one group. */
function beginningOf({ blocks }: Article, index: number): string {
  const block = blocks[index]?.layers.block;
  return block ? readable(block, { start: 0, end: block.source.length }) : '';
}

const NO_ACTOR = 'Nobody named';

function section<Range>(
  article: Article,
  title: string,
  rows: readonly Weighed<Range>[],
  order: CitationsOrder,
): TreeNode<Range>[] {
  if (rows.length === 0) return [];
  return [
    {
      id: `section:${title}`,
      label: title,
      description: String(rows.length),
      kind: 'section',
      accessibilityLabel: `${title}, ${count(rows.length, 'entry', 'entries')}`,
      children: ordered(article, rows, order),
    },
  ];
}

/** A source with its places; where places and source say the same, the place stands for both. */
function sourceRow<Range>(shown: Shown<Range>, source: Source): Weighed<Range> {
  const { article, facts, place } = shown;
  const { key, label, url, places } = source;
  const [first] = places;
  const each = places.map((at) => badgesOfPlace(article, at, facts));
  const badges = badgesOfSource(article, source, each);
  if (first && places.length === 1 && STANDS_ALONE.has(source.kind)) {
    return { row: placeRow(shown, { place: first, source }, key, badges), ...weightOf(first, badges) };
  }
  const status = facts.statusWord(places);
  const claims = new Set(places.flatMap((at) => at.claims.map(({ block, sentence }) => `${block}.${sentence}`)));
  const reference = article.bibliography.find(key.replace(/^key:/, ''))?.entry.read();
  const words = [
    ...(reference ? [shortReference(reference)] : []),
    count(places.length, 'place', 'places'),
    ...(claims.size > 0 ? [count(claims.size, 'claim', 'claims')] : []),
    ...(status === undefined ? [] : [status]),
    ...badges.words,
    ...badges.missing,
  ];
  const row = {
    id: key,
    label,
    description: words.join(' · '),
    tooltip: [
      reference ? formatReference(reference, article.circumstances.style) : (url ?? label),
      words.join(', '),
    ].join('\n'),
    kind: rowKindOf(source),
    ...(badges.missing.length > 0 ? { problem: true as const } : {}),
    accessibilityLabel: [label, SOURCE_WORDS[source.kind], ...words].join(', '),
    source: key,
    ...(url === undefined ? {} : { url }),
    copy: url ?? label,
    ...(first ? { range: place(first.block, first.citation) } : {}),
  };
  const lazy = withLazyChildren(row, places.length > 0, () => {
    const ids = new IdMaker();
    return places.map((at, index) => {
      const id = `${key}/${ids.next(at.citation.kind, at.citation.label)}`;
      return placeRow(shown, { place: at, source }, id, each[index] ?? NO_BADGES);
    });
  });
  const weights = places.map((at, index) => weightOf(at, each[index] ?? NO_BADGES));
  return {
    row: lazy,
    claims: weights.reduce((sum, weight) => sum + weight.claims, 0),
    problems: weights.reduce((sum, weight) => sum + weight.problems, badges.missing.length > 0 ? 1 : 0),
  };
}

const weightOf = ({ claims }: CitedPlace, { missing }: Badges): Pick<Weighed<unknown>, 'claims' | 'problems'> => ({
  claims: claims.length,
  problems: missing.length > 0 ? 1 : 0,
});

const NO_BADGES: Badges = { words: [], missing: [] };

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
