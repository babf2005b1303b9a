import type { CancellationToken, Location, Position, ReferenceParams } from 'vscode-languageserver';
import type { CitedHere, SharedKey } from '../../core/analysis';
import { answerAt, type ServerContext } from '../context';
import { rangeOf } from '../convert';
import { guarded } from '../guard';
import { locationOf } from '../places';
import { articlesSharing, placesOfKey, placesOfSource } from '../workspace/citingArticles';
import { askJoined } from '../workspace/joinWorks';

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
  if (!shared && !cited) return [];
  const all = await askJoined(context, token);
  if (!all) return [];
  const { index, joined } = all;
  const here = context.workspace.get(uri);
  const articles = shared ? await articlesSharing(context, index, shared, token) : [];
  const byKey = articles
    .filter((article) => article.uri !== here?.uri)
    .flatMap((article) => placesOfKey(article, shared?.key ?? ''));
  const key = cited && joined.keyOf(here, cited.key);
  // Keys without an entry, or with one that has no number, mean nothing beyond the article.
  const byWork = key === undefined || key.startsWith('key:') ? [] : placesOfSource(joined, key, here?.uri);
  return [...byKey, ...byWork.filter((place) => !byKey.some((known) => isInside(known, place)))];
}

/** A key stands inside the citation that it belongs to. */
const isInside = (inner: Location, outer: Location): boolean =>
  inner.uri === outer.uri &&
  !isBefore(inner.range.start, outer.range.start) &&
  !isBefore(outer.range.end, inner.range.end);

const isBefore = (a: Position, b: Position): boolean =>
  a.line < b.line || (a.line === b.line && a.character < b.character);
