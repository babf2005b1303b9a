import { isRow } from '../views/rows';
import type { Command } from './command';
import { REVEAL_CLAIM, SHOW_CLAIM } from './ids';
import { placeOrCursor } from './place';

/** Shows the place of a row in the article. */
export const revealClaim: Command = {
  id: REVEAL_CLAIM,
  run: async ({ claims }, row) => {
    if (isRow(row)) await claims.reveal(row);
  },
};

/** Selects the claim of a place, or at the cursor, in the Claims view: what the ledger says of it stands below it. */
export const showClaim: Command = {
  id: SHOW_CLAIM,
  run: async ({ client, claims }, uri, range) => {
    const place = placeOrCursor(client, uri, range);
    if (place) await claims.selectAt(client.code2ProtocolConverter.asRange(place.range));
  },
};
