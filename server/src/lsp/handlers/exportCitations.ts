import { isReady, readyArticle, type ServerContext } from '../context';
import { guarded } from '../guard';
import { type ExportCitationsParams, type ExportCitationsResult, exportCitationsRequest } from '../protocol/citations';

/** Sources of an article in a format that others read. */
export function handleExportCitations(context: ServerContext): void {
  const { connection } = context;
  connection.onRequest(
    exportCitationsRequest,
    guarded<ExportCitationsParams, ExportCitationsResult>(
      connection.console,
      'export of citations',
      { text: '' },
      async ({ uri, format, keys }, token) => {
        const found = await readyArticle(context, uri, token);
        return { text: isReady(found) ? await found.session.citations.exported(format, keys) : '' };
      },
    ),
  );
}
