import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** As esbuild's `base64` loader: model weights come as text. */
const weights = {
  name: 'weights',
  load: (file: string) =>
    file.endsWith('.bin') ? `export default ${JSON.stringify(readFileSync(file, 'base64'))}` : undefined,
};

export default defineConfig({
  plugins: [weights],
  test: {
    root: path.resolve(import.meta.dirname, '..'),
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**', 'test/browser/**', 'test/host/**', '**/node_modules/**'],
    // A bare machine has two cores; the protocol and command line tests start processes of their own.
    testTimeout: 60_000 * Math.max(1, Number(process.env.FUZZ ?? 1)),
    maxWorkers: 2,
  },
});
