import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { CancellationTokenSource, type Diagnostic, LSPErrorCodes } from 'vscode-languageserver-protocol/node';
import { analyse } from '../../server/src/core/analysis';
import { type ClientOptions, LspClient } from '../support/lspClient';
import { runProgram } from '../support/program';

const SERVER = path.resolve(import.meta.dirname, '../../dist/server.node.js');
const FOLDER = 'file:///desk';
const STORY = 'file:///desk/story.md';
const PARAGRAPH = 'The mayor may resign, officials said on Monday in the port town of Lund.\n\n';

let clients: LspClient[] = [];
const start = async (options: ClientOptions = {}) => {
  const client = await LspClient.start({ folders: [FOLDER], ...options });
  clients.push(client);
  return client;
};
afterEach(async () => {
  expect(await Promise.all(clients.map((client) => client.stop()))).toEqual(clients.map(() => 0));
  clients = [];
});

const pull = (client: LspClient, uri: string, source = new CancellationTokenSource()) =>
  client.connection.sendRequest<{ items?: Diagnostic[] }>(
    'textDocument/diagnostic',
    { textDocument: { uri } },
    source.token,
  );

describe('the server under load', () => {
  it('answers for 200 open files, each with its own findings', async () => {
    const client = await start();
    const files = Array.from({ length: 200 }, (_, i) => ({ uri: `file:///desk/story-${i}.md`, findings: i % 7 }));
    for (const { uri, findings } of files) await client.open(uri, 'It may rain.\n\n'.repeat(findings));
    const found = await Promise.all(files.map(({ uri }) => client.diagnostics(uri)));
    expect(found.map((diagnostics) => diagnostics.length)).toEqual(files.map(({ findings }) => findings));
    for (const { uri } of files) await client.change(uri, [0, 0], [0, 0], 'It might snow. ');
    const then = await Promise.all(files.map(({ uri }) => client.diagnostics(uri)));
    expect(then.map((diagnostics) => diagnostics.length)).toEqual(files.map(({ findings }) => findings + 1));
  });

  it('makes a change once that a client sends again along with a document that has it', async () => {
    const client = await start();
    await client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: STORY, languageId: 'markdown', version: 7, text: 'It might snow. It may rain.\n' },
    });
    const at = { line: 0, character: 0 };
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: STORY, version: 7 },
      contentChanges: [{ range: { start: at, end: at }, text: 'It might snow. ' }],
    });
    expect(await client.diagnostics(STORY)).toHaveLength(2);
  });

  it('keeps up with edits that come faster than it reads, and answers for the last', async () => {
    const client = await start();
    let text = PARAGRAPH.repeat(3_000);
    await client.open(STORY, text);
    let source = new CancellationTokenSource();
    let pulled = pull(client, STORY, source);
    const overtaken: Promise<unknown>[] = [];
    for (let i = 0; i < 200; i++) {
      const typed = i % 2 === 0 ? 'It might snow. ' : '“';
      const line = (i * 37) % 3_000;
      await client.change(STORY, [line * 2, 0], [line * 2, 0], typed);
      const at = text.split('\n', line * 2).join('\n').length + (line > 0 ? 1 : 0);
      text = text.slice(0, at) + typed + text.slice(at);
      source.cancel();
      overtaken.push(pulled.catch(({ code }) => code));
      source = new CancellationTokenSource();
      pulled = pull(client, STORY, source);
    }
    const shown = (await pulled).items ?? [];
    expect(shown).toHaveLength(500);
    expect((client.announced.at(-1)?.hidden ?? 0) + shown.length).toBe(analyse(text).findings.length);
    for (const answer of await Promise.all(overtaken))
      expect(answer === LSPErrorCodes.RequestCancelled || typeof answer === 'object').toBe(true);
  });

  it('answers when what was typed is taken back before it was read', async () => {
    const client = await start();
    await client.open(STORY, 'It may rain.');
    expect(await client.diagnostics(STORY)).toHaveLength(1);
    const at = { line: 0, character: 0 };
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: STORY, version: 2 },
      contentChanges: [
        { range: { start: at, end: at }, text: 'x' },
        { range: { start: at, end: { line: 0, character: 1 } }, text: '' },
      ],
    });
    expect(await client.diagnostics(STORY)).toHaveLength(1);
  });

  it('gives up what is cancelled and goes on with the rest', async () => {
    const client = await start();
    await client.open(STORY, PARAGRAPH.repeat(5_000));
    const sources = Array.from({ length: 100 }, () => new CancellationTokenSource());
    const requests = sources.map((source) => pull(client, STORY, source).catch(({ code }) => code));
    for (const source of sources) source.cancel();
    expect(new Set(await Promise.all(requests))).toEqual(new Set([LSPErrorCodes.RequestCancelled]));
    await client.open('file:///desk/other.md', 'It may rain.');
    expect(await client.diagnostics('file:///desk/other.md')).toHaveLength(1);
  });

  it('follows settings that flap', async () => {
    let level = 'off';
    const client = await start({ configuration: () => ({ rules: { 'hedge/modal-verb': level } }) });
    await client.open(STORY, 'It may rain.');
    for (let i = 0; i < 100; i++) {
      level = i % 2 === 0 ? 'warning' : 'off';
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      void pull(client, STORY).catch(() => {});
    }
    expect(await client.diagnostics(STORY)).toEqual([]);
    level = 'hint';
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    expect((await client.diagnostics(STORY)).map(({ severity }) => severity)).toEqual([4]);
  });

  it('obeys the project files of folders that come and go, and of files that are deleted', async () => {
    const folders = [FOLDER];
    const project = 'file:///archive/.source-critic.json';
    const files = new Map([[project, '{ "rules": { "hedge/modal-verb": "off" } }']]);
    const client = await start({ folders, files });
    const uri = 'file:///archive/story.md';
    await client.open(uri, 'It may rain.');
    const findings = async () => (await client.diagnostics(uri)).length;
    const change = (added: string[], removed: string[]) =>
      client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
        event: {
          added: added.map((each) => ({ uri: each, name: each })),
          removed: removed.map((each) => ({ uri: each, name: each })),
        },
      });
    expect(await findings()).toBe(1);

    folders.push('file:///archive');
    let refreshes = client.refreshes;
    await change(['file:///archive'], []);
    await client.until(() => client.refreshes > refreshes);
    expect(await findings()).toBe(0);

    files.delete(project);
    refreshes = client.refreshes;
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: project, type: 3 }],
    });
    await client.until(() => client.refreshes > refreshes);
    expect(await findings()).toBe(1);

    files.set(project, '{ "enable": false }');
    folders.pop();
    refreshes = client.refreshes;
    await change([], ['file:///archive']);
    await client.until(() => client.refreshes > refreshes);
    expect(await findings()).toBe(1);
    await client.close(uri);
    expect(await client.diagnostics(uri)).toEqual([]);
  });

  it('ends while it reads', async () => {
    const client = await start();
    await client.open(STORY, PARAGRAPH.repeat(20_000));
    void pull(client, STORY).catch(() => {});
  });
});

describe('when the client is gone', () => {
  it('the server ends', async () => {
    // A client that says hello, tells that it was answered, and then waits to be killed.
    const script = `
      const { spawn } = require('node:child_process');
      const server = spawn(process.execPath, [${JSON.stringify(SERVER)}, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
      const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities: {} } });
      server.stdin.write('Content-Length: ' + body.length + '\\r\\n\\r\\n' + body);
      server.stdout.once('data', () => process.stdout.write('answered'));
    `;
    const client = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'pipe'] });
    await once(client.stdout, 'data');
    // The server holds the same standard error: it closes when both are gone.
    const closed = once(client.stderr.resume(), 'close');
    client.kill('SIGKILL');
    await closed;
  });
});

describe('started without a way to talk', () => {
  it('the server says how to start it', () => {
    const { status, stderr } = runProgram(process.execPath, [SERVER]);
    expect([status, stderr]).toEqual([2, expect.stringContaining('source-critic-lsp --stdio')]);
  });
});
