import { workspaceTree } from '../../core/analysis';
import { answerRows, NO_ROWS } from '../answerRows';
import { isReady, readyArticle, type ServerContext } from '../context';
import { rangeIn, rangeOf } from '../convert';
import { rowAt } from '../findRows';
import { guarded } from '../guard';
import type { TreeNode } from '../protocol/article';
import { type CitationsParams, citationsRequest, citedActorsRequest } from '../protocol/citations';
import type { RowsAnswer } from '../protocol/rows';
import { ShownTrees } from '../shownTrees';
import { askJoined } from '../workspace/joinWorks';

/** The tree of citations of an article, or of all of them, and the actors it can be filtered by. */
export function handleCitations(context: ServerContext): void {
  context.connection.onRequest(
    citedActorsRequest,
    guarded<{ uri: string }, string[]>(context.connection.console, 'cited actors', [], async ({ uri }, token) => {
      const found = await readyArticle(context, uri, token);
      return isReady(found) ? found.session.citations.actors(found.settings) : [];
    }),
  );
  const trees = new ShownTrees<TreeNode[]>();
  context.connection.onRequest(
    citationsRequest,
    guarded<CitationsParams, RowsAnswer>(
      context.connection.console,
      'citations',
      NO_ROWS,
      async ({ uri, lists, sought, grouping, ...arrangement }, token) => {
        const wanted = { lists, sought };
        if (grouping === 'workspace') {
          const all = await askJoined(context, token);
          return answerRows(all ? workspaceTree(all.index, all.joined, arrangement, rangeIn) : [], wanted, rowAt);
        }
        const found = await readyArticle(context, uri, token);
        if (!isReady(found)) return NO_ROWS;
        const { article, session, settings } = found;
        const asked = { ...arrangement, grouping };
        const rows = trees.shown(session, session.analysis(settings), asked, () =>
          session.citations.tree(asked, settings, (span) => rangeOf(article.document, span)),
        );
        return answerRows(rows, wanted, (list, place) => {
          const sources = session.citations.sourcesAt(article.document.offsetAt(place.start));
          return rowAt(list, place, ({ source }) => source === undefined || sources.has(source));
        });
      },
    ),
  );
}
