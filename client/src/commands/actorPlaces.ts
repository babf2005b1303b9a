import { commands, type Location, l10n, window } from 'vscode';
import type { Location as ProtocolLocation } from 'vscode-languageclient';
import { sayingsRequest } from '../../../server/src/lsp/protocol/actors';
import type { Command } from './command';
import { ACTOR_MENTIONS, ACTOR_SAYINGS } from './ids';
import { type Place, placeOrCursor, placeParams } from './place';

/** All mentions of the actor of a card, or at the cursor. */
export const actorMentions: Command = {
  id: ACTOR_MENTIONS,
  run: async ({ client }, uri, range) => {
    const place = placeOrCursor(client, uri, range);
    if (!place) return;
    const found = await client.sendRequest<ProtocolLocation[] | null>('textDocument/references', {
      ...placeParams(place),
      context: { includeDeclaration: true },
    });
    await peek(place, await client.protocol2CodeConverter.asReferences(found ?? []));
  },
};

/** Everything that the actor of a card, or at the cursor, says. */
export const actorSayings: Command = {
  id: ACTOR_SAYINGS,
  run: async ({ client }, uri, range) => {
    const place = placeOrCursor(client, uri, range);
    if (!place) return;
    const found = await client.sendRequest<ProtocolLocation[] | null>(sayingsRequest, placeParams(place));
    await peek(place, await client.protocol2CodeConverter.asReferences(found ?? []));
  },
};

async function peek({ uri, range }: Place, locations: Location[]): Promise<void> {
  if (locations.length === 0) await window.showInformationMessage(l10n.t('There is no actor here who does that.'));
  else await commands.executeCommand('editor.action.showReferences', uri, range.start, locations);
}
