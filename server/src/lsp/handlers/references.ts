import type { Location, ReferenceParams } from 'vscode-languageserver';
import { answerAt, type ServerContext } from '../context';
import { rangeOf } from '../convert';
import { guarded } from '../guard';

/** All places that speak of what stands here. */
export function handleReferences(context: ServerContext): void {
  const { connection } = context;
  connection.onReferences(
    guarded<ReferenceParams, Location[] | null>(connection.console, 'references', null, (params, token) =>
      answerAt(context, params, token, ({ article: { uri, document }, session }, offset) =>
        session
          .references(offset, params.context.includeDeclaration)
          .map((span) => ({ uri, range: rangeOf(document, span) })),
      ),
    ),
  );
}
