// `npm run bench`: the speed figures of the product on this machine, as medians. Prints a table; decides nothing.
import { spawn, spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import path from 'node:path';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { importBundled } from '../support/bundle.mjs';
import { ensureInstalled, root, run } from '../support/install.mjs';
import { articleOf } from './corpus.mjs';
import { medianRatio, medianTime } from './measure.mjs';
import { typist } from './typing.mjs';

ensureInstalled();
run(process.execPath, ['server/generate.mjs']);
run(process.execPath, ['esbuild.mjs', '--production']);
const core = await importBundled('server/src/core/analysis.ts');

const rows = [];
const row = (what, value, unit) => rows.push([what, `${value} ${unit}`]);

const small = articleOf(9_000);
const book = articleOf(1_000_000);
const hundred = Array.from({ length: 100 }, (_, i) => articleOf(10_000, i * 13));
const megabytes = hundred.reduce((sum, text) => sum + text.length, 0) / 1e6;

row('keystroke, core, 9 KB', medianTime(typist(core, small), { runs: 300, warmUp: 200 }).toFixed(2), 'ms');
row('keystroke, core, 1 MB', medianTime(typist(core, book), { runs: 100, warmUp: 50 }).toFixed(2), 'ms');
const ofServer = { small: await keystrokeOverProtocol(small), book: await keystrokeOverProtocol(book) };
row('keystroke, didChange → diagnostics written, 9 KB', ofServer.small.toFixed(2), 'ms');
row('keystroke, didChange → diagnostics written, 1 MB', ofServer.book.toFixed(2), 'ms');
row('the same as a multiple', (ofServer.book / ofServer.small).toFixed(1), '×');
const all = medianTime(
  () => {
    for (const text of hundred) core.analyse(text);
  },
  { runs: 5, warmUp: 2 },
);
row('all layers, 100 articles of 10 KB', (megabytes / (all / 1000)).toFixed(2), 'MB/s');
row(
  '1 MB / 100 KB',
  medianRatio(
    () => core.analyse(book),
    () => core.analyse(hundred.slice(0, 10).join('\n\n')),
    { pairs: 5 },
  ).toFixed(1),
  '×',
);
row(
  'command line start',
  medianTime(() => spawnSync(process.execPath, [path.join(root, 'dist/cli.js'), '--version']), {
    runs: 7,
    warmUp: 2,
  }).toFixed(0),
  'ms',
);

console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}\n`);
for (const [what, value] of rows) console.log(`${what.padEnd(52)} ${value.padStart(12)}`);

/** Median time from sending a change to the last byte of the diagnostics pulled after it, over the real server. */
async function keystrokeOverProtocol(text) {
  const server = spawn(process.execPath, [path.join(root, 'dist/server.node.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.listen();
  let lastByte = 0;
  server.stdout.on('data', () => {
    lastByte = performance.now();
  });
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: [],
    capabilities: { textDocument: { diagnostic: {} } },
  });
  await connection.sendNotification('initialized', {});
  const uri = 'file:///bench/article.md';
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text },
  });
  const pull = () => connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  await pull();
  const line = Math.floor(text.slice(0, text.length / 2).split('\n').length / 2) * 2;
  const times = [];
  for (let version = 2; version < 90; version++) {
    const isTyped = version % 2 === 1;
    const range = { start: { line, character: 2 }, end: { line, character: isTyped ? 3 : 2 } };
    const start = performance.now();
    void connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range, text: isTyped ? '' : 'e' }],
    });
    await pull();
    if (version > 30) times.push(lastByte - start);
  }
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
}
