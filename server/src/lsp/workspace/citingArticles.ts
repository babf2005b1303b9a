import type { CancellationToken, Location } from 'vscode-languageserver';
import type { IndexedArticle, SharedKey, WorkspaceIndex } from '../../core/analysis';
import type { ServerContext } from '../context';
import { rangeIn } from '../convert';

/** Articles in which a key leads to the same entry of the same file, by URI. */
export async function articlesSharing(
  { bibliographies, settings }: ServerContext,
  index: WorkspaceIndex,
  { key, file }: SharedKey,
  token: CancellationToken,
): Promise<IndexedArticle[]> {
  const found: IndexedArticle[] = [];
  for (const article of index.articlesWithKey(key)) {
    if (token.isCancellationRequested) break;
    const { uri, summary } = article;
    const { reads } = summary.header;
    const own = await settings.forClosed(uri, new Map(reads === undefined ? [] : [['source-critic', reads]]));
    if ((await bibliographies.fileOf(article, key, own)) === file) found.push(article);
  }
  return found;
}

/** Where a key stands in an article. */
export const placesOfKey = ({ uri, summary }: IndexedArticle, key: string): Location[] =>
  (summary.keys.find((each) => each.key === key)?.places ?? []).map((place) => ({
    uri,
    range: rangeIn(summary.lines, place),
  }));

/** Where the other articles cite a work or outlet, by the key that all of them share. */
export const placesOfSource = (index: WorkspaceIndex, key: string, but: string | undefined): Location[] =>
  index
    .citing(key)
    .filter(({ article }) => article.uri !== but)
    .flatMap(({ article: { uri, summary }, source }) =>
      source.places.map((place) => ({ uri, range: rangeIn(summary.lines, place) })),
    );
