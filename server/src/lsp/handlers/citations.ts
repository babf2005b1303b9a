import { workspaceTree } from '../../core/analysis';
import { isReady, readyArticle, type ServerContext } from '../context';
import { rangeIn, rangeOf } from '../convert';
import { guarded } from '../guard';
import { type CitationsParams, type CitationsResult, citationsRequest } from '../protocol/citations';
import { askWorkspace } from '../workspace/askWorkspace';

/** The tree of citations of an article, or of all of them. */
export function handleCitations(context: ServerContext): void {
  const off: CitationsResult = { state: 'off', nodes: [] };
  context.connection.onRequest(
    citationsRequest,
    guarded<CitationsParams, CitationsResult>(
      context.connection.console,
      'citations',
      off,
      async ({ uri, grouping, ...arrangement }, token) => {
        if (grouping === 'workspace') {
          const index = await askWorkspace(context, token);
          return { state: 'ready', nodes: index ? workspaceTree(index, arrangement, rangeIn) : [] };
        }
        const found = await readyArticle(context, uri, token);
        if (!isReady(found)) return off;
        const { article, session, settings } = found;
        const nodes = session.citations({ ...arrangement, grouping }, settings, (span) =>
          rangeOf(article.document, span),
        );
        return { state: 'ready', nodes };
      },
    ),
  );
}
