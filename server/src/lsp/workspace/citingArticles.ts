import type { CancellationToken, Location } from 'vscode-languageserver';
import type { IndexedArticle, JoinedWorks, SharedKey, WorkspaceIndex } from '../../core/analysis';
import type { ServerContext } from '../context';
import { rangeIn } from '../convert';
import type { ArticleSettings } from '../settings';

/** Articles in which a key leads to the same entry of the same file, by URI. */
export async function articlesSharing(
  context: ServerContext,
  index: WorkspaceIndex,
  { key, file }: SharedKey,
  token: CancellationToken,
): Promise<IndexedArticle[]> {
  const found: IndexedArticle[] = [];
  for (const article of index.articlesWithKey(key)) {
    if (token.isCancellationRequested) break;
    const settings = await settingsOf(context, article);
    if ((await context.bibliographies.fileOf(article, key, settings)) === file) found.push(article);
  }
  return found;
}

/** The settings of an article of the index. */
export function settingsOf({ settings }: ServerContext, { uri, summary }: IndexedArticle): Promise<ArticleSettings> {
  const { reads } = summary.header;
  return settings.forClosed(uri, new Map(reads === undefined ? [] : [['source-critic', reads]]));
}

/** Where a key stands in an article. */
export const placesOfKey = ({ uri, summary }: IndexedArticle, key: string): Location[] =>
  (summary.keys.find((each) => each.key === key)?.places ?? []).map((place) => ({
    uri,
    range: rangeIn(summary.lines, place),
  }));

/** Where the other articles cite a work or outlet, by what it goes by in all of them. */
export const placesOfSource = (joined: JoinedWorks, key: string, but: string | undefined): Location[] =>
  joined
    .citing(key)
    .filter(({ article }) => article.uri !== but)
    .flatMap(({ article: { uri, summary }, source }) =>
      source.places.map((place) => ({ uri, range: rangeIn(summary.lines, place) })),
    );
