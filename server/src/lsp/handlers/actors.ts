import { answerAt, isReady, readyArticle, type ServerContext } from '../context';
import { rangeOf } from '../convert';
import { guarded } from '../guard';
import { type ActorsParams, type ActorsResult, actorRowRequest, actorsRequest } from '../protocol/actors';
import type { PlaceParams } from '../protocol/article';

/** The tree of actors of an article, and which of its rows a place belongs to. */
export function handleActors(context: ServerContext): void {
  const { connection } = context;
  const off: ActorsResult = { state: 'off', nodes: [] };
  connection.onRequest(
    actorsRequest,
    guarded<ActorsParams, ActorsResult>(
      connection.console,
      'actors',
      off,
      async ({ uri, grouping, unnamedFirst }, token) => {
        const found = await readyArticle(context, uri, token);
        if (!isReady(found)) return off;
        const { document } = found.article;
        const nodes = found.session.actors(grouping, unnamedFirst, (span) => rangeOf(document, span));
        return { state: 'ready', nodes };
      },
    ),
  );
  connection.onRequest(
    actorRowRequest,
    guarded<PlaceParams, string | null>(connection.console, 'actor', null, (params, token) =>
      answerAt(context, params, token, ({ session }, offset) => session.actorRow(offset) ?? null),
    ),
  );
}
