import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type RuleId, type WordingFix, withRuleOff } from '../core/analysis';
import { blanksIn, plainOf, snippetOf } from './blanks';
import type { ReadyArticle, ServerContext } from './context';
import { rangeOf, spanOf } from './convert';
import type { OpenArticle } from './openArticles';
import { documentOf } from './places';

/** Quick fixes that help a writer with the words of a finding; none deletes a hedge. */
export function wordingActions(diagnostic: Diagnostic, ready: ReadyArticle, context: ServerContext): CodeAction[] {
  const { article, session } = ready;
  const fixes = session.wordingFixes(spanOf(article.document, diagnostic.range), diagnostic.code as RuleId);
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
function editOf(context: ServerContext, article: OpenArticle, edits: WordingFix['edits']): WorkspaceEdit | undefined {
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

/** Switches the rule off for the whole project, in the project file; a new one is made where the client can. */
export async function switchOffAction(
  diagnostic: Diagnostic,
  { article }: ReadyArticle,
  { settings, client }: ServerContext,
): Promise<CodeAction[]> {
  const rule = diagnostic.code as RuleId;
  const file = await settings.projectFileFor(article.uri);
  if (!file || !client.documentChanges || (file.text === undefined && !client.createsFiles)) return [];
  const newText = withRuleOff(file.text, rule);
  if (newText === undefined || newText === file.text) return [];
  const document = TextDocument.create(file.uri, 'jsonc', 0, file.text ?? '');
  const range = rangeOf(document, { start: 0, end: document.getText().length });
  const edit: WorkspaceEdit = {
    documentChanges: [
      ...(file.text === undefined
        ? [{ kind: 'create' as const, uri: file.uri, options: { ignoreIfExists: true } }]
        : []),
      { textDocument: { uri: file.uri, version: null }, edits: [{ range, newText }] },
    ],
  };
  const title = `Switch off ${rule} in the project file`;
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], edit }];
}
