import { type ArticleSummary, readSummary, silentLogger, WorkspaceIndex } from '../../../server/src/core/analysis';

export const ROOT = 'file:///desk/';

/** The summary of a text, read to its end. */
export function summaryOf(text: string): ArticleSummary {
  const steps = readSummary(text, silentLogger);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** An index of articles by their paths in the workspace folder. */
export function indexOf(articles: Record<string, string>): WorkspaceIndex {
  const index = new WorkspaceIndex();
  for (const [path, text] of Object.entries(articles))
    index.put({ uri: ROOT + path, root: ROOT, summary: summaryOf(text) });
  return index;
}
