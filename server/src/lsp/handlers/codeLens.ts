import { type CodeLens, type CodeLensParams, CodeLensRefreshRequest } from 'vscode-languageserver';
import { countWords } from '../../core/analysis';
import { isReady, readyArticle, type ServerContext } from '../context';
import { rangeOf } from '../convert';
import { guarded, inBackground } from '../guard';
import { SHOW_CLAIM } from '../protocol/claims';

/** What is still open below each heading, for those who ask for it in the settings. */
export function handleCodeLens(context: ServerContext): { refresh(): void } {
  const { connection, client } = context;
  connection.onCodeLens(
    guarded<CodeLensParams, CodeLens[]>(
      connection.console,
      'code lens',
      [],
      async ({ textDocument: { uri } }, token) => {
        const found = await readyArticle(context, uri, token);
        if (!isReady(found) || !found.settings.codeLens) return [];
        const { document } = found.article;
        return found.session.claims.headingCounts(found.settings).map((count) => {
          const shown = client.runsCommands
            ? { command: SHOW_CLAIM, arguments: [uri, rangeOf(document, count.first)] }
            : { command: '' };
          return { range: rangeOf(document, count.heading), command: { title: countWords(count), ...shown } };
        });
      },
    ),
  );
  return {
    refresh: () => {
      if (client.refreshesCodeLens)
        inBackground(connection.console, 'code lens refresh', connection.sendRequest(CodeLensRefreshRequest.type));
    },
  };
}
