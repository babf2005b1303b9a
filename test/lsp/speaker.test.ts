import { afterEach, expect, it } from 'vitest';
import { actorsRequest, type SpeakerResult, speakerRequest, WRONG_SPEAKER } from '../../server/src/lsp/protocol/actors';
import { sideFileChanged } from '../../server/src/lsp/protocol/files';
import { LspClient } from '../support/lspClient';

const STORY = 'file:///desk/stories/quay.md';
const SPEAKERS = 'file:///desk/.source-critic/speakers.jsonl';
const TEXT = 'Anna Berg met Carl Holm.\r\n\r\nHe said that the dam had cracked. Rain fell.\r\n';

let client: LspClient | undefined;
afterEach(async () => {
  await client?.stop();
  client = undefined;
});

const at = (line: number, character: number) => ({ textDocument: { uri: STORY }, position: { line, character } });

it('gives the line to write, obeys it, and gives the line that takes it back when its words are gone', async () => {
  const files = new Map<string, string>();
  const desk = await LspClient.start({ folders: ['file:///desk'], files, runsCommands: true });
  client = desk;
  await desk.open(STORY, TEXT);
  const ask = (params: object) => desk.connection.sendRequest<SpeakerResult>(speakerRequest, params);
  const tree = async () => {
    const params = { uri: STORY, grouping: 'voice', unnamedFirst: false };
    const { nodes } = await desk.tree(actorsRequest, params);
    return nodes.map(({ label, children }) => `${label}: ${children.map((row) => row.label).join(', ')}`);
  };
  const write = async (line: object) => {
    files.set(SPEAKERS, `${files.get(SPEAKERS) ?? ''}${JSON.stringify(line)}\n`);
    await desk.connection.sendNotification(sideFileChanged, { uri: SPEAKERS });
  };

  const found = await ask(at(2, 20));
  expect(found).toMatchObject({ sideFile: SPEAKERS, now: 'Carl Holm', speakers: ['Anna Berg'], isCorrected: false });
  if ('problem' in found) throw new Error(found.problem);
  await write({ id: 'a', speaker: 'Anna Berg', ...found.record });
  expect(await tree()).toEqual(['Speak: Anna Berg', 'Spoken about: Carl Holm']);
  expect(await desk.hover(STORY, 0, 2)).toContain('that the dam had cracked (line 3)');

  await desk.change(STORY, [2, 24], [2, 31], 'burst');
  expect(await tree()).toContain('Corrected speakers that lost their place: the dam had cracked');
  const lost = await ask({ ...at(0, 0), lost: 'a' });
  if ('problem' in lost) throw new Error(lost.problem);
  await write({ id: 'b', speaker: null, ...lost.record });
  expect((await tree()).join()).not.toContain('lost their place');

  expect(await ask(at(0, 2))).toEqual({ problem: expect.stringContaining('Nobody is quoted or reported here') });
  expect(await ask({ ...at(0, 2), textDocument: { uri: 'file:///desk/x.md' } })).toEqual({
    problem: expect.stringContaining('not read as an article'),
  });
});

it('is offered as a fix where somebody speaks and something is found, or somebody asks', async () => {
  const desk = await LspClient.start({ folders: ['file:///desk'], runsCommands: true });
  client = desk;
  await desk.open(STORY, TEXT);
  const actions = async (line: number, character: number, triggerKind: number) => {
    const range = { start: { line, character }, end: { line, character } };
    const found = await desk.connection.sendRequest<{ command?: { command: string } }[]>('textDocument/codeAction', {
      textDocument: { uri: STORY },
      range,
      context: { diagnostics: [], triggerKind },
    });
    return found.map(({ command }) => command?.command);
  };
  expect(await actions(2, 20, 1)).toEqual([WRONG_SPEAKER]);
  expect(await actions(2, 20, 2)).toEqual([]);
  expect(await actions(0, 20, 1)).toEqual([]);
});
