import { env } from 'vscode';
import { isRow } from '../views/rows';
import type { Command } from './command';

/** Puts the words of a claim on the clipboard. */
export const copyClaim: Command = {
  id: 'sourceCritic.claims.copy',
  run: async ({ claims }, row) => {
    const [claim] = isRow(row) ? await claims.details([row]) : [];
    if (claim) await env.clipboard.writeText(claim.copy ?? claim.label);
  },
};
