import { Uri, window, workspace } from 'vscode';
import { reportUri } from '../../../server/src/lsp/protocol/article';
import type { Command } from './command';

/** Opens a read-only report on how the article on screen knows what it says. */
export const showReport: Command = {
  id: 'sourceCritic.showReport',
  run: async () => {
    const article = window.activeTextEditor?.document;
    if (article?.languageId !== 'markdown') return;
    const uri = Uri.parse(reportUri(article.uri.toString(), article.version), true);
    await window.showTextDocument(await workspace.openTextDocument(uri), { preview: true });
  },
};
