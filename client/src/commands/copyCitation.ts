import { env } from 'vscode';
import type { Command } from './command';

/** Puts citations with their targets on the clipboard. */
export const copyCitation: Command = {
  id: 'sourceCritic.citations.copy',
  run: async ({ citations }, row) => {
    const rows = citations.selectedWith(row);
    if (rows.length === 0) return;
    await env.clipboard.writeText((await citations.details(rows)).map(({ copy, label }) => copy ?? label).join('\n'));
  },
};
