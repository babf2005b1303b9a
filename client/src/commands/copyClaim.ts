import { env } from 'vscode';
import { isRow } from '../views/citations/tree';
import type { Command } from './command';

/** Puts the words of a claim on the clipboard. */
export const copyClaim: Command = {
  id: 'sourceCritic.claims.copy',
  run: async (_, row) => {
    if (isRow(row)) await env.clipboard.writeText(row.node.copy ?? row.node.label);
  },
};
