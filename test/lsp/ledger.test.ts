import { afterEach, expect, it } from 'vitest';
import {
  type ClaimsResult,
  claimsRequest,
  type DecideResult,
  decideRequest,
  type PrivateNoteResult,
  privateNoteRequest,
  type RenamedResult,
  renamedRequest,
} from '../../server/src/lsp/protocol/claims';
import { sideFileChanged } from '../../server/src/lsp/protocol/files';
import { LspClient } from '../support/lspClient';

const DAM = 'file:///desk/stories/dam.md';
const LEDGER = 'file:///desk/.source-critic/ledger/one.jsonl';
const TEXT = 'Boatmen told the Mercury that the dam had cracked.\r\nThe Mercury could not verify those reports.\r\n';

let client: LspClient | undefined;
afterEach(async () => {
  await client?.stop();
  client = undefined;
});

const claims = (desk: LspClient) =>
  desk.tree<ClaimsResult>(claimsRequest, { uri: DAM, grouping: 'document', filter: 'all' });

it('gives the line to write, reads it back, and reports damaged lines in their file', async () => {
  const files = new Map<string, string>();
  const desk = await LspClient.start({ folders: ['file:///desk'], files });
  client = desk;
  await desk.open(DAM, TEXT);
  const range = { start: { line: 0, character: 35 }, end: { line: 0, character: 35 } };
  const choice = { uri: DAM, range, about: 'claim', status: 'confirmed', by: 'the water board' };
  const answer = await desk.connection.sendRequest<DecideResult>(decideRequest, choice);
  if ('problem' in answer) throw new Error(answer.problem);
  expect(answer).toMatchObject({
    folder: 'file:///desk/.source-critic/',
    record: { file: 'stories/dam.md', quote: 'the dam had cracked' },
  });

  files.set(
    LEDGER,
    `not a line\n${JSON.stringify({ id: 'a', claim: 'a', at: '2026-01-01T00:00:00Z', ...answer.record })}\n`,
  );
  await desk.connection.sendNotification(sideFileChanged, { uri: LEDGER });
  expect(await claims(desk)).toMatchObject({
    checked: 1,
    open: 0,
    nodes: [{ description: expect.stringMatching(/^confirmed by the water board/) }],
  });
  const severities = (await desk.diagnostics(DAM))
    .filter(({ code, range }) => String(code).startsWith('claim/') && range.start.line === 0)
    .map(({ severity }) => severity);
  expect(severities.length).toBeGreaterThan(0);
  expect(new Set(severities)).toEqual(new Set([4]));
  await desk.until(() => desk.pushed.get(LEDGER)?.length === 1);
  expect(desk.pushed.get(LEDGER)?.[0]?.range.start.line).toBe(0);
});

it('keeps up with lines that are added, and with files that come and go', async () => {
  const files = new Map<string, string>();
  const desk = await LspClient.start({ folders: ['file:///desk'], files });
  client = desk;
  await desk.open(DAM, TEXT);
  const range = { start: { line: 0, character: 35 }, end: { line: 0, character: 35 } };
  const decide = async (status: string) => {
    const answer = await desk.connection.sendRequest<DecideResult>(decideRequest, {
      uri: DAM,
      range,
      about: 'claim',
      status,
    });
    if ('problem' in answer) throw new Error(answer.problem);
    const at = `2026-01-01T00:00:0${files.size}Z`;
    return `${JSON.stringify({ id: status, claim: 'disputed', at, ...answer.record })}\n`;
  };
  const put = async (uri: string, text: string | undefined) => {
    if (text === undefined) files.delete(uri);
    else files.set(uri, text);
    await desk.connection.sendNotification(sideFileChanged, { uri });
  };
  const status = async () => (await claims(desk)).nodes[0]?.description?.split(' · ')[0];
  await put(LEDGER, await decide('disputed'));
  expect(await status()).toBe('disputed');
  await put(LEDGER, `${files.get(LEDGER)}broken\n${await decide('withdrawn')}`);
  expect(await status()).toBe('withdrawn');
  await desk.until(() => desk.pushed.get(LEDGER)?.[0]?.range.start.line === 1);
  const other = LEDGER.replace('one', 'two');
  await put(other, await decide('contradicted'));
  expect(await status()).toBe('contradicted');
  await put(other, undefined);
  await put(LEDGER, `${files.get(LEDGER)?.split('\n')[0]}\n`);
  expect(await status()).toBe('disputed');
});

