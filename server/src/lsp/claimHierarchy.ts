import type { CallHierarchyItem, CancellationToken } from 'vscode-languageserver';
import type { Bearer, BearerKey, Resting } from '../core/analysis';
import { isReady, type ReadyArticle, readyArticle, type ServerContext } from './context';
import { rangeOf } from './convert';
import type { Hierarchy, Link } from './hierarchies';
import { ACTOR_SYMBOLS, CLAIM_SYMBOL } from './symbolKinds';

/** Claims and actors of one article. */
export const claimHierarchy: Hierarchy = {
  at: async (context, uri, position, token) => {
    const found = await readyArticle(context, uri, token);
    if (!isReady(found)) return [];
    const { article, session, settings } = found;
    const bearers = session.claims.bearersAt(article.document.offsetAt(position), settings);
    return bearers.map((bearer) => itemOf(found, bearer));
  },
  owns: (item) => keyOf(item) !== undefined,
  incoming: (context, item, token) =>
    linksOf(context, item, token, ({ session, settings }, key) => session.claims.restingOn(key, settings)),
  outgoing: (context, item, token) =>
    linksOf(context, item, token, ({ session, settings }, key) => session.claims.restsOn(key, settings)),
};

async function linksOf(
  context: ServerContext,
  item: CallHierarchyItem,
  token: CancellationToken,
  ask: (found: ReadyArticle, key: BearerKey) => Resting[],
): Promise<Link[]> {
  const key = keyOf(item);
  const found = await readyArticle(context, item.uri, token);
  if (!key || !isReady(found)) return [];
  return ask(found, key).map(({ bearer, places }) => ({
    item: itemOf(found, bearer),
    ranges: places.map((place) => rangeOf(found.article.document, place)),
  }));
}

function itemOf({ article }: ReadyArticle, { what, id, name, detail, kind, span }: Bearer): CallHierarchyItem {
  const range = rangeOf(article.document, span);
  const symbol = kind === 'claim' ? CLAIM_SYMBOL : ACTOR_SYMBOLS[kind];
  const data: BearerKey = { what, id };
  return { name, detail, kind: symbol, uri: article.uri, range, selectionRange: range, data };
}

function keyOf({ data }: CallHierarchyItem): BearerKey | undefined {
  const { what, id } = (data ?? {}) as Partial<BearerKey>;
  return (what === 'claim' || what === 'actor') && typeof id === 'string' ? { what, id } : undefined;
}
