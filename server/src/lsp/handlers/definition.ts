import type { DefinitionParams, Location } from 'vscode-languageserver';
import { answerAt, type ServerContext } from '../context';
import { rangeOf } from '../convert';
import { guarded } from '../guard';

/** Go to where what stands here is introduced; from the first mention of an actor on to what is on record about it. */
export function handleDefinition(context: ServerContext): void {
  const { connection, sideFiles } = context;
  connection.onDefinition(
    guarded<DefinitionParams, Location | null>(connection.console, 'definition', null, async (params, token) => {
      const found = await answerAt(context, params, token, ({ article: { uri, document }, session }, offset) => {
        const span = session.definition(offset);
        const isHere = span !== undefined && span.start <= offset && offset <= span.end;
        const record = isHere ? session.nameAt(offset)?.cluster?.record : undefined;
        return { place: span ? { uri, range: rangeOf(document, span) } : null, record };
      });
      const place = found?.record && (await sideFiles.placeOf(params.textDocument.uri));
      const recorded = place && found.record && (await sideFiles.registries.locationOf(place.folder, found.record));
      return recorded ?? found?.place ?? null;
    }),
  );
}
