import type { DefinitionParams, Location } from 'vscode-languageserver';
import { answerAt, type ServerContext } from '../context';
import { guarded } from '../guard';
import { locationOf } from '../places';

/** Go to where what stands here is introduced; from the first mention of an actor on to what is on record about it. */
export function handleDefinition(context: ServerContext): void {
  const { connection, sideFiles } = context;
  connection.onDefinition(
    guarded<DefinitionParams, Location | null>(connection.console, 'definition', null, async (params, token) => {
      const found = await answerAt(context, params, token, ({ article, session }, offset) => {
        const place = session.definition(offset);
        const isHere = place && place.file === undefined && place.start <= offset && offset <= place.end;
        const record = isHere ? session.actors.nameAt(offset)?.cluster?.record : undefined;
        return { location: place && locationOf(context, article, place), record };
      });
      const place = found?.record && (await sideFiles.placeOf(params.textDocument.uri));
      const recorded = place && found.record && (await sideFiles.registries.locationOf(place.folder, found.record));
      return recorded ?? found?.location ?? null;
    }),
  );
}
