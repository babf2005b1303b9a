import { afterEach, expect, it } from 'vitest';
import {
  actorsRequest,
  type RegistryActor,
  type RegistryEdit,
  registryActorRequest,
  registryEditRequest,
  registryEntryRequest,
  registryFileRequest,
  registryNamesRequest,
} from '../../server/src/lsp/protocol/actors';
import { sideFileChanged } from '../../server/src/lsp/protocol/files';
import { LspClient } from '../support/lspClient';

const STORY = 'file:///desk/stories/quay.md';
const REGISTRY = 'file:///desk/.source-critic/actors.json';
const TEXT =
  'Anna Berg said that the quay was safe.\r\n\r\nBerg met Carl Holm. Rain fell.\r\n\r\nThe Orient Fund said that it paid.\r\n';

let client: LspClient | undefined;
afterEach(async () => {
  await client?.stop();
  client = undefined;
});

const at = (line: number, character: number) => ({ textDocument: { uri: STORY }, position: { line, character } });
const BERG = at(0, 2);
const HOLM = at(2, 12);
const FUND = at(4, 8);

it('gives the text to write, obeys what was written, and leads to the entry', async () => {
  const files = new Map<string, string>();
  const desk = await LspClient.start({ folders: ['file:///desk'], files, runsCommands: true });
  client = desk;
  await desk.open(STORY, TEXT);
  const edit = async (params: object) => {
    const { text } = await desk.connection.sendRequest<RegistryEdit>(registryEditRequest, {
      text: files.get(REGISTRY) ?? null,
      ...params,
    });
    files.set(REGISTRY, text);
    await desk.connection.sendNotification(sideFileChanged, { uri: REGISTRY });
  };
  const rows = async () => {
    const params = { uri: STORY, grouping: 'kind', unnamedFirst: false };
    const { nodes } = await desk.tree(actorsRequest, params);
    return nodes.flatMap(({ children }) => children.map(({ label }) => label));
  };
  const entry = (place: object) => desk.connection.sendRequest<object | null>(registryEntryRequest, place);

  expect(await desk.connection.sendRequest(registryFileRequest, BERG)).toBe(REGISTRY);
  expect(await desk.hover(STORY, 0, 2)).toContain('put on record');
  expect(await entry(BERG)).toBeNull();
  await edit({ ...BERG, action: 'add' });
  expect(await desk.hover(STORY, 0, 2)).toContain('On record: reliability not rated');
  expect(await entry(BERG)).toMatchObject({ uri: REGISTRY, range: { start: { line: 2 } } });
  expect(await desk.connection.sendRequest('textDocument/definition', BERG)).toMatchObject({ uri: REGISTRY });
  expect(await desk.connection.sendRequest('textDocument/definition', at(2, 1))).toMatchObject({ uri: STORY });

  expect(await desk.connection.sendRequest(registryNamesRequest, HOLM)).toEqual(['Anna Berg', 'Orient Fund']);
  expect(await rows()).toEqual(['Anna Berg', 'Carl Holm', 'Orient Fund']);
  await edit({ ...HOLM, action: 'merge', name: 'Anna Berg' });
  expect(await rows()).toEqual(['Anna Berg', 'Orient Fund']);
  await edit({ ...at(2, 1), action: 'split' });
  expect((await rows()).sort()).toEqual(['Anna Berg', 'Berg', 'Orient Fund']);
  await edit({ ...FUND, action: 'notAnActor' });
  expect((await rows()).sort()).toEqual(['Anna Berg', 'Berg']);
  await edit({ ...FUND, action: 'add' });
  expect((await rows()).sort()).toEqual(['Anna Berg', 'Berg', 'Orient Fund']);
});

it('keeps the last registry while the file is broken, reports the line, and gives no text to write over it', async () => {
  const files = new Map([[REGISTRY, '{ "actors": [{ "name": "A. Berg", "aliases": ["Anna Berg"] }] }']]);
  const desk = await LspClient.start({ folders: ['file:///desk'], files });
  client = desk;
  await desk.open(STORY, TEXT);
  expect(await desk.hover(STORY, 0, 2)).toContain('**A\\. Berg**');
  const broken = '{\n  "actors": [\n    { "name" "A. Berg" }\n';
  files.set(REGISTRY, broken);
  await desk.connection.sendNotification(sideFileChanged, { uri: REGISTRY });
  expect(await desk.hover(STORY, 0, 2)).toContain('**A\\. Berg**');
  await desk.until(() => desk.pushed.get(REGISTRY)?.length === 1);
  expect(desk.pushed.get(REGISTRY)?.[0]?.range.start.line).toBe(2);
  const edit = (text: string | null, place: object) =>
    desk.connection.sendRequest(registryEditRequest, { ...place, action: 'add', text });
  await expect(edit(broken, HOLM)).rejects.toThrow(/nothing was written\. Line 3/);
  await expect(edit(null, at(1, 0))).rejects.toThrow('no named actor here');
});

it('puts the id on record that somebody has chosen, and names what would be looked up', async () => {
  const files = new Map([
    [REGISTRY, '{\n  // ours\n  "actors": [{ "name": "A. Berg", "aliases": ["Anna Berg", "Berg"] }]\n}\n'],
  ]);
  const desk = await LspClient.start({ folders: ['file:///desk'], files, runsCommands: true });
  client = desk;
  await desk.open(STORY, TEXT);
  const actorAt = (place: object) => desk.connection.sendRequest<RegistryActor | null>(registryActorRequest, place);
  const identify = (wikidata: string) =>
    desk.connection.sendRequest<RegistryEdit>(registryEditRequest, {
      ...at(2, 1),
      action: 'identify',
      wikidata,
      text: files.get(REGISTRY) ?? null,
    });
  expect(await actorAt(HOLM)).toEqual({ name: 'Carl Holm' });
  expect(await actorAt(at(1, 0))).toBeNull();
  expect(await actorAt(at(2, 1))).toEqual({ name: 'A. Berg' });
  await expect(identify('https://evil.example')).rejects.toThrow('like Q42');
  const { text } = await identify('Q42');
  expect(text).toContain('// ours');
  files.set(REGISTRY, text);
  await desk.connection.sendNotification(sideFileChanged, { uri: REGISTRY });
  expect(await actorAt(at(2, 1))).toEqual({ name: 'A. Berg', wikidata: 'Q42' });
  expect(await desk.hover(STORY, 0, 2)).toContain('On record: wikidata Q42');
});

it.each([
  ['the editor', { wikidata: { lookUp: true } }, '{}', true],
  ['nobody', {}, '{}', false],
  ['a project file alone', {}, '{ "wikidata": { "lookUp": true } }', false],
])('offers Wikidata when %s turns it on', async (_, settings, project, isOffered) => {
  const desk = await LspClient.start({
    folders: ['file:///desk'],
    files: new Map([['file:///desk/.source-critic.json', project]]),
    configuration: () => settings,
    runsCommands: true,
  });
  client = desk;
  await desk.open(STORY, TEXT);
  expect((await desk.hover(STORY, 0, 2))?.includes('look up in Wikidata')).toBe(isOffered);
});
