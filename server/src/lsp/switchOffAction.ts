import { type CodeAction, CodeActionKind, type Diagnostic, type WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type RuleId, withRuleOff } from '../core/analysis';
import type { ReadyArticle, ServerContext } from './context';
import { rangeOf } from './convert';

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
