import { l10n, type QuickPickItem, window } from 'vscode';
import { type Markable, markableAt, writeMarks } from '../citationMarks';
import type { Command } from './command';
import { MARK_SAME_ORIGIN } from './ids';

/**
 * Says that the citations selected go back to one origin, so that they count as one; kept beside the article. A caller
 * may name the origin.
 */
export const markSameOrigin: Command = {
  id: MARK_SAME_ORIGIN,
  run: async (services, places, _rows, name) => {
    const found = await markableAt(services, places, 'origin');
    if (!found) return;
    const origin = typeof name === 'string' ? name : await choose(found);
    if (origin !== undefined) await writeMarks(services, found, { origin });
  },
};

/** Says that the citations selected lead to a primary source, or takes that back; kept beside the article. */
export const markPrimary: Command = {
  id: 'sourceCritic.citations.markPrimary',
  run: async (services, row) => {
    const found = await markableAt(services, row, 'primary');
    if (found) await writeMarks(services, found, { primary: found.isMarked ? null : true });
  },
};

/** A name, null for none, or undefined when nobody has chosen. */
async function choose({ origins, isMarked }: Markable): Promise<string | null | undefined> {
  const other: QuickPickItem = { label: l10n.t('Somebody or something else…'), alwaysShow: true };
  const none: QuickPickItem = { label: l10n.t('Take the mark back'), alwaysShow: true };
  const items: QuickPickItem[] = [...(isMarked ? [none] : []), ...origins.map((label) => ({ label })), other];
  const title = l10n.t('What do these citations go back to?');
  const picked = await window.showQuickPick(items, { title });
  if (picked === none) return null;
  if (picked !== other) return picked?.label;
  const prompt = l10n.t('A person, a body, a document: never the name of somebody you protect');
  return (await window.showInputBox({ title, prompt, ignoreFocusOut: true }))?.trim() || undefined;
}
