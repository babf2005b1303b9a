import { isRow } from '../views/rows';
import type { Command } from './command';
import { REVEAL_CITATION } from './ids';

/** Shows the place of a row in the article. */
export const revealCitation: Command = {
  id: REVEAL_CITATION,
  run: async ({ citations }, row) => {
    if (isRow(row)) await citations.reveal(row);
  },
};
