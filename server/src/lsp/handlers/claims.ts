import type { ShownClaims } from '../../core/analysis';
import { answerRows, NO_ROWS } from '../answerRows';
import { isReady, readyArticle, type ServerContext } from '../context';
import { rangeOf } from '../convert';
import { decodedPath } from '../decodedPath';
import { claimAt } from '../findRows';
import { guarded } from '../guard';
import type { PlainRange } from '../protocol/article';
import {
  type ClaimCounts,
  type ClaimCountsParams,
  type ClaimsParams,
  type ClaimsResult,
  claimCountsRequest,
  claimsRequest,
  type ExportClaimsParams,
  type ExportClaimsResult,
  exportClaimsRequest,
  type NextClaimParams,
  nextClaimRequest,
} from '../protocol/claims';
import { ShownTrees } from '../shownTrees';

const OFF: ClaimsResult = { ...NO_ROWS, claims: 0, open: 0, checked: 0 };

/** Counting puts the whole article together: in a book that would be felt at the next key. */
const LONGEST_COUNTED = 300_000;

/** The tree of claims of an article, and the way from one open claim to the next. */
export function handleClaims(context: ServerContext): void {
  const { connection } = context;
  const trees = new ShownTrees<ShownClaims<PlainRange>>();
  connection.onRequest(
    claimsRequest,
    guarded<ClaimsParams, ClaimsResult>(
      connection.console,
      'claims',
      OFF,
      async ({ uri, lists, sought, ...arrangement }, token) => {
        const found = await readyArticle(context, uri, token);
        if (!isReady(found)) return OFF;
        const { article, session, settings } = found;
        const { nodes, ...counts } = trees.shown(session, session.analysis(settings), arrangement, () =>
          session.claims.tree(arrangement, settings, (span) => rangeOf(article.document, span)),
        );
        return { ...answerRows(nodes, { lists, sought }, claimAt), ...counts };
      },
    ),
  );
  connection.onRequest(
    claimCountsRequest,
    guarded<ClaimCountsParams, ClaimCounts | null>(connection.console, 'claim counts', null, async ({ uri }, token) => {
      const found = await readyArticle(context, uri, token);
      if (!isReady(found) || found.session.text.length > LONGEST_COUNTED) return null;
      return found.session.claims.counts(found.settings);
    }),
  );
  connection.onRequest(
    exportClaimsRequest,
    guarded<ExportClaimsParams, ExportClaimsResult | null>(
      connection.console,
      'export of claims',
      null,
      async ({ uri, format }, token) => {
        const found = await readyArticle(context, uri, token);
        if (!isReady(found)) return null;
        const file = decodedPath(uri.slice(uri.lastIndexOf('/') + 1));
        return found.session.claims.exported(format, file, found.settings);
      },
    ),
  );
  connection.onRequest(
    nextClaimRequest,
    guarded<NextClaimParams, PlainRange | null>(
      connection.console,
      'next claim',
      null,
      async ({ uri, position, direction }, token) => {
        const found = await readyArticle(context, uri, token);
        if (!isReady(found)) return null;
        const { document } = found.article;
        const next = found.session.claims.nextOpen(document.offsetAt(position), direction, found.settings);
        return next ? rangeOf(document, next) : null;
      },
    ),
  );
}
