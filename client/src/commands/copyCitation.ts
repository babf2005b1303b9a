import { env } from 'vscode';
import { isRow } from '../views/citations/tree';
import type { Command } from './command';

/** Puts citations with their targets on the clipboard. */
export const copyCitation: Command = {
  id: 'sourceCritic.citations.copy',
  run: async ({ citations }, row) => {
    if (!isRow(row)) return;
    const rows = citations.selectedWith(row);
    await env.clipboard.writeText(rows.map(({ node: { copy, label } }) => copy ?? label).join('\n'));
  },
};
