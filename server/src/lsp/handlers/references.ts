import type { CancellationToken, Location, ReferenceParams } from 'vscode-languageserver';
import type { CitedHere, SharedKey } from '../../core/analysis';
import { answerAt, type ServerContext } from '../context';
import { rangeOf } from '../convert';
import { guarded } from '../guard';
import { locationOf } from '../places';
import { askWorkspace } from '../workspace/askWorkspace';
import { articlesSharing, placesOfKey, placesOfSource } from '../workspace/citingArticles';

/** All places that speak of what stands here; of a citation, those of all articles of the workspace. */
export function handleReferences(context: ServerContext): void {
  const { connection, workspace } = context;
  connection.onReferences(
    guarded<ReferenceParams, Location[] | null>(connection.console, 'references', null, async (params, token) => {
      const { uri } = params.textDocument;
      const here = await answerAt(context, params, token, ({ article, session }, offset) => {
        const { places, shared } = session.references(offset, params.context.includeDeclaration);
        const cited = session.citations.at(offset, uri, workspace.rootOf(uri));
        const own = places.flatMap((place) => locationOf(context, article, place) ?? []);
        const ofWork = (cited?.places ?? []).map((place) => ({ uri, range: rangeOf(article.document, place) }));
        return { locations: own.length > 0 ? own : ofWork, shared, cited };
      });
      if (!here) return null;
      return [...here.locations, ...(await elsewhere(context, uri, here, token))];
    }),
  );
}

async function elsewhere(
  context: ServerContext,
  uri: string,
  { shared, cited }: { shared: SharedKey | undefined; cited: CitedHere | undefined },
  token: CancellationToken,
): Promise<Location[]> {
  // Keys without an entry, or with one of its own, mean nothing beyond the article.
  if (!shared && (!cited || cited.key.startsWith('key:'))) return [];
  const index = await askWorkspace(context, token);
  if (!index) return [];
  const own = context.workspace.get(uri)?.uri;
  if (!shared) return cited ? placesOfSource(index, cited.key, own) : [];
  const articles = await articlesSharing(context, index, shared, token);
  return articles.filter((article) => article.uri !== own).flatMap((article) => placesOfKey(article, shared.key));
}
