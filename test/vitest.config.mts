import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: path.resolve(import.meta.dirname, '..'),
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**', 'test/browser/**', 'test/host/**', '**/node_modules/**'],
    // A bare machine has two cores; the protocol and command line tests start processes of their own.
    testTimeout: 60_000,
    maxWorkers: 2,
  },
});
