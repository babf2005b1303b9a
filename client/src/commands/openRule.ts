import { commands, l10n, languages, Uri, window, workspace } from 'vscode';
import type { Command } from './command';
import { OPEN_RULE } from './ids';

/** Opens the page of a rule: the one given by a link, or that of the finding at the cursor. */
export const openRule: Command = {
  id: OPEN_RULE,
  run: async (_services, argument) => {
    const rule = isRuleId(argument) ? argument : ruleAtCursor();
    if (rule === undefined) return window.showInformationMessage(l10n.t('There is no finding of Source Critic here.'));
    return showPage(Uri.from({ scheme: 'source-critic', path: `/rules/${rule}.md` }));
  },
};

/** A link could carry anything: only what looks like a rule becomes part of an address. */
const isRuleId = (value: unknown): value is string => typeof value === 'string' && /^[a-z]+\/[a-z-]+$/.test(value);

function ruleAtCursor(): string | undefined {
  const editor = window.activeTextEditor;
  const finding = editor
    ? languages
        .getDiagnostics(editor.document.uri)
        .find(({ source, range }) => source === 'source-critic' && range.contains(editor.selection.active))
    : undefined;
  const code = typeof finding?.code === 'object' ? finding.code.value : finding?.code;
  return isRuleId(code) ? code : undefined;
}

/** Rendered where VS Code's Markdown is there, else as a read-only document. */
async function showPage(uri: Uri): Promise<void> {
  try {
    await commands.executeCommand('markdown.showPreview', uri);
  } catch {
    await window.showTextDocument(await workspace.openTextDocument(uri), { preview: true });
  }
}
