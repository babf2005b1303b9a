import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import type { Span } from '../../core/analysis';
import { answerAt, type ServerContext } from '../context';
import { rangeOf } from '../convert';
import { guarded } from '../guard';

/** Cards on actors and notes on cues. */
export function handleHover(context: ServerContext): void {
  const { connection, client } = context;
  connection.onHover(
    guarded<HoverParams, Hover | null>(connection.console, 'hover', null, (params, token) =>
      answerAt(context, params, token, ({ article: { uri, document }, session, settings }, offset) => {
        const targets = client.runsCommands ? { uri, rangeOf: (span: Span) => rangeOf(document, span) } : undefined;
        const hover = session.hover(offset, settings, targets);
        return (
          hover && {
            contents: { kind: MarkupKind.Markdown, value: hover.markdown },
            range: rangeOf(document, hover.span),
          }
        );
      }).then((hover) => hover ?? null),
    ),
  );
}
