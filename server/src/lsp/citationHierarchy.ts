import { type CallHierarchyItem, type CancellationToken, type Range, SymbolKind } from 'vscode-languageserver';
import type { CitedHere, IndexedArticle, IndexedSource, WorkspaceIndex } from '../core/analysis';
import { isReady, type ReadyArticle, readyArticle, type ServerContext } from './context';
import { rangeIn, rangeOf } from './convert';
import { decodedPath } from './decodedPath';
import type { Hierarchy, Link } from './hierarchies';
import { askJoined, type Joined } from './workspace/joinWorks';

/** A work or outlet by the key that all articles share, or an article of the workspace. */
type Node = { cited: string } | { article: string };

/** Who cites whom over the workspace: articles that cite a work, an outlet or an article, and what an article cites. */
export const citationHierarchy: Hierarchy = {
  at: async (context, uri, position, token) => {
    const found = await readyArticle(context, uri, token);
    if (!isReady(found)) return [];
    const cited = citedHere(context, found, position);
    if (cited) return cited.kind === 'work' ? [citedItem(found, cited)] : [];
    return found.session.isAtTitle(found.article.document.offsetAt(position)) ? [titleItem(found)] : [];
  },
  owns: (item) => nodeOf(item) !== undefined,
  incoming: (context, item, token) => linksOf(context, item, token, incoming),
  outgoing: (context, item, token) => linksOf(context, item, token, outgoing),
};

/** The same for outlets: whoever points at one means the actor first. */
export const outletHierarchy: Hierarchy = {
  ...citationHierarchy,
  at: async (context, uri, position, token) => {
    const found = await readyArticle(context, uri, token);
    const cited = isReady(found) ? citedHere(context, found, position) : undefined;
    return isReady(found) && cited?.kind === 'outlet' ? [citedItem(found, cited)] : [];
  },
};

const citedHere = (
  { workspace }: ServerContext,
  { article: { document, uri }, session }: ReadyArticle,
  position: Range['start'],
): CitedHere | undefined => session.citations.at(document.offsetAt(position), uri, workspace.rootOf(uri));

async function linksOf(
  context: ServerContext,
  item: CallHierarchyItem,
  token: CancellationToken,
  ask: (all: Joined, node: Node) => Link[],
): Promise<Link[]> {
  const node = nodeOf(item);
  const all = node && (await askJoined(context, token));
  if (!all) return [];
  if ('article' in node) return ask(all, node);
  return ask(all, { cited: all.joined.keyOf(context.workspace.get(item.uri), node.cited) });
}

/** One link for each article: it may cite the same work under several addresses. */
function incoming({ index, joined }: Joined, node: Node): Link[] {
  const article = articleOf(index, node);
  const found = [
    ...('cited' in node ? joined.citing(node.cited) : []),
    ...(article ? index.citingArticle(article.uri) : []),
  ].filter((each) => each.article.uri !== article?.uri);
  const byArticle = new Map<IndexedArticle, Set<IndexedSource['source']>>();
  for (const { article: from, source } of found) byArticle.set(from, (byArticle.get(from) ?? new Set()).add(source));
  return [...byArticle].map(([from, sources]) => {
    const places = [...sources].flatMap((source) => source.places);
    return {
      item: articleItem(from, carried(from, places)),
      ranges: places.map((place) => rangeIn(from.summary.lines, place)),
    };
  });
}

function outgoing({ index, joined }: Joined, node: Node): Link[] {
  const article = articleOf(index, node);
  if (!article) return [];
  const { uri, summary } = article;
  return index.citedBy(uri).flatMap(({ key, source }): Link[] => {
    const to = index.articleAt(key);
    const ranges = source.places.map((place) => rangeIn(summary.lines, place));
    const [first] = ranges;
    if (!first || to?.uri === uri) return [];
    const citing = joined.citing(joined.keyOf(article, key));
    const others = new Set(citing.map((each) => each.article)).size - 1;
    const detail =
      others > 0
        ? `${WORDS[source.kind]} · cited in ${others} other ${others === 1 ? 'article' : 'articles'}`
        : WORDS[source.kind];
    return [
      { item: to ? articleItem(to, '') : sourceItem(source.kind, source.label, detail, key, uri, first), ranges },
    ];
  });
}

/** The article that an item is, or that the work cited is. */
const articleOf = (index: WorkspaceIndex, node: Node): IndexedArticle | undefined =>
  'article' in node ? index.get(node.article) : index.articleAt(node.cited);

const WORDS: Readonly<Record<CitedHere['kind'], string>> = { work: 'work cited', outlet: 'outlet named' };

const citedItem = ({ article: { document, uri } }: ReadyArticle, { kind, label, key, place }: CitedHere) =>
  sourceItem(kind, label, WORDS[kind], key, uri, rangeOf(document, place));

const sourceItem = (
  kind: CitedHere['kind'],
  name: string,
  detail: string,
  cited: string,
  uri: string,
  range: Range,
): CallHierarchyItem => ({
  name,
  detail,
  kind: kind === 'outlet' ? SymbolKind.Event : SymbolKind.File,
  uri,
  range,
  selectionRange: range,
  data: { cited } satisfies Node,
});

const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

const titleItem = ({ article: { uri } }: ReadyArticle): CallHierarchyItem => fileItem(uri, undefined, '');

const articleItem = ({ uri, summary }: IndexedArticle, detail: string): CallHierarchyItem =>
  fileItem(uri, summary.header.title, detail);

const fileItem = (uri: string, title: string | undefined, detail: string): CallHierarchyItem => {
  const file = decodedPath(uri.slice(uri.lastIndexOf('/') + 1));
  return {
    name: title ?? file,
    detail: [...(title === undefined ? [] : [file]), ...(detail === '' ? [] : [detail])].join(' · '),
    kind: SymbolKind.File,
    uri,
    range: START,
    selectionRange: START,
    data: { article: uri } satisfies Node,
  };
};

/** The claims that places carry, in the words of the article. */
function carried({ summary }: IndexedArticle, places: readonly { claims: readonly number[] }[]): string {
  const claims = new Set(places.flatMap((place) => place.claims));
  return [...claims]
    .flatMap((index) => summary.claims[index]?.text ?? [])
    .map((text) => `“${text}”`)
    .join(' ');
}

function nodeOf({ data }: CallHierarchyItem): Node | undefined {
  const { cited, article } = (data ?? {}) as { cited?: unknown; article?: unknown };
  if (typeof cited === 'string') return { cited };
  return typeof article === 'string' ? { article } : undefined;
}
