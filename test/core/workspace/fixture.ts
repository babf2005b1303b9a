import {
  type ArticleSummary,
  type Bibliography,
  type IndexedArticle,
  JoinedWorks,
  readSummary,
  silentLogger,
  WorkspaceIndex,
} from '../../../server/src/core/analysis';
import { finish } from '../../../server/src/core/decisions/steps';

export const ROOT = 'file:///desk/';

/** The summary of a text, read to its end. */
export const summaryOf = (text: string): ArticleSummary => finish(readSummary(text, silentLogger));

/** The works of an index, joined over bibliographies. */
export const joinedOf = (
  index: WorkspaceIndex,
  bibliographyOf: (article: IndexedArticle) => Bibliography | undefined = () => undefined,
): JoinedWorks => finish(JoinedWorks.of(index, bibliographyOf));

/** An index of articles by their paths in the workspace folder. */
export function indexOf(articles: Record<string, string>): WorkspaceIndex {
  const index = new WorkspaceIndex();
  for (const [path, text] of Object.entries(articles))
    index.put({ uri: ROOT + path, root: ROOT, summary: summaryOf(text) });
  return index;
}
