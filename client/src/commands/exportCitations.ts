import { env, l10n, window } from 'vscode';
import type { ExportFormat } from '../../../server/src/lsp/protocol/citations';
import type { Command } from './command';

/** Puts the sources of the selected rows on the clipboard. */
const copyAs =
  (format: ExportFormat): Command['run'] =>
  async ({ citations }, row) => {
    const rows = citations.selectedWith(row);
    if (rows.length === 0) return;
    const text = await citations.export(format, rows);
    const isEmpty = text.trim() === '' || text.trim() === '[]';
    if (isEmpty) void window.showInformationMessage(l10n.t('Only works can be copied like this: no work is selected.'));
    else await env.clipboard.writeText(text);
  };

export const copyAsBibtex: Command = {
  id: 'sourceCritic.citations.copyAsBibtex',
  run: copyAs('bibtex'),
};

export const copyAsCslJson: Command = {
  id: 'sourceCritic.citations.copyAsCslJson',
  run: copyAs('csl-json'),
};

export const copyAsMarkdown: Command = {
  id: 'sourceCritic.citations.copyAsMarkdown',
  run: copyAs('markdown'),
};
