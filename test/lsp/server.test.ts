import { afterEach, describe, expect, it } from 'vitest';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver-protocol/node';
import { type ClientOptions, LspClient } from '../support/lspClient';

const FOLDER = 'file:///desk';
const STORY = 'file:///desk/articles/story.md';

let clients: LspClient[] = [];
const start = async (options: ClientOptions = {}) => {
  const client = await LspClient.start({ folders: [FOLDER], ...options });
  clients.push(client);
  return client;
};
afterEach(async () => {
  await Promise.all(clients.map((client) => client.stop()));
  clients = [];
});

const codes = (diagnostics: { code?: unknown }[]) => diagnostics.map(({ code }) => code);

describe('diagnostics', () => {
  it('are pulled, with place, rule and rule page', async () => {
    const client = await start();
    await client.open(STORY, 'Good 😀 day.\r\n\r\nThe 😀 mayor may resign.\r\n');
    const [diagnostic, ...rest] = await client.diagnostics(STORY);
    expect(rest).toEqual([]);
    expect(diagnostic).toMatchObject({
      code: 'hedge/modal-verb',
      source: 'source-critic',
      severity: 3,
      codeDescription: { href: 'source-critic:/rules/hedge/modal-verb.md' },
      range: { start: { line: 2, character: 13 }, end: { line: 2, character: 16 } },
    });
    expect(diagnostic?.message).not.toBe('');
  });

  it('follow edits', async () => {
    const client = await start();
    await client.open(STORY, 'The mayor will resign.\n\nIt may rain.\n');
    expect(codes(await client.diagnostics(STORY))).toEqual(['hedge/modal-verb']);
    await client.change(STORY, [0, 10], [0, 14], 'might');
    expect(codes(await client.diagnostics(STORY))).toEqual(['hedge/modal-verb', 'hedge/modal-verb']);
    await client.change(STORY, [2, 0], [3, 0], '');
    const left = await client.diagnostics(STORY);
    expect(left.map(({ range }) => range.start.line)).toEqual([0]);
  });

  it('are unchanged when nothing changed', async () => {
    const client = await start();
    await client.open(STORY, 'It may rain.');
    const { resultId } = await client.pull(STORY);
    expect(await client.pull(STORY, resultId)).toEqual({ kind: 'unchanged', resultId });
  });

  it('are pushed to clients that do not pull, and taken back on close', async () => {
    const client = await start({ pushes: true });
    await client.open(STORY, 'It may rain.');
    await client.until(() => client.pushed.get(STORY)?.length === 1);
    await client.close(STORY);
    await client.until(() => client.pushed.get(STORY)?.length === 0);
  });

  it('leave README files and switched-off files alone', async () => {
    const client = await start();
    await client.open('file:///desk/README.md', 'It may rain.');
    expect(await client.diagnostics('file:///desk/README.md')).toEqual([]);
    expect(client.announced.at(-1)).toMatchObject({ state: 'off' });
    await client.open(STORY, '---\nsource-critic: off\n---\nIt may rain.');
    expect(await client.diagnostics(STORY)).toEqual([]);
  });

  it('of a 5 MB article do not hold up a hover in another one', async () => {
    const client = await start();
    const big = 'file:///desk/big.md';
    await client.open(
      big,
      'The mayor may resign, officials said on Monday in the port town of Lund.\n\n'.repeat(70_000),
    );
    const cancellation = new CancellationTokenSource();
    let slowIsDone = false;
    const slow = client.connection
      .sendRequest('textDocument/diagnostic', { textDocument: { uri: big } }, cancellation.token)
      .finally(() => {
        slowIsDone = true;
      });
    await client.open(STORY, 'It may rain.');
    expect(await client.hover(STORY, 0, 4)).toContain('Modal verb');
    expect(slowIsDone).toBe(false);
    cancellation.cancel();
    await expect(slow).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  });

  it('are the worst where there are too many, and the client is told how many are left out', async () => {
    const client = await start();
    await client.open(STORY, 'The mayor may resign.\n\n'.repeat(600));
    expect(await client.diagnostics(STORY)).toHaveLength(500);
    expect(client.announced.at(-1)?.hidden).toBe(100);
  });
});

