import { answerRows, NO_ROWS } from '../answerRows';
import { answerAt, isReady, readyArticle, type ServerContext } from '../context';
import { rangeOf } from '../convert';
import { rowAt } from '../findRows';
import { guarded } from '../guard';
import { type ActorsParams, actorRowRequest, actorsRequest } from '../protocol/actors';
import type { PlaceParams } from '../protocol/article';
import type { RowsAnswer } from '../protocol/rows';

/** The tree of actors of an article, and which of its rows a place belongs to. */
export function handleActors(context: ServerContext): void {
  const { connection } = context;
  connection.onRequest(
    actorsRequest,
    guarded<ActorsParams, RowsAnswer>(
      connection.console,
      'actors',
      NO_ROWS,
      async ({ uri, lists, sought, grouping, unnamedFirst }, token) => {
        const found = await readyArticle(context, uri, token);
        if (!isReady(found)) return NO_ROWS;
        const { document } = found.article;
        const rows = found.session.actors.tree(grouping, unnamedFirst, (span) => rangeOf(document, span));
        return answerRows(rows, { lists, sought }, rowAt);
      },
    ),
  );
  connection.onRequest(
    actorRowRequest,
    guarded<PlaceParams, string | null>(connection.console, 'actor', null, (params, token) =>
      answerAt(context, params, token, ({ session }, offset) => session.actors.rowAt(offset) ?? null),
    ),
  );
}
