// Bundles everything that ships into dist/: client and server for Node and for web workers, and the command line.
//   node esbuild.mjs [--production] [--watch]
import { cpSync, mkdirSync, rmSync } from 'node:fs';
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

const bundles = [
  { ...node, entryPoints: { 'client.node': 'client/src/extension.node.ts' }, external: ['vscode'] },
  { ...node, entryPoints: { 'server.node': 'server/src/main.node.ts' }, banner: SHEBANG },
  { ...node, entryPoints: { cli: 'server/src/cli/main.ts' }, banner: SHEBANG },
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

if (watch) {
  const contexts = await Promise.all(bundles.map((bundle) => esbuild.context(bundle)));
  await Promise.all(contexts.map((context) => context.watch()));
  console.log('Watching. Ctrl-C to stop.');
} else {
  await Promise.all(bundles.map((bundle) => esbuild.build(bundle)));
}
