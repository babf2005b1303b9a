// `npm test`: everything, on a machine that has nothing but Node, npm and (as root on Debian) apt.
//   node test/run.mjs [--only lint|unit|host|page]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { beforeEnd } from './host/ending.mjs';
import { ensureInstalled, root, run } from './support/install.mjs';

const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined;
const wants = (part) => only === undefined || only === part;

ensureInstalled();
/** Milliseconds; no suite is silent for so long unless it hangs. */
const SILENCE = 600_000;
const totals = { passed: 0, failed: 0 };

if (wants('lint')) {
  console.log('\n== Style, types, generated files');
  run('npm', ['run', '--silent', 'lint']);
}
console.log('\n== Build');
run('npm', ['run', '--silent', 'build']);

if (wants('unit'))
  await suite('Core, rules, protocol, command line', 'npx', [
    'vitest',
    'run',
    '--config',
    'test/vitest.config.mts',
    '--reporter=dot',
    '--reporter=./test/support/stalledTests.ts',
  ]);
if (wants('unit')) await suite('Ratio gates', 'node', ['test/perf/gate.mjs']);
if (wants('host')) await suite('Inside VS Code: Node and web worker hosts', 'node', ['test/vscode/run.mjs']);
if (wants('page')) await suite('The packaged extension in VS Code, in a browser', 'node', ['test/browser/run.mjs']);

console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed > 0 ? 1 : 0);

/**
 * Runs one suite, shows its output and adds up what its summary says; a suite that says nothing counts as one test. One
 * that falls silent is stopped and has failed: the others still run.
 */
async function suite(title, command, args) {
  console.log(`\n== ${title}`);
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NO_COLOR: '1' },
    shell: process.platform === 'win32',
  });
  const stop = beforeEnd(() => child.kill());
  let output = '';
  const silent = setTimeout(() => {
    console.error(`${title}: nothing for ${SILENCE / 60_000} min, stopped.`);
    child.kill();
  }, SILENCE);
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
    process.stdout.write(text);
    silent.refresh();
  });
  const [status] = await once(child, 'close');
  clearTimeout(silent);
  stop();
  const count = (pattern) => [...output.matchAll(pattern)].reduce((sum, [, number]) => sum + Number(number), 0);
  const passed = count(/^\s*(?:Tests\s.*?|.*?\bsuite:\s+)?(\d+) (?:passed|passing)\b/gm);
  const failed = count(/^\s*(?:Tests\s+|.*?\bsuite:.*?,\s+)?(\d+) (?:failed|failing)\b/gm);
  totals.passed += status === 0 ? Math.max(passed, 1) : passed;
  totals.failed += status === 0 ? 0 : Math.max(failed, 1);
}
