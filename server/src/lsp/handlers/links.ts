import { isReady, readyArticle, type ServerContext } from '../context';
import { guarded } from '../guard';
import {
  type LinksCheckedParams,
  type LinksParams,
  type LinksResult,
  linksChecked,
  linksRequest,
} from '../protocol/links';

/** Tells the client which links there are, and takes what it has found about them. Nothing here asks the network. */
export function handleLinks(context: ServerContext, refresh: () => void): void {
  const { connection, linkChecks } = context;
  connection.onRequest(
    linksRequest,
    guarded<LinksParams, LinksResult>(connection.console, 'links', { urls: [] }, async ({ uri }, token) => {
      const found = await readyArticle(context, uri, token);
      return { urls: isReady(found) ? found.session.citations.webAddresses() : [] };
    }),
  );
  connection.onRequest(
    linksChecked,
    guarded<LinksCheckedParams, null>(connection.console, 'checked links', null, async ({ uri, day, checks }) => {
      if (!context.articles.get(uri)) return null;
      linkChecks.set(uri, day, checks);
      refresh();
      return null;
    }),
  );
}
