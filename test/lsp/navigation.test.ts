import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { renameActorRequest, sayingsRequest } from '../../server/src/lsp/protocol/actors';
import { LspClient } from '../support/lspClient';

const STORY = 'file:///desk/a%20story.md';
const TEXT =
  '# Berg speaks\r\n\r\n😀 Anna Berg told Radio Lund on Monday that the quay was safe.\r\n\r\nIt will stay so, Berg said.\r\n';

let client: LspClient;
beforeEach(async () => {
  client = await LspClient.start({ folders: ['file:///desk'], runsCommands: true });
  await client.open(STORY, TEXT);
});
afterEach(async () => {
  await client.stop();
});

const berg = { textDocument: { uri: STORY }, position: { line: 4, character: 19 } };
const range = (line: number, from: number, to: number) => ({
  start: { line, character: from },
  end: { line, character: to },
});
const ask = <Answer>(method: string, params: object): Promise<Answer> => client.connection.sendRequest(method, params);

describe('navigation', () => {
  it('leads to first mention, all mentions, highlights and sayings', async () => {
    expect(await ask('textDocument/definition', berg)).toEqual({ uri: STORY, range: range(0, 2, 6) });
    const places = [range(0, 2, 6), range(2, 3, 12), range(4, 17, 21)];
    expect(await ask('textDocument/references', { ...berg, context: { includeDeclaration: true } })).toEqual(
      places.map((each) => ({ uri: STORY, range: each })),
    );
    expect(await ask('textDocument/documentHighlight', berg)).toEqual(places.map((each) => ({ range: each })));
    expect(await ask(sayingsRequest, berg)).toHaveLength(2);
    expect(await ask('textDocument/definition', { ...berg, position: { line: 4, character: 1 } })).toBeNull();
  });

  it('lights up what a doubt covers', async () => {
    const uri = 'file:///desk/doubt.md';
    await client.open(uri, 'The dyke held.\r\n\r\n😀 It may fail in spring, but the sand is dry.\r\n');
    const on = { textDocument: { uri }, position: { line: 2, character: 7 } };
    expect(await ask('textDocument/documentHighlight', on)).toEqual([{ range: range(2, 3, 24) }]);
  });

  it('renames one name, asks before it touches a heading, and says why it does not', async () => {
    expect(await ask('textDocument/prepareRename', berg)).toEqual({ range: range(4, 17, 21), placeholder: 'Berg' });
    const edit = await ask<{ documentChanges: { edits: object[] }[]; changeAnnotations: object }>(
      'textDocument/rename',
      { ...berg, newName: 'Holm' },
    );
    expect(edit.documentChanges[0]?.edits).toEqual([
      { range: range(0, 2, 6), newText: 'Holm', annotationId: 'heading' },
      { range: range(4, 17, 21), newText: 'Holm' },
    ]);
    expect(edit.changeAnnotations).toMatchObject({ heading: { needsConfirmation: true } });
    await expect(ask('textDocument/prepareRename', { ...berg, position: { line: 0, character: 3 } })).rejects.toThrow(
      'This is a heading',
    );
    const whole = await ask<{ documentChanges: { edits: { newText: string }[] }[] }>(renameActorRequest, {
      ...berg,
      newName: 'Eva Holm',
    });
    expect(whole.documentChanges[0]?.edits.map(({ newText }) => newText)).toEqual(['Holm', 'Eva Holm', 'Holm']);
  });

  it('finds actors of open articles by name', async () => {
    const symbols = await ask<{ name: string; containerName: string }[]>('workspace/symbol', { query: 'berg' });
    expect(symbols.map(({ name, containerName }) => `${name}, ${containerName}`)).toEqual([
      'Anna Berg, person in a story.md',
    ]);
  });

  it('colours what is on screen', async () => {
    const { data } = await ask<{ data: number[] }>('textDocument/semanticTokens/range', {
      textDocument: { uri: STORY },
      range: { start: { line: 2, character: 0 }, end: { line: 3, character: 0 } },
    });
    expect(data.slice(0, 5)).toEqual([2, 3, 9, 0, 0]);
    expect(client.initialized.capabilities.semanticTokensProvider).toMatchObject({ range: true });
  });

  it('completes names behind an @', async () => {
    await client.change(STORY, [4, 0], [4, 0], '@An');
    const { items } = await ask<{ items: { label: string; textEdit: { range: object } }[] }>(
      'textDocument/completion',
      {
        ...berg,
        position: { line: 4, character: 3 },
      },
    );
    expect(items.find(({ label }) => label === 'Anna Berg')?.textEdit.range).toEqual(range(4, 0, 3));
  });

  it('links the card to places, with arguments that end no link', async () => {
    const tricky = 'file:///desk/a%20(1).md';
    await client.open(tricky, TEXT);
    const card = (await client.hover(tricky, 4, 19)) ?? '';
    const [, args = ''] = /\[previous\]\(command:sourceCritic\.showPlace\?([^)]*)\)/.exec(card) ?? [];
    expect(JSON.parse(decodeURIComponent(args))).toEqual([tricky, range(2, 3, 12)]);
    expect(card.split('\n').length).toBeLessThanOrEqual(25);
  });
});
