import { commands, env, Location, l10n, Uri, window } from 'vscode';
import { isRow, type Row } from '../views/rows';
import type { Command, Services } from './command';

/** The row that a command was called on, else the first one selected. */
const rowFor = ({ citations }: Services, given: unknown): Row | undefined =>
  isRow(given) ? given : citations.selectedWith(undefined)[0];

export const nextCitationProblem: Command = {
  id: 'sourceCritic.citations.nextProblem',
  run: ({ citations }) => citations.nextProblem(),
};

/** Shows the place of a row, and all places below it, without leaving the editor. */
export const peekCitation: Command = {
  id: 'sourceCritic.citations.peek',
  run: async (services, given) => {
    const row = rowFor(services, given);
    const { client, citations } = services;
    if (!row || citations.shown === undefined) return;
    const places = [row, ...(await citations.below(row))].flatMap(({ node: { range, file, kind } }) =>
      range && kind !== 'chain'
        ? new Location(Uri.parse(file ?? citations.shown ?? ''), client.protocol2CodeConverter.asRange(range))
        : [],
    );
    const [first] = places;
    if (!first) return;
    await citations.reveal(row);
    await commands.executeCommand('editor.action.peekLocations', first.uri, first.range.start, places, 'peek');
  },
};

/** Goes to the place of a row and asks what can be done there: link, note, key, page, archive. */
export const fixCitation: Command = {
  id: 'sourceCritic.citations.fix',
  run: async (services, given) => {
    const row = rowFor(services, given);
    if (!row) return;
    await services.citations.reveal(row);
    await commands.executeCommand('editor.action.quickFix');
  },
};

/** Shows the claim of a row in the Claims view, with what the ledger says. */
export const showClaimOfCitation: Command = {
  id: 'sourceCritic.citations.showClaim',
  run: async (services, given) => {
    const row = rowFor(services, given);
    const { citations, claims } = services;
    if (!row?.node.range) return;
    await citations.reveal(row);
    await claims.selectAt(row.node.range);
  },
};

/** Opens a work in the browser, once somebody has seen the whole address and said yes. */
export const openCitedWork: Command = {
  id: 'sourceCritic.citations.openExternal',
  run: async (services, given) => {
    const url = rowFor(services, given)?.node.url;
    if (url === undefined || !/^https?:\/\//i.test(url)) return;
    const open = l10n.t('Open');
    const message = l10n.t('Open this address in the browser?');
    if ((await window.showInformationMessage(message, { modal: true, detail: url }, open)) === open)
      await env.openExternal(Uri.parse(url));
  },
};
