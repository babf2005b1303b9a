import { isRow } from '../views/citations/tree';
import type { Command } from './command';
import { REVEAL_CLAIM } from './ids';

/** Shows the place of a row in the article. */
export const revealClaim: Command = {
  id: REVEAL_CLAIM,
  run: async ({ claims }, row) => {
    if (isRow(row)) await claims.reveal(row);
  },
};
