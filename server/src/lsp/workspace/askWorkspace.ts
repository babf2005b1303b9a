import type { CancellationToken } from 'vscode-languageserver';
import { contentHash, type WorkspaceIndex } from '../../core/analysis';
import { isReady, readyArticle, type ServerContext } from '../context';
import type { Report } from './sharedWork';

/** The index of all articles, open ones as they stand in the editor; undefined when reading them was cancelled. */
export async function askWorkspace(
  context: ServerContext,
  token: CancellationToken,
  report?: Report,
): Promise<WorkspaceIndex | undefined> {
  const { workspace } = context;
  if (!(await workspace.ready(token, report))) return undefined;
  await followOpen(context, token);
  return workspace.index;
}

/** Takes in what open articles say now. */
async function followOpen(context: ServerContext, token: CancellationToken): Promise<void> {
  const { workspace, articles } = context;
  for (const article of articles.all()) {
    const found = await readyArticle(context, article.uri, token);
    if (token.isCancellationRequested) return;
    if (!isReady(found)) await workspace.follow(article.uri, undefined);
    else await workspace.follow(article.uri, contentHash(found.session.text), () => found.session.summary());
  }
}
