import { ORIGINS_FILE } from '../../core/analysis';
import { isReady, readyArticle, type ServerContext } from '../context';
import { spanOf } from '../convert';
import { guarded } from '../guard';
import { type OriginParams, type OriginResult, originRequest } from '../protocol/citations';

const FAILED: OriginResult = { problem: 'The citations could not be looked up; the output of Source Critic says why.' };

/** What to write when somebody says where citations lead: the client asks what that is and writes it. */
export function handleOrigins(context: ServerContext): void {
  const { connection, sideFiles } = context;
  connection.onRequest<OriginResult, void>(
    originRequest,
    guarded<OriginParams, OriginResult>(
      connection.console,
      'origins',
      FAILED,
      async ({ uri, about, ranges }, token) => {
        const place = await sideFiles.placeOf(uri);
        if (!place) return { problem: 'There is no folder to keep marks in: open one first.' };
        const found = await readyArticle(context, uri, token);
        if (!isReady(found)) return { problem: 'This file is not read as an article.' };
        const spans = ranges.map((range) => spanOf(found.article.document, range));
        const change = found.session.citations.changeOrigin(spans, about, place.name);
        if (change.records.length === 0) return { problem: 'Nothing is cited there.' };
        return { sideFile: `${place.folder}${ORIGINS_FILE}`, ...change };
      },
    ),
  );
}
