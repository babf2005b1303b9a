// Bundles a TypeScript module of the project for use from a plain script, in a folder of its own that is removed on exit.
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { root } from './install.mjs';

export async function importBundled(entry) {
  const folder = mkdtempSync(path.join(tmpdir(), 'source-critic-bundle-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const outfile = path.join(folder, 'bundle.cjs');
  await esbuild.build({
    entryPoints: [path.join(root, entry)],
    bundle: true,
    outfile,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    loader: { '.bin': 'base64' },
    logLevel: 'error',
  });
  return createRequire(import.meta.url)(outfile);
}
