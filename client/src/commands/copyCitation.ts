import { env } from 'vscode';
import { isRow } from '../views/citations/tree';
import type { Command } from './command';

/** Puts a citation with its target on the clipboard. */
export const copyCitation: Command = {
  id: 'sourceCritic.citations.copy',
  run: async (_services, row) => {
    if (isRow(row)) await env.clipboard.writeText(row.node.copy ?? row.node.label);
  },
};
