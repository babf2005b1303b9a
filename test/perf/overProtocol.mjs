// What an editor waits for, measured at the real server.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { root } from '../support/install.mjs';
import { median } from './measure.mjs';

/** Starts the server; resolves when it has answered the first request. */
export async function start(options = {}) {
  const started = performance.now();
  const server = spawn(process.execPath, [path.join(root, 'dist/server.node.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: [],
    capabilities: { textDocument: { diagnostic: {} } },
    ...options,
  });
  const ready = performance.now() - started;
  await connection.sendNotification('initialized', {});
  return {
    server,
    ready,
    connection,
    open: (uri, text) =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'markdown', version: 1, text },
      }),
    pull: (uri) => connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }),
    async stop() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
    },
  };
}

/** Median milliseconds from starting the server to its first answer. */
export async function readyTime({ runs = 7 } = {}) {
  const times = [];
  for (let i = 0; i < runs; i++) {
    const { ready, stop } = await start();
    times.push(ready);
    await stop();
  }
  return median(times);
}

/** Median milliseconds from sending a change to the last byte of the diagnostics pulled after it. */
export async function keystrokeTime(text) {
  const { server, connection, open, pull, stop } = await start();
  let lastByte = 0;
  server.stdout.on('data', () => {
    lastByte = performance.now();
  });
  const uri = 'file:///bench/article.md';
  await open(uri, text);
  await pull(uri);
  const line = Math.floor(text.slice(0, text.length / 2).split('\n').length / 2) * 2;
  const times = [];
  for (let version = 2; version < 90; version++) {
    const isTyped = version % 2 === 1;
    const range = { start: { line, character: 2 }, end: { line, character: isTyped ? 3 : 2 } };
    const sent = performance.now();
    void connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range, text: isTyped ? '' : 'e' }],
    });
    await pull(uri);
    if (version > 30) times.push(lastByte - sent);
  }
  await stop();
  return median(times);
}

/** Megabytes that the server holds with these articles open and read; undefined where the system does not tell. */
export async function memoryWith(texts) {
  const { server, open, pull, stop } = await start();
  for (const [i, text] of texts.entries()) await open(`file:///bench/${i}.md`, text);
  for (const i of texts.keys()) await pull(`file:///bench/${i}.md`);
  let kilobytes;
  if (process.platform === 'linux')
    kilobytes = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1]);
  await stop();
  return kilobytes === undefined ? undefined : kilobytes / 1000;
}
