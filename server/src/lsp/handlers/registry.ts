import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import {
  type ArticleSession,
  editRegistry,
  type NameHere,
  REGISTRY_FILE,
  type RegistryAction,
  type ShownActor,
} from '../../core/analysis';
import { answerAt, type ServerContext } from '../context';
import { guarded } from '../guard';
import {
  type RegistryActor,
  type RegistryEdit,
  type RegistryEditParams,
  registryActorRequest,
  registryEditRequest,
  registryEntryRequest,
  registryFileRequest,
  registryNamesRequest,
} from '../protocol/actors';
import type { PlaceParams } from '../protocol/article';

/** Works out what the client has to write to the registry of actors; nothing is written here. */
export function handleRegistry(context: ServerContext): void {
  const { connection, sideFiles } = context;
  connection.onRequest(
    registryNamesRequest,
    guarded<PlaceParams, string[]>(connection.console, 'registry', [], async (params, token) => {
      const names = await answerAt(context, params, token, ({ session }, offset) => {
        const here = session.actors.nameAt(offset)?.cluster?.name;
        const recorded = (session.decisions.registry?.entries ?? []).map(({ name }) => name);
        const shown = session.actors.named().map(({ name }) => name);
        return [...new Set([...recorded, ...shown])].filter((name) => name !== here);
      });
      return names ?? [];
    }),
  );
  connection.onRequest(
    registryActorRequest,
    guarded<PlaceParams, RegistryActor | null>(connection.console, 'registry', null, (params, token) =>
      answerAt(context, params, token, ({ session }, offset) => {
        const { mention, cluster } = session.actors.nameAt(offset) ?? {};
        if (!mention || cluster?.kind === 'unnamed') return null;
        const wikidata = cluster?.record?.ids?.wikidata;
        return { name: cluster?.name ?? mention.text, ...(wikidata === undefined ? {} : { wikidata }) };
      }),
    ),
  );
  connection.onRequest(
    registryFileRequest,
    guarded<PlaceParams, string | null>(connection.console, 'registry', null, async ({ textDocument }) => {
      const place = await sideFiles.placeOf(textDocument.uri);
      return place ? `${place.folder}${REGISTRY_FILE}` : null;
    }),
  );
  connection.onRequest(
    registryEntryRequest,
    guarded<PlaceParams, object | null>(connection.console, 'registry', null, async (params, token) => {
      const record = await answerAt(
        context,
        params,
        token,
        ({ session }, offset) => session.actors.nameAt(offset)?.cluster?.record,
      );
      const place = record && (await sideFiles.placeOf(params.textDocument.uri));
      return (place && (await sideFiles.registries.locationOf(place.folder, record))) ?? null;
    }),
  );
  connection.onRequest(registryEditRequest, async (params: RegistryEditParams, token): Promise<RegistryEdit> => {
    const action = await answerAt(context, params, token, ({ session }, offset) => {
      const here = session.actors.nameAt(offset);
      if (!here || here.cluster?.kind === 'unnamed') throw refusal('There is no named actor here.');
      return actionFor(params, here, session);
    });
    if (!action) throw refusal('This file is not read as an article.');
    const edited = editRegistry(params.text ?? undefined, action);
    if ('refused' in edited) throw refusal(edited.refused);
    return edited;
  });
}

const refusal = (reason: string): ResponseError<void> => new ResponseError(LSPErrorCodes.RequestFailed, reason);

function actionFor(
  { action, name = '', wikidata = '' }: RegistryEditParams,
  here: NameHere,
  session: ArticleSession,
): RegistryAction {
  const { mention, cluster } = here;
  const alias = mention.form === 'name' ? mention.text : (cluster?.name ?? mention.text);
  const actor = cluster ? shown(cluster) : { name: alias, aliases: [], kind: 'person' as const };
  const named = session.actors.named().find((each) => each.name === name);
  const other: ShownActor = named ? shown(named) : { name, aliases: [], kind: actor.kind };
  switch (action) {
    case 'add':
      return { action, actor };
    case 'alias':
      return { action, alias, of: other };
    case 'merge':
      return { action, actor: other, other: actor };
    case 'split':
      return { action, alias, from: actor };
    case 'notAnActor':
      return { action, name: alias };
    case 'identify':
      return { action, actor, wikidata };
  }
}

type Cluster = ReturnType<ArticleSession['actors']['named']>[number];

const shown = ({ name, aliases, kind }: Cluster): ShownActor => ({
  name,
  aliases: aliases.map(({ text }) => text).filter((text) => text !== name),
  kind: kind === 'unnamed' ? 'person' : kind,
});
