import { afterEach, expect, it } from 'vitest';
import type { CodeAction, CodeLens } from 'vscode-languageserver-protocol';
import { type ClaimCounts, claimCountsRequest } from '../../server/src/lsp/protocol/claims';
import { LspClient } from '../support/lspClient';

const DAM = 'file:///desk/dam.md';
const TEXT = [
  '# The dam',
  '',
  'Boatmen told the Mercury that the dam had cracked. The Mercury could not verify those reports.',
  '',
  '## The road',
  '',
  'The road is dry. A source told the Mercury that the mill was sold. It is unclear who bought it.',
  '',
  '## Nothing',
  '',
  'Rain.',
  '',
].join('\n');

let client: LspClient | undefined;
afterEach(async () => {
  await client?.stop();
  client = undefined;
});

const lenses = (desk: LspClient) =>
  desk.connection.sendRequest<CodeLens[]>('textDocument/codeLens', { textDocument: { uri: DAM } });

async function titles(desk: LspClient, rule: string): Promise<string[]> {
  const diagnostic = (await desk.diagnostics(DAM)).find(({ code }) => code === rule);
  const found = await desk.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: DAM },
    range: diagnostic?.range,
    context: { diagnostics: [diagnostic] },
  });
  return found.map(({ title }) => title);
}

it('offers what the ledger can keep, where the client runs commands', async () => {
  client = await LspClient.start({ folders: ['file:///desk'], files: new Map(), runsCommands: true });
  await client.open(DAM, TEXT);
  expect(await titles(client, 'claim/explicitly-unconfirmed')).toEqual(
    expect.arrayContaining([
      'Say beside the claim that it is not confirmed',
      'Mark as confirmed by…',
      'Open in ledger',
      'Ignore this finding (kept in .source-critic)…',
    ]),
  );
  expect(await titles(client, 'claim/acknowledged-unknown')).toContain('Add to open questions');
  expect(await titles(client, 'claim/unnamed-source')).toContain('Say how the source knows…');
});

it('offers nothing that the client cannot run', async () => {
  client = await LspClient.start({ folders: ['file:///desk'], files: new Map() });
  await client.open(DAM, TEXT);
  const found = await titles(client, 'claim/unnamed-source');
  expect(found).toContain('Say how the source knows…');
  expect(found).not.toContain('Open in ledger');
});

it('counts above headings what is open below them, when it is asked to', async () => {
  client = await LspClient.start({ configuration: () => ({ codeLens: true }), runsCommands: true });
  await client.open(DAM, TEXT);
  const found = await lenses(client);
  expect(found.map(({ range, command }) => [range.start.line, command?.title, command?.command])).toEqual([
    [0, expect.stringMatching(/^\d unconfirmed( · 1 unnamed source)?$/), 'sourceCritic.claims.show'],
    [4, expect.stringMatching(/^2 unconfirmed · 1 unnamed source$/), 'sourceCritic.claims.show'],
  ]);
});

it('shows no counts unasked, and tells the language status how many claims are open', async () => {
  client = await LspClient.start();
  await client.open(DAM, TEXT);
  expect(await lenses(client)).toEqual([]);
  expect(await client.connection.sendRequest<ClaimCounts>(claimCountsRequest, { uri: DAM })).toEqual({
    claims: 3,
    open: 3,
    checked: 0,
  });
});
