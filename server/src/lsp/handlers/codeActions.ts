import { type CodeAction, CodeActionKind, type CodeActionParams, type Diagnostic } from 'vscode-languageserver';
import type { RuleId } from '../../core/analysis';
import { isReady, readyArticle, type ServerContext } from '../context';
import { rangeOf, spanOf } from '../convert';
import { guarded } from '../guard';
import { SOURCE } from './diagnostics';

/** Quick fixes. None deletes a hedge; the comment fix says that readers of the page's source will see it. */
export function handleCodeActions(context: ServerContext): void {
  context.connection.onCodeAction(
    guarded<CodeActionParams, CodeAction[]>(context.connection.console, 'code actions', [], async (params, token) => {
      const own = params.context.diagnostics.filter(({ source }) => source === SOURCE);
      if (own.length === 0) return [];
      const found = await readyArticle(context, params.textDocument.uri, token);
      if (!isReady(found)) return [];
      const { article, session } = found;
      return own.flatMap((diagnostic) => {
        const edit = session.suppression(spanOf(article.document, diagnostic.range), diagnostic.code as RuleId);
        return edit
          ? [
              fixOf(diagnostic, edit.title, params.textDocument.uri, {
                range: rangeOf(article.document, edit),
                newText: edit.text,
              }),
            ]
          : [];
      });
    }),
  );
}

const fixOf = (
  diagnostic: Diagnostic,
  title: string,
  uri: string,
  edit: { range: Diagnostic['range']; newText: string },
): CodeAction => ({
  title,
  kind: CodeActionKind.QuickFix,
  diagnostics: [diagnostic],
  edit: { changes: { [uri]: [edit] } },
});
