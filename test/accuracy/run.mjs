// Measures accuracy against annotated articles that are kept outside of this repository.
//   npm run accuracy -- [arguments for the scorer]       GOLD_DIR names the folder that holds score.mjs
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ensureInstalled, root, run } from '../support/install.mjs';

const gold = path.resolve(root, process.env.GOLD_DIR ?? '../shared/gold');
const scorer = path.join(gold, 'score.mjs');
if (!existsSync(scorer)) {
  console.error(`No gold data at ${gold}: accuracy was not measured. Set GOLD_DIR to the folder that holds score.mjs.`);
  process.exit(2);
}
ensureInstalled();
run('npm', ['run', '--silent', 'build']);
run(process.execPath, [
  scorer,
  ...process.argv.slice(2),
  '--',
  process.execPath,
  path.join(root, 'dist/cli.js'),
  'analyze',
  '-',
  '--format',
  'ndjson',
]);
