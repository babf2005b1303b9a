import { isReady, readyArticle, type ServerContext } from '../context';
import { rangeOf } from '../convert';
import { guarded } from '../guard';
import { type CitationsParams, type CitationsResult, citationsRequest } from '../protocol/citations';

/** The tree of citations of an article. */
export function handleCitations(context: ServerContext): void {
  const off: CitationsResult = { state: 'off', nodes: [] };
  context.connection.onRequest(
    citationsRequest,
    guarded<CitationsParams, CitationsResult>(
      context.connection.console,
      'citations',
      off,
      async ({ uri, ...arrangement }, token) => {
        const found = await readyArticle(context, uri, token);
        if (!isReady(found)) return off;
        const { article, session, settings } = found;
        const nodes = session.citations(arrangement, settings, (span) => rangeOf(article.document, span));
        return { state: 'ready', nodes };
      },
    ),
  );
}
