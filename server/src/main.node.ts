import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './lsp/server';

const connection = createConnection(ProposedFeatures.all);

startServer(connection, {
  readFile: async (uri) => {
    if (!uri.startsWith('file:')) return undefined;
    try {
      return await readFile(fileURLToPath(uri), 'utf8');
    } catch {
      return undefined;
    }
  },
  listFiles: async (uri) => {
    if (!uri.startsWith('file:')) return [];
    try {
      return await readdir(fileURLToPath(uri));
    } catch {
      return [];
    }
  },
  yieldNow: () => new Promise((resolve) => setImmediate(resolve)),
  now: () => performance.now(),
});
