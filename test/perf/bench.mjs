// The speed figures of the product on this machine, as medians. Decides nothing.
//   npm run bench            prints them
//   npm run bench:peers      measures other programs on the same texts too and writes test/perf/RESULTS.md
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { packExtension } from '../browser/pack.mjs';
import { importBundled } from '../support/bundle.mjs';
import { ensureInstalled, root } from '../support/install.mjs';
import { besideOthers } from './besideOthers.mjs';
import { articleOf } from './corpus.mjs';
import { deskOf, ledgerText } from './ledger.mjs';
import { medianRatio, medianTime } from './measure.mjs';
import { keystrokeTime, memoryWith, readyTime } from './overProtocol.mjs';
import { table } from './table.mjs';
import { typist } from './typing.mjs';
import { workspaceIndex } from './workspaceIndex.mjs';

ensureInstalled();
const othersRunning = loadavg()[0];
const scratch = mkdtempSync(path.join(tmpdir(), 'source-critic-bench-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
const vsix = packExtension(scratch);
const core = await importBundled('server/src/core/analysis.ts');
const cli = path.join(root, 'dist/cli.js');

const small = articleOf(9_000);
const book = articleOf(1_000_000);
const hundred = Array.from({ length: 100 }, (_, i) => articleOf(10_000, i * 13));
const megabytes = hundred.reduce((sum, text) => sum + text.length, 0) / 1e6;

/** What, how much, which unit, and the first and the final number to reach. */
const rows = [];
const row = (what, value, unit, first, goal) => rows.push([what, `${value} ${unit}`, first, goal]);

const typing = (text, options) => medianTime(typist(core, text), options);
row('keystroke in a 9 KB article, core alone', typing(small, { runs: 300, warmUp: 200 }).toFixed(2), 'ms', '', '');
row('keystroke in a 1 MB article, core alone', typing(book, { runs: 100, warmUp: 50 }).toFixed(2), 'ms', '', '');
const ofServer = { small: await keystrokeTime(small), book: await keystrokeTime(book) };
row('keystroke in a 9 KB article, change sent → findings received', ofServer.small.toFixed(1), 'ms', '≤ 10', '≤ 5');
row('the same in a 1 MB article', ofServer.book.toFixed(1), 'ms', '≤ 30', '≤ 16');
row('the same as a multiple of the small one', (ofServer.book / ofServer.small).toFixed(1), '×', '≤ 3', '≤ 2');
const all = medianTime(() => hundred.map((text) => core.analyse(text)), { runs: 5, warmUp: 2 });
row('all layers, 100 articles of 10 KB, one core', (megabytes / (all / 1000)).toFixed(2), 'MB/s', '≥ 2', '≥ 5');
const tenth = hundred.slice(0, 10).join('\n\n');
const growth = medianRatio(
  () => core.analyse(book),
  () => core.analyse(tenth),
  { pairs: 5 },
);
row('1 MB / 100 KB', growth.toFixed(1), '×', '≤ 13', '≤ 11');
const events = ledgerText(50_000, 10_000);
const opening = medianTime(() => core.uniteLedger(core.readLedger(events).events), { runs: 5, warmUp: 1 });
row('ledger of 50,000 events, opened', (opening / 1000).toFixed(2), 's', '≤ 1', '≤ 1');
row('longest stretch of that without looking at messages', longestStep(events).toFixed(0), 'ms', '≤ 8', '≤ 8');
const desk = deskOf(core, 10_000);
const decided = medianTime(typist(core, desk.text, desk.decisions), { runs: 20, warmUp: 5 });
row('keystroke beside 10,000 claims decided about, core alone', decided.toFixed(1), 'ms', '', '');
const opened = desk.session();
const claimsView = medianTime(() => desk.view(opened), { runs: 5, warmUp: 1 });
row('view of 10,000 claims', (claimsView / 1000).toFixed(2), 's', '', '');
const folder = readFolder(1_000);
row('command line, 1,000 articles of 6 KB, one core', folder.seconds.toFixed(1), 's', '', '');
row('most memory of that', folder.megabytes.toFixed(0), 'MB', '', '');
const index = await workspaceIndex(10_000);
row('workspace index, 10,000 articles of 6 KB, cold', index.cold.seconds.toFixed(0), 's', '≤ 90', '≤ 45');
row('the same, warm', index.warm.seconds.toFixed(1), 's', '≤ 5', '≤ 2');
row('server with that workspace, just read', index.cold.megabytes?.toFixed(0) ?? 'unknown', 'MB', '≤ 400', '≤ 250');
row('the same, at most while it reads', index.cold.most?.toFixed(0) ?? 'unknown', 'MB', '', '');
row('server with that workspace, warm', index.warm.megabytes?.toFixed(0) ?? 'unknown', 'MB', '≤ 400', '≤ 250');
const open = await memoryWith(Array.from({ length: 200 }, (_, i) => articleOf(6_000, i * 7)));
row('server with 200 articles of 6 KB open', open?.toFixed(0) ?? 'unknown', 'MB', '≤ 400', '≤ 250');
row('server started → first answer', (await readyTime()).toFixed(0), 'ms', '≤ 700', '≤ 300');
const version = () => spawnSync(process.execPath, [cli, '--version']);
row('command line start', medianTime(version, { runs: 9, warmUp: 2 }).toFixed(0), 'ms', '≤ 200', '≤ 100');
row('package', (statSync(vsix).size / 1e6).toFixed(2), 'MB', '≤ 4', '≤ 2.5');

const tables = [table(['what', 'measured', 'first', 'goal'], rows)];
if (process.argv.includes('--peers')) tables.push(await besideOthers(core));
const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}, ${process.platform}`;
const page = `# Speed

Written by \`npm run bench:peers\`. Medians of one run on one machine: ${machine}. Other work on it at the start: ${othersRunning.toFixed(1)} processes waiting for a core${othersRunning > 0.5 ? ', so absolute figures are too slow; ratios hold' : ''}.

${tables.join('\n\n')}
`;
console.log(page);
if (process.argv.includes('--peers')) writeFileSync(path.join(root, 'test/perf/RESULTS.md'), page);
process.exit(0);

/** The command line over a folder, in a process of its own. */
/** Reading and uniting yield between steps: the longest of them, as the median of several tries. */
function longestStep(text) {
  const longest = Array.from({ length: 5 }, () => {
    let most = 0;
    const { events: all } = core.readLedger(text);
    for (const steps of [core.ledgerSteps(text), core.unitingSteps(all)])
      for (let done = false; !done; ) {
        const start = performance.now();
        ({ done = true } = steps.next());
        most = Math.max(most, performance.now() - start);
      }
    return most;
  });
  return longest.sort((a, b) => a - b)[2];
}

function readFolder(count) {
  for (let i = 0; i < count; i++) writeFileSync(path.join(scratch, `${i}.md`), articleOf(6_000, i * 7));
  const script = `
    process.on('exit', () => process.stderr.write('\\n' + process.resourceUsage().maxRSS));
    require(${JSON.stringify(cli)});`;
  const started = performance.now();
  const { stderr, status } = spawnSync(process.execPath, ['-e', script, 'check', scratch, '--format', 'rdjsonl'], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (status === null || status > 1) throw new Error(`The command line did not read the folder: ${stderr}`);
  return { seconds: (performance.now() - started) / 1000, megabytes: Number(stderr.split('\n').at(-1)) / 1000 };
}
