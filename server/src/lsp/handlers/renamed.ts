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

/** What to write so that decisions follow an article to its new name, and what becomes of a ledger of many files. */
export function handleRenamed(context: ServerContext): void {
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
}
