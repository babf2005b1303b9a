import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type SnippetTextEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type RuleId, type WordingFix, withRuleOff } from '../core/analysis';
import { blanksIn, plainOf, snippetOf } from './blanks';
import type { ReadyArticle, ServerContext } from './context';
import { rangeOf, spanOf } from './convert';
import type { OpenArticle } from './openArticles';

/** Quick fixes that help a writer with the words of a finding; none deletes a hedge. */
export function wordingActions(
  diagnostic: Diagnostic,
  { article, session }: ReadyArticle,
  { client }: ServerContext,
): CodeAction[] {
  const fixes = session.wordingFixes(spanOf(article.document, diagnostic.range), diagnostic.code as RuleId);
  return fixes.map(({ title, edits }) => ({
    title: edits.some(({ text }) => blanksIn(text) > 0) ? `${title}…` : title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    edit: client.snippetEdits ? snippetEdit(article, edits) : plainEdit(article, edits),
  }));
}

/** With the cursor in the first blank. */
function snippetEdit({ document, uri, version }: OpenArticle, edits: WordingFix['edits']): WorkspaceEdit {
  let stop = 1;
  const snippets = edits.map(({ text, ...span }): SnippetTextEdit => {
    const value = snippetOf(text, stop);
    stop += blanksIn(text);
    return { range: rangeOf(document, span), snippet: { kind: 'snippet', value } };
  });
  return { documentChanges: [{ textDocument: { uri, version }, edits: snippets }] };
}

function plainEdit({ document, uri }: OpenArticle, edits: WordingFix['edits']): WorkspaceEdit {
  const changes = edits.map(
    ({ text, ...span }): TextEdit => ({ range: rangeOf(document, span), newText: plainOf(text) }),
  );
  return { changes: { [uri]: changes } };
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
