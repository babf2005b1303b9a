import { l10n, type QuickPickItem, Uri, window } from 'vscode';
import { type OriginParams, type OriginResult, originRequest } from '../../../server/src/lsp/protocol/citations';
import type { Row } from '../views/citations/tree';
import type { Command, Services } from './command';

/**
 * Says that the citations selected go back to one origin, so that they count as one; kept beside the article. A caller
 * may name the origin.
 */
export const markSameOrigin: Command = {
  id: 'sourceCritic.citations.markSameOrigin',
  run: async (services, row, _rows, name) => {
    const { client, citations } = services;
    const uri = citations.shown;
    const places = await Promise.all(citations.selectedWith(row).map((each) => placesOf(citations, each)));
    const ranges = [...new Set(places.flat())].flatMap(({ node }) => node.range ?? []);
    if (uri === undefined || ranges.length === 0) return;
    const params: OriginParams = { uri, ranges };
    const found = await client.sendRequest<OriginResult>(originRequest, params);
    if ('problem' in found) return void window.showWarningMessage(found.problem);
    const origin = typeof name === 'string' ? name : await choose(found);
    if (origin !== undefined) await write(services, found, origin);
  },
};

/** The places of a source; a place is one itself. */
async function placesOf(citations: Services['citations'], row: Row): Promise<readonly Row[]> {
  const places = (await citations.below(row)).filter(({ node: { kind } }) => kind !== 'claim' && kind !== 'chain');
  return places.length > 0 ? places : [row];
}

type Found = Exclude<OriginResult, { problem: string }>;

/** A name, null for none, or undefined when nobody has chosen. */
async function choose({ origins, isMarked }: Found): Promise<string | null | undefined> {
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

async function write({ sideFiles, reviewer }: Services, found: Found, origin: string | null): Promise<void> {
  const who = await reviewer.name();
  const signature = { ...(who === undefined ? {} : { who }), at: new Date().toISOString() };
  const lines = found.records.map(({ v, replaces, ...place }) => ({
    v,
    id: crypto.randomUUID(),
    replaces,
    origin,
    ...place,
    ...signature,
  }));
  await sideFiles.append(Uri.parse(found.sideFile, true), lines);
}
