import type { CancellationToken } from 'vscode-languageserver';
import type { Severity } from '../../core/analysis';
import { isReady, type ReadyArticle, readyArticle, type ServerContext } from '../context';
import { guarded, inBackground } from '../guard';
import {
  type CheckAllResult,
  type CheckProgress,
  checkAllRequest,
  checkProgress,
  clearCheckedRequest,
} from '../protocol/checkAll';
import { askWorkspace } from '../workspace/askWorkspace';
import { closedArticle } from '../workspace/closedArticle';
import { diagnosticsOf } from './diagnostics';

/**
 * Checks every article of the workspace when somebody asks. Findings in files that are not open are published and
 * follow the files until somebody takes them back; those of open files are shown as always.
 */
export function handleCheckAll(context: ServerContext): {
  opened(uri: string): void;
  changed(uris: readonly string[]): void;
} {
  const { connection, articles } = context;
  /** Files that are not open and have findings published. */
  const published = new Set<string>();
  let follows = false;

  const publish = async (uri: string, found: ReadyArticle | undefined): Promise<void> => {
    const diagnostics = found && !articles.get(uri) ? diagnosticsOf(context, found) : [];
    if (diagnostics.length === 0 && !published.has(uri)) return;
    if (diagnostics.length === 0) published.delete(uri);
    else published.add(uri);
    if (!articles.get(uri) || context.client.pullsDiagnostics) await connection.sendDiagnostics({ uri, diagnostics });
  };
  const clear = async (): Promise<void> => {
    follows = false;
    for (const uri of [...published]) await publish(uri, undefined);
  };
  const tell = (progress: CheckProgress): void => {
    const { done, total } = progress;
    if (done % EVERY === 0 || done === total) void connection.sendNotification(checkProgress, progress);
  };

  connection.onRequest(
    checkAllRequest,
    guarded<object, CheckAllResult>(connection.console, 'checking all', NOTHING, async (_, token) => {
      // Folders are looked at anew, whatever the editor has told of them.
      context.workspace.lookAgain();
      const index = await askWorkspace(context, token, (done, total) => tell({ step: 'reading', done, total }));
      if (!index) return NOTHING;
      follows = true;
      const uris = index.articles().map(({ uri }) => uri);
      const counts = { ...NO_FINDINGS };
      let checked = 0;
      for (const [at, uri] of uris.entries()) {
        if (token.isCancellationRequested) break;
        const found = await articleAt(context, uri, token);
        await publish(uri, found);
        if (found) {
          checked++;
          add(counts, found.session.findings(found.settings).counts);
        }
        tell({ step: 'checking', done: at + 1, total: uris.length });
      }
      return { articles: checked, counts };
    }),
  );
  connection.onRequest(
    clearCheckedRequest,
    guarded<object, null>(connection.console, 'clearing', null, async () => {
      await clear();
      return null;
    }),
  );

  return {
    opened: (uri) => {
      if (published.has(uri)) inBackground(connection.console, 'checked files', publish(uri, undefined));
    },
    changed: (uris) => {
      if (!follows) return;
      const again = async (): Promise<void> => {
        for (const uri of uris) {
          const isArticle = context.workspace.index.get(uri) !== undefined && !articles.get(uri);
          await publish(uri, isArticle ? await closedArticle(context, uri) : undefined);
        }
      };
      inBackground(connection.console, 'checked files', again());
    },
  };
}

/** Articles between two messages about progress. */
const EVERY = 10;
const NO_FINDINGS: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
const NOTHING: CheckAllResult = { articles: 0, counts: NO_FINDINGS };

async function articleAt(
  context: ServerContext,
  uri: string,
  token: CancellationToken,
): Promise<ReadyArticle | undefined> {
  if (!context.articles.get(uri)) return closedArticle(context, uri);
  const found = await readyArticle(context, uri, token);
  return isReady(found) ? found : undefined;
}

function add(counts: Record<Severity, number>, more: Record<Severity, number>): void {
  for (const severity of Object.keys(counts) as Severity[]) counts[severity] += more[severity];
}
