import { afterEach, describe, expect, it } from 'vitest';
import { IGNORE_FINDING, type IgnoreRequest } from '../../server/src/lsp/protocol/article';
import { sideFileChanged } from '../../server/src/lsp/protocol/files';
import { type ClientOptions, LspClient } from '../support/lspClient';

const FOLDER = 'file:///desk';
const STORY = 'file:///desk/articles/my%20story.md';
const IGNORES = 'file:///desk/.source-critic/ignores.jsonl';

let client: LspClient;
const start = async (files: Map<string, string>, options: ClientOptions = {}) => {
  client = await LspClient.start({ folders: [FOLDER], files, runsCommands: true, ...options });
};
afterEach(async () => {
  await client.stop();
});

/** What the quick fix hands to the client for the first finding of the story. */
async function ignoreRequest(): Promise<IgnoreRequest | undefined> {
  const [diagnostic] = await client.diagnostics(STORY);
  const actions = await client.connection.sendRequest<{ command?: { command: string; arguments: IgnoreRequest[] } }[]>(
    'textDocument/codeAction',
    { textDocument: { uri: STORY }, range: diagnostic?.range, context: { diagnostics: [diagnostic] } },
  );
  return actions.find(({ command }) => command?.command === IGNORE_FINDING)?.command?.arguments[0];
}

describe('stored ignores', () => {
  it('are offered first, and hold as soon as the file is written', async () => {
    const files = new Map<string, string>();
    await start(files);
    await client.open(STORY, 'Good 😀 day.\r\n\r\nThe 😀 mayor may resign.\r\n');
    const request = await ignoreRequest();
    expect(request).toMatchObject({ sideFile: IGNORES, record: { file: 'articles/my story.md', quote: 'may' } });
    files.set(IGNORES, `${JSON.stringify({ ...request?.record, reason: 'a forecast' })}\n`);
    await client.connection.sendNotification(sideFileChanged, { uri: IGNORES });
    await client.until(() => client.refreshes === 1);
    expect(await client.diagnostics(STORY)).toEqual([]);
    files.delete(IGNORES);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: IGNORES, type: 3 }],
    });
    expect(await client.diagnostics(STORY)).toHaveLength(1);
  });

  it('are kept in the nearest folder that has some', async () => {
    await start(new Map([['file:///desk/articles/.source-critic/ignores.jsonl', '']]));
    await client.open(STORY, 'The mayor may resign.');
    expect(await ignoreRequest()).toMatchObject({
      sideFile: 'file:///desk/articles/.source-critic/ignores.jsonl',
      record: { file: 'my story.md' },
    });
  });

  it('tell of damaged lines in their file and obey the others', async () => {
    await start(new Map([[IGNORES, '{"v":1,\n']]));
    await client.open(STORY, 'The mayor may resign.');
    expect(await client.diagnostics(STORY)).toHaveLength(1);
    expect(client.pushed.get(IGNORES)).toMatchObject([
      { range: { start: { line: 0, character: 0 } }, message: expect.stringContaining('Not valid JSON') },
    ]);
  });

  it('are not offered to clients that cannot store them', async () => {
    await start(new Map(), { runsCommands: false });
    await client.open(STORY, 'The mayor may resign.');
    expect(await ignoreRequest()).toBeUndefined();
  });
});
