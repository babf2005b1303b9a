import { afterEach, expect, it } from 'vitest';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
} from 'vscode-languageserver-protocol';
import { LspClient } from '../support/lspClient';

const DAM = 'file:///desk/dam.md';
const TEXT = [
  'Boatmen told the Mercury that the dam had cracked. The Mercury could not verify those reports.',
  '',
  'They presumably left the valley that night.',
  '',
].join('\r\n');

let client: LspClient | undefined;
afterEach(async () => {
  await client?.stop();
  client = undefined;
});

async function prepare(words: string): Promise<CallHierarchyItem[]> {
  const lines = TEXT.split('\r\n');
  const line = lines.findIndex((each) => each.includes(words));
  const position = { line, character: lines[line]?.indexOf(words) ?? 0 };
  const params = { textDocument: { uri: DAM }, position };
  return (
    (await client?.connection.sendRequest<CallHierarchyItem[] | null>('textDocument/prepareCallHierarchy', params)) ??
    []
  );
}

const incoming = async (item: CallHierarchyItem | undefined) =>
  (await client?.connection.sendRequest<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item }))?.map(
    ({ from }) => from.name,
  );

const outgoing = async (item: CallHierarchyItem | undefined) =>
  (await client?.connection.sendRequest<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', { item }))?.map(
    ({ to }) => to.name,
  );

it('shows what rests on a claim and what it rests on', async () => {
  client = await LspClient.start();
  await client.open(DAM, TEXT);
  const [claim] = await prepare('dam had');
  expect(claim).toMatchObject({ name: 'the dam had cracked', detail: 'unverified', uri: DAM });
  expect(claim?.selectionRange).toEqual({ start: { line: 0, character: 30 }, end: { line: 0, character: 49 } });
  expect(await incoming(claim)).toEqual(['They presumably left the valley that night']);
  expect(await outgoing(claim)).toEqual(['Mercury']);
  const [conclusion] = await prepare('left the valley');
  expect(await outgoing(conclusion)).toEqual(['the dam had cracked']);
});

it('shows through whom an actor has what it says, and what rests on its word', async () => {
  client = await LspClient.start();
  await client.open(DAM, TEXT);
  const [outlet] = await prepare('Mercury that');
  expect(outlet?.name).toBe('Mercury');
  expect(await outgoing(outlet)).toEqual(['Boatmen']);
  expect(await incoming(outlet)).toContain('the dam had cracked');
  const [source] = await prepare('Boatmen');
  expect(await incoming(source)).toEqual(['Mercury']);
  expect(await outgoing(source)).toEqual([]);
});

it('holds after edits elsewhere, and answers nothing where nothing stands', async () => {
  client = await LspClient.start();
  await client.open(DAM, TEXT);
  const [claim] = await prepare('dam had');
  await client.change(DAM, [0, 0], [0, 0], 'Rain fell.\r\n\r\n');
  expect(await incoming(claim)).toEqual(['They presumably left the valley that night']);
  await client.change(DAM, [0, 0], [2, 51], '');
  expect(await incoming(claim)).toEqual([]);
  await client.open('file:///desk/rain.md', 'Rain fell.\n');
  const nothing = { textDocument: { uri: 'file:///desk/rain.md' }, position: { line: 0, character: 1 } };
  expect(await client.connection.sendRequest('textDocument/prepareCallHierarchy', nothing)).toBeNull();
  expect(await incoming({ ...(claim as CallHierarchyItem), data: { what: 'nothing' } })).toEqual([]);
});
