import type { CancellationToken, Location, ReferenceParams } from 'vscode-languageserver';
import type { SharedKey } from '../../core/analysis';
import { answerAt, otherArticles, type ServerContext } from '../context';
import { rangeOf } from '../convert';
import { guarded } from '../guard';
import { locationOf } from '../places';

/** All places that speak of what stands here; those of other open articles too, where it is a key that they share. */
export function handleReferences(context: ServerContext): void {
  const { connection } = context;
  connection.onReferences(
    guarded<ReferenceParams, Location[] | null>(connection.console, 'references', null, async (params, token) => {
      const here = await answerAt(context, params, token, ({ article, session }, offset) => {
        const { places, shared } = session.references(offset, params.context.includeDeclaration);
        return { locations: places.flatMap((place) => locationOf(context, article, place) ?? []), shared };
      });
      if (!here?.shared) return here?.locations ?? null;
      return [...here.locations, ...(await elsewhere(context, params.textDocument.uri, here.shared, token))];
    }),
  );
}

async function elsewhere(
  context: ServerContext,
  uri: string,
  shared: SharedKey,
  token: CancellationToken,
): Promise<Location[]> {
  const others = await otherArticles(context, uri, token);
  return others.flatMap(({ article, session }) =>
    session.referencesFrom(shared).map((span) => ({ uri: article.uri, range: rangeOf(article.document, span) })),
  );
}
