// Bundles everything that ships into dist/: client and server for Node and for web workers, and the command line.
//   node esbuild.mjs [--production] [--watch]
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

const shared = {
  bundle: true,
  minify: production,
  sourcemap: !production,
  logLevel: 'warning',
  legalComments: 'none',
  // Citation.js brings code that fetches; what we use of it never does.
  alias: { 'node-fetch': './server/src/platform/noNetwork.mjs', 'sync-fetch': './server/src/platform/noNetwork.mjs' },
  loader: { '.bin': 'base64' },
  define: { 'process.env.NODE_ENV': production ? '"production"' : '"development"' },
};
// jsonc-parser's UMD build hides its imports from bundlers: take ES modules first.
const node = { ...shared, platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'] };
const browser = { ...shared, platform: 'browser', target: 'es2022', conditions: ['worker', 'browser'] };

/** For `bin` in package.json. */
const SHEBANG = { js: '#!/usr/bin/env node' };
/** Bundles for Node share one copy of a model's weights, `dist/<name>.bin.js`; a web worker has to carry its own. */
const sharedWeights = {
  name: 'shared-weights',
  setup(build) {
    build.onResolve({ filter: /\.bin$/ }, ({ path: file }) => ({
      path: `./${path.basename(file)}.js`,
      external: true,
    }));
  },
};
/** The command line loads what its commands do when one is given: `dist/cli.commands.js`. */
const lazyCommands = {
  name: 'lazy-commands',
  setup(build) {
    build.onResolve({ filter: /^\.\/commands$/ }, () => ({ path: './cli.commands.js', external: true }));
  },
};
const nodeServer = { ...node, plugins: [sharedWeights], banner: SHEBANG };

const bundles = [
  { ...node, entryPoints: { 'client.node': 'client/src/extension.node.ts' }, external: ['vscode'] },
  { ...nodeServer, entryPoints: { 'server.node': 'server/src/main.node.ts' } },
  { ...node, banner: SHEBANG, plugins: [lazyCommands], entryPoints: { cli: 'server/src/cli/main.ts' } },
  { ...node, plugins: [sharedWeights], entryPoints: { 'cli.commands': 'server/src/cli/commands.ts' } },
  {
    ...browser,
    format: 'cjs',
    entryPoints: { 'client.browser': 'client/src/extension.browser.ts' },
    external: ['vscode'],
  },
  { ...browser, format: 'iife', entryPoints: { 'server.browser': 'server/src/main.browser.ts' } },
].map((bundle) => ({ ...bundle, outdir: 'dist' }));

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist');
cpSync('server/schemas', 'dist/schemas', { recursive: true });
writeFileSync('dist/names.bin.js', `module.exports = '${readFileSync('server/models/names.bin', 'base64')}';\n`);

if (watch) {
  const contexts = await Promise.all(bundles.map((bundle) => esbuild.context(bundle)));
  await Promise.all(contexts.map((context) => context.watch()));
  console.log('Watching. Ctrl-C to stop.');
} else {
  const built = await Promise.all(bundles.map((bundle) => esbuild.build({ ...bundle, metafile: true })));
  writeFileSync('dist/THIRD-PARTY-NOTICES.txt', notices(built.flatMap(({ metafile }) => Object.keys(metafile.inputs))));
}

/** The licences of all packages that files of the bundles come from: most ask to travel with their code. */
function notices(files) {
  const folders = files.flatMap((file) => file.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/)?.[0] ?? []);
  const parts = [...new Set(folders)].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
    const text = file === undefined ? `Licence: ${license}` : readFileSync(path.join(folder, file), 'utf8').trim();
    return `${name} ${version} (${license})\n\n${text}\n`;
  });
  return `Source Critic includes code of these packages.\n\n${parts.join(`\n${'-'.repeat(80)}\n\n`)}`;
}
