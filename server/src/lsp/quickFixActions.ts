import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { QuickFix, RuleId } from '../core/analysis';
import { blanksIn, plainOf, snippetOf } from './blanks';
import type { ReadyArticle, ServerContext } from './context';
import { rangeOf, spanOf } from './convert';
import type { OpenArticle } from './openArticles';
import { documentOf } from './places';

/** Quick fixes that change the text or the bibliography; none deletes a hedge. */
export function quickFixActions(diagnostic: Diagnostic, ready: ReadyArticle, context: ServerContext): CodeAction[] {
  const { article, session } = ready;
  const fixes = session.quickFixes(spanOf(article.document, diagnostic.range), diagnostic.code as RuleId);
  return fixes.flatMap(({ title, edits }) => {
    const edit = editOf(context, article, edits);
    if (!edit) return [];
    return [
      {
        title: edits.some(({ text }) => blanksIn(text) > 0) ? `${title}…` : title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        edit,
      },
    ];
  });
}

/** With the cursor in the first blank where the editor knows snippets. Undefined where a file is gone. */
function editOf(context: ServerContext, article: OpenArticle, edits: QuickFix['edits']): WorkspaceEdit | undefined {
  let stop = 1;
  const snippets = new Map<string, TextDocumentEdit>();
  const changes: Record<string, TextEdit[]> = {};
  for (const { text, file, ...span } of edits) {
    const document = documentOf(context, article, file);
    if (!document) return undefined;
    const { uri } = document;
    const range = rangeOf(document, span);
    const version = file === undefined ? article.version : null;
    const own = snippets.get(uri) ?? { textDocument: { uri, version }, edits: [] };
    own.edits.push({ range, snippet: { kind: 'snippet', value: snippetOf(text, stop) } });
    snippets.set(uri, own);
    changes[uri] = [...(changes[uri] ?? []), { range, newText: plainOf(text) }];
    stop += blanksIn(text);
  }
  return context.client.snippetEdits ? { documentChanges: [...snippets.values()] } : { changes };
}
