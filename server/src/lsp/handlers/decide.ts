import { isReady, readyArticle, type ServerContext } from '../context';
import { rangeOf, spanOf } from '../convert';
import { guarded } from '../guard';
import type { PlainRange } from '../protocol/article';
import {
  type ClaimHere,
  type ClaimPlace,
  claimHereRequest,
  type DecideParams,
  type DecideResult,
  decideRequest,
  type PrivateNoteResult,
  type ProposePlaceParams,
  privateNoteRequest,
  proposePlaceRequest,
} from '../protocol/claims';

const FAILED: DecideResult = { problem: 'The claim could not be looked up; the output of Source Critic says why.' };

/** What to write when somebody decides about a claim: the client writes it, into its own file. */
export function handleDecide(context: ServerContext): void {
  context.connection.onRequest<DecideResult, void>(
    decideRequest,
    guarded<DecideParams, DecideResult>(
      context.connection.console,
      'decision',
      FAILED,
      async ({ uri, range, ...choice }, token) => {
        const [found, place] = [await readyArticle(context, uri, token), await context.sideFiles.placeOf(uri)];
        if (!isReady(found)) return { problem: 'This file is not read as an article.' };
        if (!place) return { problem: 'There is no folder to keep the ledger in.' };
        const span = spanOf(found.article.document, range);
        const record = found.session.claims.decide({ ...choice, span }, place.name, found.settings);
        return 'problem' in record ? record : { folder: place.folder, record };
      },
    ),
  );
  context.connection.onRequest<PrivateNoteResult, void>(
    privateNoteRequest,
    guarded<ClaimPlace, PrivateNoteResult>(
      context.connection.console,
      'private note',
      FAILED,
      async ({ uri, range }, token) => {
        const [found, place] = [await readyArticle(context, uri, token), await context.sideFiles.placeOf(uri)];
        if (!isReady(found)) return { problem: 'This file is not read as an article.' };
        if (!place) return { problem: 'There is no folder to keep notes in.' };
        const record = found.session.claims.notePlace(
          spanOf(found.article.document, range),
          place.name,
          found.settings,
        );
        return 'problem' in record ? record : { folder: place.folder, record };
      },
    ),
  );
  context.connection.onRequest<PlainRange | null, void>(
    proposePlaceRequest,
    guarded<ProposePlaceParams, PlainRange | null>(
      context.connection.console,
      'place of a claim',
      null,
      async ({ uri, orphan }, token) => {
        const found = await readyArticle(context, uri, token);
        const span = isReady(found) ? found.session.claims.proposePlace(orphan, found.settings) : undefined;
        return isReady(found) && span ? rangeOf(found.article.document, span) : null;
      },
    ),
  );
  context.connection.onRequest<ClaimHere | null, void>(
    claimHereRequest,
    guarded<ClaimPlace, ClaimHere | null>(context.connection.console, 'claim', null, async ({ uri, range }, token) => {
      const found = await readyArticle(context, uri, token);
      if (!isReady(found)) return null;
      return found.session.claims.at(spanOf(found.article.document, range), found.settings) ?? null;
    }),
  );
}
