import { type Hover, MarkupKind } from 'vscode-languageserver';
import { isReady, readyArticle, type ServerContext } from '../context';
import { rangeOf } from '../convert';
import { guarded } from '../guard';

/** Cards on actors and notes on cues. */
export function handleHover(context: ServerContext): void {
  context.connection.onHover(
    guarded<{ textDocument: { uri: string }; position: { line: number; character: number } }, Hover | null>(
      context.connection.console,
      'hover',
      null,
      async ({ textDocument, position }, token) => {
        const found = await readyArticle(context, textDocument.uri, token);
        if (!isReady(found)) return null;
        const { document } = found.article;
        const hover = found.session.hover(document.offsetAt(position), found.settings);
        return hover
          ? {
              contents: { kind: MarkupKind.Markdown, value: hover.markdown },
              range: rangeOf(document, hover.span),
            }
          : null;
      },
    ),
  );
}
