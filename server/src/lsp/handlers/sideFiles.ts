import { asideOf } from '../aside';
import type { ServerContext } from '../context';
import { guarded } from '../guard';
import {
  type CompactLedgerParams,
  type CompactLedgerResult,
  compactLedgerRequest,
  type RenamedParams,
  type RenamedResult,
  renamedRequest,
} from '../protocol/claims';
import { asideRequest } from '../protocol/files';

/**
 * What to write so that decisions follow an article to its new name, what becomes of a ledger of many files, and where
 * lines go whose file cannot be written.
 */
export function handleSideFiles(context: ServerContext): void {
  const { connection, sideFiles } = context;
  connection.onRequest(
    renamedRequest,
    guarded<RenamedParams, RenamedResult | null>(connection.console, 'rename of a file', null, ({ oldUri, newUri }) =>
      sideFiles.renamed(oldUri, newUri),
    ),
  );
  connection.onRequest(
    compactLedgerRequest,
    guarded<CompactLedgerParams, CompactLedgerResult | null>(
      connection.console,
      'compaction of the ledger',
      null,
      ({ uri, history }) => sideFiles.compacted(uri, history),
    ),
  );
  connection.onRequest(
    asideRequest,
    guarded<{ uri: string }, { uri: string } | null>(connection.console, 'place of a side file', null, ({ uri }) => {
      const aside = asideOf(uri, sideFiles.storage);
      return Promise.resolve(aside === undefined ? null : { uri: aside });
    }),
  );
}
