import type { CancellationToken } from 'vscode-languageserver';
import { type Bibliography, type IndexedArticle, JoinedWorks, type WorkspaceIndex } from '../../core/analysis';
import type { ServerContext } from '../context';
import { askWorkspace } from './askWorkspace';
import { settingsOf } from './citingArticles';

/** All articles, and the works that they cite, joined over their bibliographies. */
export interface Joined {
  index: WorkspaceIndex;
  joined: JoinedWorks;
}

/** What was joined last, of which state of articles, settings and bibliographies. */
const known = new WeakMap<ServerContext, { state: string; joined: JoinedWorks }>();

/** Undefined when reading the articles was cancelled. The bibliographies that they name are read when somebody asks. */
export async function askJoined(context: ServerContext, token: CancellationToken): Promise<Joined | undefined> {
  const index = await askWorkspace(context, token);
  if (!index) return undefined;
  const { bibliographies, settings, pace } = context;
  const stateNow = (): string => [index.revision, bibliographies.generation, settings.generation].join('.');
  const state = stateNow();
  const last = known.get(context);
  if (last?.state === state) return { index, joined: last.joined };
  const found = new Map<string, Bibliography>();
  for (const article of index.articles()) {
    if (token.isCancellationRequested) return undefined;
    if (citesByKey(article))
      found.set(article.uri, await bibliographies.forIndexed(article, await settingsOf(context, article)));
  }
  const joined = await pace.inBackground(JoinedWorks.of(index, ({ uri }) => found.get(uri)));
  if (stateNow() === state) known.set(context, { state, joined });
  return { index, joined };
}

const citesByKey = ({ summary }: IndexedArticle): boolean => summary.keys.length > 0;
