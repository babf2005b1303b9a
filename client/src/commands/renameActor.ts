import { l10n, window, workspace } from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient';
import { renameActorRequest } from '../../../server/src/lsp/protocol/actors';
import type { Command } from './command';
import { placeOrCursor, placeParams } from './place';

/** Renames an actor under all its names, headings included; VS Code shows every place before anything changes. */
export const renameActor: Command = {
  id: 'sourceCritic.actor.rename',
  run: async ({ client }, uri, range) => {
    const place = placeOrCursor(client, uri, range);
    if (!place) return;
    const newName = await window.showInputBox({
      title: l10n.t('Rename actor'),
      prompt: l10n.t('The new full name. A surname or first name that stands alone changes with it.'),
      validateInput: (value) => (value.trim() === '' ? l10n.t('A name is needed.') : undefined),
    });
    if (newName === undefined) return;
    try {
      const edit = await client.sendRequest<WorkspaceEdit>(renameActorRequest, { ...placeParams(place), newName });
      const changes = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
      if (changes) await workspace.applyEdit(changes, { isRefactoring: true });
    } catch (error) {
      await window.showWarningMessage(error instanceof Error ? error.message : String(error));
    }
  },
};
