import type { DocumentHighlight, DocumentHighlightParams } from 'vscode-languageserver';
import { answerAt, type ServerContext } from '../context';
import { rangeOf } from '../convert';
import { guarded } from '../guard';

/** What lights up while the cursor rests. */
export function handleHighlights(context: ServerContext): void {
  const { connection } = context;
  connection.onDocumentHighlight(
    guarded<DocumentHighlightParams, DocumentHighlight[] | null>(
      connection.console,
      'highlights',
      null,
      (params, token) =>
        answerAt(context, params, token, ({ article: { document }, session }, offset) =>
          session.highlights(offset).map((span) => ({ range: rangeOf(document, span) })),
        ),
    ),
  );
}
