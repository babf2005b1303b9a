import type { Location, TextDocumentPositionParams } from 'vscode-languageserver';
import { answerAt, type ServerContext } from '../context';
import { rangeOf } from '../convert';
import { guarded } from '../guard';
import { sayingsRequest } from '../protocol/actors';

/** Everything that the actor here says. */
export function handleSayings(context: ServerContext): void {
  const { connection } = context;
  connection.onRequest(
    sayingsRequest,
    guarded<TextDocumentPositionParams, Location[] | null>(connection.console, 'sayings', null, (params, token) =>
      answerAt(context, params, token, ({ article: { uri, document }, session }, offset) =>
        session.actors.sayings(offset).map((span) => ({ uri, range: rangeOf(document, span) })),
      ),
    ),
  );
}
