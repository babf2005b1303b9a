// `npm test`: everything, on a machine that has nothing but Node, npm and (as root on Debian) apt.
//   node test/run.mjs [--only lint|unit|host|page]
import { ensureInstalled, run } from './support/install.mjs';
import { Suites } from './support/suites.mjs';

const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined;
const wants = (part) => only === undefined || only === part;

ensureInstalled();
const suites = new Suites();

if (wants('lint')) {
  console.log('\n== Style, types, generated files');
  run('npm', ['run', '--silent', 'lint']);
}
console.log('\n== Build');
run('npm', ['run', '--silent', 'build']);

if (wants('unit'))
  await suites.run('Core, rules, protocol, command line', 'npx', [
    'vitest',
    'run',
    '--config',
    'test/vitest.config.mts',
    '--reporter=dot',
    '--reporter=./test/support/stalledTests.ts',
  ]);
if (wants('unit')) await suites.run('Ratio gates', 'node', ['test/perf/gate.mjs']);
if (wants('host')) await suites.run('Inside VS Code: Node and web worker hosts', 'node', ['test/vscode/run.mjs']);
if (wants('page'))
  await suites.run('The packaged extension in VS Code, in a browser', 'node', ['test/browser/run.mjs']);

console.log(`\n${suites.summary()}`);
process.exit(suites.failed > 0 ? 1 : 0);
