import type { DefinitionParams, Location } from 'vscode-languageserver';
import { answerAt, type ServerContext } from '../context';
import { rangeOf } from '../convert';
import { guarded } from '../guard';

/** Go to where what stands here is introduced. */
export function handleDefinition(context: ServerContext): void {
  const { connection } = context;
  connection.onDefinition(
    guarded<DefinitionParams, Location | null>(connection.console, 'definition', null, (params, token) =>
      answerAt(context, params, token, ({ article: { uri, document }, session }, offset) => {
        const span = session.definition(offset);
        return span ? { uri, range: rangeOf(document, span) } : null;
      }),
    ),
  );
}
