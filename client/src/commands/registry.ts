import { type Location, l10n, Uri, window } from 'vscode';
import type { Location as ProtocolLocation } from 'vscode-languageclient';
import {
  type RegistryEdit,
  type RegistryEditParams,
  registryEditRequest,
  registryEntryRequest,
  registryFileRequest,
  registryNamesRequest,
} from '../../../server/src/lsp/protocol/actors';
import type { Command, Services } from './command';
import { ADD_ACTOR, MERGE_ACTORS, OPEN_RECORD, SPLIT_ACTOR } from './ids';
import { placeOfActor, placeParams } from './place';

/** Puts the actor of a card or row, or at the cursor, on record with the names that the article uses. */
export const addActor: Command = {
  id: ADD_ACTOR,
  run: (services, ...given) => edit(services, 'add', given),
};

/** The name at the cursor is one more name of another actor. */
export const addAlias: Command = {
  id: 'sourceCritic.actor.addAlias',
  run: (services, ...given) => edit(services, 'alias', given),
};

/** The actor at the cursor and another one are the same. */
export const mergeActors: Command = {
  id: MERGE_ACTORS,
  run: (services, ...given) => edit(services, 'merge', given),
};

/** The name at the cursor stands for an actor of its own. */
export const splitActor: Command = {
  id: SPLIT_ACTOR,
  run: (services, ...given) => edit(services, 'split', given),
};

/** The name at the cursor is that of no actor. */
export const notAnActor: Command = {
  id: 'sourceCritic.actor.notAnActor',
  run: (services, ...given) => edit(services, 'notAnActor', given),
};

/** Opens what is on record about the actor of a card or row, or at the cursor. */
export const openRecord: Command = {
  id: OPEN_RECORD,
  run: async ({ client, actors }, ...given) => {
    const place = placeOfActor(client, actors, given);
    if (!place) return;
    const found = await client.sendRequest<ProtocolLocation | null>(registryEntryRequest, placeParams(place));
    if (!found) return void window.showInformationMessage(l10n.t('Nothing is on record about what stands here.'));
    const { uri, range }: Location = client.protocol2CodeConverter.asLocation(found);
    await window.showTextDocument(uri, { selection: range });
  },
};

/** `given` is a row, or a place and for some actions the name of the other actor. */
async function edit(
  services: Services,
  action: Exclude<RegistryEditParams['action'], 'identify'>,
  given: readonly unknown[],
): Promise<void> {
  const place = placeOfActor(services.client, services.actors, given);
  if (!place) return;
  const params = placeParams(place);
  await orSayWhyNot(async () => {
    const other = given[2];
    const name =
      typeof other === 'string' ? other : needsOther(action) ? await pick(services.client, params) : undefined;
    if (needsOther(action) && name === undefined) return;
    await changeRegistry(services, { ...params, action, ...(name === undefined ? {} : { name }) });
  });
}

/** Changes the registry of an article in place. */
export async function changeRegistry(
  { client, sideFiles }: Services,
  { textDocument, position, ...change }: Omit<RegistryEditParams, 'text'>,
): Promise<void> {
  const place = { textDocument, position };
  const file = await client.sendRequest<string | null>(registryFileRequest, place);
  if (file === null) return void window.showWarningMessage(l10n.t('Open a folder first: the registry is kept in it.'));
  const uri = Uri.parse(file, true);
  const text = (await sideFiles.read(uri)) ?? null;
  const edited = await client.sendRequest<RegistryEdit>(registryEditRequest, {
    ...place,
    ...change,
    text,
  } satisfies RegistryEditParams);
  await sideFiles.write(uri, edited.text);
}

/** Refusals are for whoever gave the command. */
export async function orSayWhyNot(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    // Waiting for the message to be closed would hold up whoever runs the command.
    void window.showWarningMessage(error instanceof Error ? error.message : String(error));
  }
}

const needsOther = (action: RegistryEditParams['action']): boolean => action === 'alias' || action === 'merge';

async function pick(client: Services['client'], params: ReturnType<typeof placeParams>): Promise<string | undefined> {
  const names = await client.sendRequest<string[]>(registryNamesRequest, params);
  if (names.length > 0) return window.showQuickPick(names, { title: l10n.t('Which actor is it?') });
  void window.showInformationMessage(l10n.t('There is no other actor, here or on record.'));
  return undefined;
}
