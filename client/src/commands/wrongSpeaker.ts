import { l10n, type QuickPickItem, Uri, window } from 'vscode';
import { type SpeakerParams, type SpeakerResult, speakerRequest } from '../../../server/src/lsp/protocol/actors';
import { isRow } from '../views/rows';
import type { Command, Services } from './command';
import { WRONG_SPEAKER } from './ids';
import { placeOfActor, placeParams } from './place';

/** Says whose words a quotation or report is, for a row of the Actors view or at the cursor; kept beside the article. */
export const wrongSpeaker: Command = {
  id: WRONG_SPEAKER,
  run: async (services, ...given) => {
    const place = placeOfActor(services.client, services.actors, given);
    const found = place && (await ask(services, placeParams(place)));
    if (!found) return;
    const name = given[2];
    const choice = typeof name === 'string' ? name : await choose(found);
    if (choice !== undefined) await write(services, found, choice);
  },
};

/** Takes back a correction that has lost its place. */
export const forgetSpeaker: Command = {
  id: 'sourceCritic.actor.forgetSpeaker',
  run: async (services, row) => {
    const uri = services.actors.shown;
    if (uri === undefined || !isRow(row) || !row.id.startsWith(LOST_ID)) return;
    const lost = row.id.slice(LOST_ID.length);
    const found = await ask(services, { textDocument: { uri }, position: { line: 0, character: 0 }, lost });
    if (found) await write(services, found, null);
  },
};

const LOST_ID = 'speaker:';

type Found = Exclude<SpeakerResult, { problem: string }>;

async function ask({ client }: Services, params: SpeakerParams): Promise<Found | undefined> {
  const found = await client.sendRequest<SpeakerResult>(speakerRequest, params);
  if (!('problem' in found)) return found;
  void window.showWarningMessage(found.problem);
  return undefined;
}

/** A name, null for what the text says, or undefined for neither. */
async function choose({ speakers, isCorrected, now }: Found): Promise<string | null | undefined> {
  const other: QuickPickItem = { label: l10n.t('Somebody else…'), alwaysShow: true };
  const back: QuickPickItem = { label: l10n.t('Undo the correction: as the text has it'), alwaysShow: true };
  const items: QuickPickItem[] = [...(isCorrected ? [back] : []), ...speakers.map((label) => ({ label })), other];
  const title = now === undefined ? l10n.t('Who says this?') : l10n.t('Who says this, if not {0}?', now);
  const picked = await window.showQuickPick(items, { title });
  if (picked === back) return null;
  if (picked !== other) return picked?.label;
  const typed = await window.showInputBox({ title, prompt: l10n.t('Name of the speaker'), ignoreFocusOut: true });
  return typed?.trim() || undefined;
}

async function write(
  { sideFiles, reviewer }: Services,
  { sideFile, record }: Found,
  speaker: string | null,
): Promise<void> {
  const who = await reviewer.name();
  const { v, replaces, ...place } = record;
  const line = {
    v,
    id: crypto.randomUUID(),
    replaces,
    speaker,
    ...place,
    ...(who === undefined ? {} : { who }),
    at: new Date().toISOString(),
  };
  await sideFiles.append(Uri.parse(sideFile, true), [line]);
}