it('lets decisions follow an article to its new name', async () => {
  const files = new Map<string, string>();
  const desk = await LspClient.start({ folders: ['file:///desk'], files });
  client = desk;
  await desk.open(DAM, TEXT);
  const range = { start: { line: 0, character: 35 }, end: { line: 0, character: 35 } };
  const answer = await desk.connection.sendRequest<DecideResult>(decideRequest, {
    uri: DAM,
    range,
    about: 'claim',
    status: 'disputed',
  });
  if ('problem' in answer) throw new Error(answer.problem);
  files.set(LEDGER, `${JSON.stringify({ id: 'a', claim: 'a', at: '2026-01-01T00:00:00Z', ...answer.record })}\n`);
  await desk.connection.sendNotification(sideFileChanged, { uri: LEDGER });
  const newUri = 'file:///desk/archive/the%20dam.md';
  const found = await desk.connection.sendRequest<RenamedResult | null>(renamedRequest, { oldUri: DAM, newUri });
  expect(found?.moves).toEqual([{ v: 1, from: 'stories/dam.md', to: 'archive/the dam.md', claims: ['a'] }]);
  const move = JSON.stringify({ id: 'm', ...found?.moves[0] });
  files.set(LEDGER, `${files.get(LEDGER)}${move}\n`);
  await desk.connection.sendNotification(sideFileChanged, { uri: LEDGER });
  await desk.open(newUri, TEXT);
  const shown = await desk.tree<ClaimsResult>(claimsRequest, {
    uri: newUri,
    grouping: 'document',
    filter: 'all',
  });
  expect(shown.nodes[0]?.description).toMatch(/^disputed/);
  const nothing = { oldUri: 'file:///desk/rain.md', newUri: 'file:///desk/snow.md' };
  expect(await desk.connection.sendRequest(renamedRequest, nothing)).toBeNull();
});

it('gives the place of a private note, and reads notes back', async () => {
  const files = new Map<string, string>();
  const desk = await LspClient.start({ folders: ['file:///desk'], files });
  client = desk;
  await desk.open(DAM, TEXT);
  const range = { start: { line: 0, character: 35 }, end: { line: 0, character: 35 } };
  const answer = await desk.connection.sendRequest<PrivateNoteResult>(privateNoteRequest, { uri: DAM, range });
  if ('problem' in answer) throw new Error(answer.problem);
  expect(answer).toMatchObject({ folder: 'file:///desk/.source-critic/', record: { file: 'stories/dam.md' } });
  const uri = `${answer.folder}private/one.jsonl`;
  files.set(
    uri,
    `${JSON.stringify({ id: 'n', text: 'works at the sluice', at: '2026-01-01T00:00:00Z', ...answer.record })}\n`,
  );
  await desk.connection.sendNotification(sideFileChanged, { uri });
  expect(JSON.stringify((await claims(desk)).nodes)).toContain('Private note: works at the sluice');
});

it('says why nothing can be decided', async () => {
  const desk = await LspClient.start({ folders: ['file:///desk'] });
  client = desk;
  await desk.open(DAM, 'Rain fell.\n');
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const ask = (uri: string) =>
    desk.connection.sendRequest<DecideResult>(decideRequest, { uri, range, about: 'claim', status: 'disputed' });
  expect(await ask(DAM)).toEqual({ problem: expect.stringContaining('No claim stands here') });
  expect(await ask('file:///desk/other.md')).toEqual({ problem: expect.stringContaining('not read as an article') });
});
