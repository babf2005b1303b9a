import type { Span } from '../../text/span';
import type { JoinedWorks } from '../../workspace/joinedWorks';
import type { IndexedArticle, IndexedSource, WorkspaceIndex } from '../../workspace/workspaceIndex';
import { count } from './citationRows';
import type { CitationsArrangement, TreeNode } from './treeNode';

/** More works than these are not shown one by one: the filter leads to the others. */
const MOST = 1000;

/**
 * Who cites whom over all articles: each work and outlet with the articles that cite it, and below these the claims
 * that it carries there. Those cited most come first.
 */
export function workspaceTree<Range>(
  index: WorkspaceIndex,
  joined: JoinedWorks,
  { order, words = '' }: Pick<CitationsArrangement, 'order' | 'words'>,
  rangeIn: (lines: readonly number[], span: Span) => Range,
): TreeNode<Range>[] {
  const wanted = words.trim().toLowerCase();
  const works: CitedWork[] = joined
    .sources()
    .filter(({ citing }) => citing.length > 0 && (wanted === '' || hasWords(citing, wanted)));
  if (order === 'name') works.sort((a, b) => (labelOf(a) < labelOf(b) ? -1 : 1));
  const rows = works.slice(0, MOST).map((work) => workRow(work, index, rangeIn));
  const left = works.length - rows.length;
  const of = (kind: TreeNode<Range>['kind'], label: string): TreeNode<Range>[] => {
    const children = rows.filter((row) => row.kind === kind);
    const words = `${label}, ${count(children.length, 'entry', 'entries')}`;
    const section = { id: `section:${label}`, label, description: String(children.length), kind: 'section' as const };
    return children.length === 0 ? [] : [{ ...section, accessibilityLabel: words, children }];
  };
  const more = `${left} more: filter by words to see them`;
  return [
    ...of('work', 'Works cited in all articles'),
    ...of('outlet', 'Outlets named in all articles'),
    ...(left > 0 ? [{ id: 'more', label: more, kind: 'more' as const, accessibilityLabel: more, children: [] }] : []),
  ];
}

interface CitedWork {
  key: string;
  articles: number;
  citing: IndexedSource[];
}

/** By the key of an entry where there is one, which says more than a number. */
const labelOf = ({ key, citing }: CitedWork): string =>
  (citing.find((each) => each.key.startsWith('key:')) ?? citing[0])?.source.label ?? key;

const titleOf = ({ uri, summary }: IndexedArticle): string => summary.header.title ?? fileOf(uri);

function fileOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

const hasWords = (citing: readonly IndexedSource[], wanted: string): boolean =>
  citing.some(({ article, source: { label, url = '' } }) =>
    `${label}\n${url}\n${titleOf(article)}\n${fileOf(article.uri)}`.toLowerCase().includes(wanted),
  );

function workRow<Range>(
  work: CitedWork,
  index: WorkspaceIndex,
  rangeIn: (lines: readonly number[], span: Span) => Range,
): TreeNode<Range> {
  const { key, articles, citing } = work;
  const to = index.articleAt(key);
  const label = to ? titleOf(to) : labelOf(work);
  const [first] = citing;
  const claims = new Set(
    citing.flatMap(({ article, source }) => claimsIn(article, source.places).map((each) => each.id)),
  );
  const isOutlet = first?.source.kind === 'outlet';
  const words = [
    count(articles, 'article', 'articles'),
    ...(claims.size > 0 ? [count(claims.size, 'claim', 'claims')] : []),
    ...(to ? ['an article of this workspace'] : []),
  ];
  const url = citing.find(({ source }) => source.url !== undefined)?.source.url;
  const byArticle = new Map<IndexedArticle, IndexedSource['source']['places'][number][]>();
  for (const { article, source } of citing)
    byArticle.set(article, [...(byArticle.get(article) ?? []), ...source.places]);
  return {
    id: `all:${key}`,
    label,
    description: words.join(' · '),
    tooltip: url ?? label,
    kind: isOutlet ? 'outlet' : 'work',
    accessibilityLabel: [label, isOutlet ? 'outlet' : 'work', ...words].join(', '),
    ...(url === undefined ? {} : { url }),
    copy: url ?? label,
    children: [...byArticle].map(([article, places]) => articleRow(`all:${key}`, article, places, rangeIn)),
  };
}

function articleRow<Range>(
  parent: string,
  article: IndexedArticle,
  places: IndexedSource['source']['places'],
  rangeIn: (lines: readonly number[], span: Span) => Range,
): TreeNode<Range> {
  const { uri, summary } = article;
  const label = titleOf(article);
  const file = fileOf(uri);
  const words = [...(file === label ? [] : [file]), count(places.length, 'place', 'places')];
  const [first] = places;
  const id = `${parent}/${uri}`;
  return {
    id,
    label,
    description: words.join(' · '),
    tooltip: uri,
    kind: 'document',
    accessibilityLabel: [label, ...words].join(', '),
    copy: label,
    ...(first ? { range: rangeIn(summary.lines, first), file: uri } : {}),
    children: claimsIn(article, places).map(({ id: claim, text, span }) => ({
      id: `${id}/${claim.slice(uri.length)}`,
      label: text,
      kind: 'claim',
      accessibilityLabel: `Carries: ${text}`,
      copy: text,
      range: rangeIn(summary.lines, span),
      file: uri,
      children: [],
    })),
  };
}

/** Claims that places carry, each once. */
const claimsIn = ({ uri, summary }: IndexedArticle, places: IndexedSource['source']['places']) =>
  [...new Set(places.flatMap(({ claims }) => claims))].flatMap((at) => {
    const claim = summary.claims[at];
    return claim ? [{ id: `${uri}#${at}`, text: claim.text, span: claim }] : [];
  });
