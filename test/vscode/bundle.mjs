// Bundles the in-host suite for both extension hosts into dist-test/.
import path from 'node:path';
import * as esbuild from 'esbuild';
import { root } from '../support/install.mjs';

const common = { bundle: true, format: 'cjs', sourcemap: 'inline', logLevel: 'warning', external: ['vscode'] };

export const suites = {
  node: path.join(root, 'dist-test/node/index.js'),
  web: path.join(root, 'dist-test/web/index.js'),
};

export async function bundleSuite() {
  await esbuild.build({
    ...common,
    platform: 'node',
    target: 'node20',
    external: ['vscode', 'mocha'],
    entryPoints: [path.join(root, 'test/vscode/index.node.ts')],
    outfile: suites.node,
  });
  await esbuild.build({
    ...common,
    platform: 'browser',
    define: { global: 'globalThis' },
    entryPoints: [path.join(root, 'test/vscode/index.browser.ts')],
    outfile: suites.web,
  });
}
