import { l10n, ProgressLocation, type QuickPickItem, window, workspace } from 'vscode';
import { type RegistryActor, registryActorRequest } from '../../../server/src/lsp/protocol/actors';
import { searchWikidata, type WikidataAnswer } from '../wikidata';
import type { Command } from './command';
import { LOOK_UP_ACTOR } from './ids';
import { placeOfActor, placeParams } from './place';
import { changeRegistry, orSayWhyNot } from './registry';

/** Puts the id on record that Wikidata has for the actor of a card or row, or at the cursor. */
export const lookUpActor: Command = {
  id: LOOK_UP_ACTOR,
  run: async (services, ...given) => {
    if (!workspace.getConfiguration('sourceCritic').get<boolean>('wikidata.lookUp'))
      return void window.showInformationMessage(
        l10n.t('Nothing was sent: turn on “sourceCritic.wikidata.lookUp” in your settings to look up actors.'),
      );
    const place = placeOfActor(services.client, services.actors, given);
    if (!place) return;
    const params = placeParams(place);
    await orSayWhyNot(async () => {
      const actor = await services.client.sendRequest<RegistryActor | null>(registryActorRequest, params);
      if (!actor) return void window.showInformationMessage(l10n.t('There is no named actor here.'));
      const id = given[2];
      const wikidata = typeof id === 'string' ? id : await choose(actor);
      if (wikidata !== undefined) await changeRegistry(services, { ...params, action: 'identify', wikidata });
    });
  },
};

async function choose(actor: RegistryActor): Promise<string | undefined> {
  const name = await askWhatToSend(actor.name);
  if (name === undefined) return undefined;
  const answer = await search(name);
  if (!answer) return undefined;
  if ('problem' in answer) throw new Error(answer.problem);
  if (answer.entries.length === 0)
    throw new Error(l10n.t('Wikidata has no entry by this name: a shorter or fuller one may find it.'));
  const items = answer.entries.map(({ id, label, description }): QuickPickItem & { id: string } => ({
    id,
    label: withoutIcons(label),
    description: id === actor.wikidata ? l10n.t('{0}, on record', id) : id,
    detail: withoutIcons(description),
  }));
  const title =
    actor.wikidata === undefined
      ? l10n.t('Which of them is it?')
      : l10n.t('Which of them is it? Your choice replaces {0}.', withoutIcons(actor.wikidata));
  const picked = await window.showQuickPick(items, { title, matchOnDescription: true, matchOnDetail: true });
  return picked?.id;
}

/** Nothing leaves the machine before somebody has seen what it is. */
async function askWhatToSend(name: string): Promise<string | undefined> {
  const words = await window.showInputBox({
    title: l10n.t('Look Up Actor in Wikidata'),
    prompt: l10n.t('These words go to www.wikidata.org, and nothing else of the article. Escape sends nothing.'),
    value: name,
    ignoreFocusOut: true,
    validateInput: (typed) => (typed.trim() === '' ? l10n.t('A name is missing.') : undefined),
  });
  return words?.trim();
}

/** Undefined when somebody stops it. */
const search = (name: string): Thenable<WikidataAnswer | undefined> =>
  window.withProgress(
    { location: ProgressLocation.Notification, title: l10n.t('Asking Wikidata…'), cancellable: true },
    async (_, token) => {
      const stop = new AbortController();
      const listening = token.onCancellationRequested(() => stop.abort());
      try {
        return await searchWikidata(name, { signal: stop.signal });
      } catch (error) {
        if (stop.signal.aborted) return undefined;
        throw error;
      } finally {
        listening.dispose();
      }
    },
  );

/** Labels of VS Code draw `$(name)` as an icon. */
const withoutIcons = (text: string): string => text.replace(/\$\(/g, '\\$(');
