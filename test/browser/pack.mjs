// The package that users get.
import { statSync } from 'node:fs';
import path from 'node:path';
import { root, run } from '../support/install.mjs';

/** Most that the package may take, in MB. */
const BUDGET = 4;
/** Most that a window has to load before the first article is read, in MB. */
const BUNDLES = {
  'client.node.js': 0.6,
  'client.browser.js': 0.6,
  'server.node.js': 2,
  'server.browser.js': 3.5,
  'cli.js': 2,
};

/** Packs the extension into a folder and returns the file. */
export function packExtension(folder) {
  const vsix = path.join(folder, 'source-critic.vsix');
  console.log('Packing the extension …');
  run('npm', ['run', '--silent', 'package', '--', '-o', vsix], { stdio: ['ignore', 'ignore', 'inherit'] });
  const megabytes = statSync(vsix).size / 1e6;
  console.log(`The package takes ${megabytes.toFixed(2)} MB.`);
  if (megabytes > BUDGET) throw new Error(`The package may take ${BUDGET} MB at most.`);
  for (const [bundle, most] of Object.entries(BUNDLES)) {
    const size = statSync(path.join(root, 'dist', bundle)).size / 1e6;
    if (size > most) throw new Error(`${bundle} takes ${size.toFixed(2)} MB and may take ${most} at most.`);
  }
  return vsix;
}
