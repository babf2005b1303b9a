import { isReady, readyArticle, type ServerContext } from '../context';
import { spanOf } from '../convert';
import { guarded } from '../guard';
import { type DecideParams, type DecideResult, decideRequest } from '../protocol';

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
        const record = found.session.decide({ ...choice, span }, place.name, found.settings);
        return 'problem' in record ? record : { folder: place.folder, record };
      },
    ),
  );
}
