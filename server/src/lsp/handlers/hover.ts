import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import type { Span } from '../../core/analysis';
import { answerAt, type ServerContext } from '../context';
import { rangeOf } from '../convert';
import { guarded } from '../guard';

/** Cards on actors and notes on cues. */
export function handleHover(context: ServerContext): void {
  const { connection, client } = context;
  connection.onHover(
    guarded<HoverParams, Hover | null>(connection.console, 'hover', null, async (params, token) => {
      const looksUp = client.runsCommands && (await context.settings.looksUpActors(params.textDocument.uri));
      const hover = await answerAt(
        context,
        params,
        token,
        ({ article: { uri, document }, session, settings }, offset) => {
          const targets = { uri, looksUp, rangeOf: (span: Span) => rangeOf(document, span) };
          const found = session.hover(offset, settings, client.runsCommands ? targets : undefined);
          return (
            found && {
              contents: { kind: MarkupKind.Markdown, value: found.markdown },
              range: rangeOf(document, found.span),
            }
          );
        },
      );
      return hover ?? null;
    }),
  );
}
