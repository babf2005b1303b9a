import { afterEach, expect, it } from 'vitest';
import { reportUri } from '../../server/src/lsp/protocol/article';
import { type ClaimsResult, claimsRequest, nextClaimRequest } from '../../server/src/lsp/protocol/claims';
import { LspClient } from '../support/lspClient';

const DAM = 'file:///desk/dam.md';
const TEXT = 'Boatmen told the Mercury that the dam 🚢 had cracked.\r\nThe Mercury could not verify those reports.\r\n';

let client: LspClient | undefined;
afterEach(async () => {
  await client?.stop();
  client = undefined;
});

it('lists the claims of an article where they stand, goes to them and reports on them', async () => {
  client = await LspClient.start({ folders: ['file:///desk'] });
  await client.open(DAM, TEXT);
  const range = { start: { line: 0, character: 30 }, end: { line: 0, character: 52 } };
  const shown = await client.tree<ClaimsResult>(claimsRequest, {
    uri: DAM,
    grouping: 'document',
    filter: 'all',
  });
  expect(shown).toMatchObject({
    state: 'ready',
    claims: 1,
    open: 1,
    nodes: [{ label: 'the dam 🚢 had cracked', range }],
  });
  const position = { line: 0, character: 0 };
  expect(await client.connection.sendRequest(nextClaimRequest, { uri: DAM, position, direction: 'next' })).toEqual(
    range,
  );
  const page = await client.connection.sendRequest<{ text: string }>('workspace/textDocumentContent', {
    uri: reportUri(DAM, 1),
  });
  expect(page.text).toContain('“the dam 🚢 had cracked” (line 1)');
});

it('has no claims of a file that is not open', async () => {
  client = await LspClient.start({ folders: ['file:///desk'] });
  const params = { uri: DAM, grouping: 'status', filter: 'all' };
  expect(await client.connection.sendRequest(claimsRequest, params)).toMatchObject({ state: 'off', lists: [] });
  const page = await client.connection.sendRequest<{ text: string }>('workspace/textDocumentContent', {
    uri: reportUri(DAM, 1),
  });
  expect(page.text).toContain('Open the article first');
});