describe('settings', () => {
  it('come per resource from the editor', async () => {
    const client = await start({
      configuration: (uri) =>
        uri === STORY ? { rules: { 'hedge/modal-verb': 'off' } } : { rules: { 'hedge/modal-verb': 'warning' } },
    });
    const other = 'file:///desk/articles/other.md';
    await client.open(STORY, 'It may rain.');
    await client.open(other, 'It may rain.');
    expect(await client.diagnostics(STORY)).toEqual([]);
    expect((await client.diagnostics(other))[0]?.severity).toBe(2);
  });

  it('come from the nearest project file, which beats the editor; a broken one is reported and the last good one stays', async () => {
    const project = 'file:///desk/articles/.source-critic.json';
    const files = new Map([[project, '{ "rules": { "hedge/modal-verb": "off" } }']]);
    const client = await start({ files, configuration: () => ({ rules: { 'hedge/modal-verb': 'warning' } }) });
    await client.open(STORY, 'It may rain.');
    expect(await client.diagnostics(STORY)).toEqual([]);

    files.set(project, '{ "rules": ');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: project, type: 2 }],
    });
    await client.until(() => client.refreshes > 0);
    expect(await client.diagnostics(STORY)).toEqual([]);
    await client.until(() => client.pushed.get(project)?.length === 1);

    files.set(project, '{ "rules": { "hedge/modal-verb": "hint" } }');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: project, type: 2 }],
    });
    await client.until(() => client.refreshes > 1);
    expect((await client.diagnostics(STORY))[0]?.severity).toBe(4);
    expect(client.pushed.get(project)).toEqual([]);
  });

  it('leave undefined link references to VS Code where it reports them itself', async () => {
    const text = 'See the [annual report][report].';
    const alone = await start();
    await alone.open(STORY, text);
    expect(codes(await alone.diagnostics(STORY))).toEqual(['sourcing/undefined-link-reference']);
    const beside = await start({ otherSettings: { 'markdown.validate': { enabled: true } } });
    await beside.open(STORY, text);
    expect(await beside.diagnostics(STORY)).toEqual([]);
  });

  it('in the front matter only lower', async () => {
    const client = await start();
    await client.open(
      STORY,
      '---\nsource-critic:\n  rules:\n    hedge/modal-verb: warning\n    hedge/adjective: off\n---\nIt may rain. The likely winner is Lund.',
    );
    expect((await client.diagnostics(STORY)).map(({ code, severity }) => [code, severity])).toEqual([
      ['hedge/modal-verb', 3],
    ]);
  });
});

describe('the server', () => {
  it('serves rule pages', async () => {
    const client = await start();
    const page = await client.connection.sendRequest<{ text: string }>('workspace/textDocumentContent', {
      uri: 'source-critic:/rules/hedge/modal-verb.md',
    });
    expect(page.text).toContain('`hedge/modal-verb`');
    expect(page.text).toContain('## Standard');
  });

  it('offers a suppression that holds', async () => {
    const client = await start();
    await client.open(STORY, 'First.\n\nIt may rain.\n');
    const [diagnostic] = await client.diagnostics(STORY);
    const actions = await client.connection.sendRequest<
      {
        title: string;
        edit: { changes: Record<string, { range: { start: { line: number; character: number } }; newText: string }[]> };
      }[]
    >('textDocument/codeAction', {
      textDocument: { uri: STORY },
      range: diagnostic?.range,
      context: { diagnostics: [diagnostic] },
    });
    const edit = actions.find(({ title }) => title.includes('comment'))?.edit.changes[STORY]?.[0];
    expect(edit?.range.start).toEqual({ line: 2, character: 0 });
    await client.change(STORY, [2, 0], [2, 0], edit?.newText.replace('reason:', 'reason: weather is uncertain') ?? '');
    expect(await client.diagnostics(STORY)).toEqual([]);
  });

  it('survives requests for files that are not open and positions beyond the text', async () => {
    const client = await start();
    expect(await client.diagnostics('file:///desk/none.md')).toEqual([]);
    await client.open(STORY, 'x');
    expect(await client.hover(STORY, 99, 99)).toBeUndefined();
  });

  it('shuts down cleanly', async () => {
    const client = await start();
    clients = [];
    expect(await client.stop()).toBe(0);
  });
});
