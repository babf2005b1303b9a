import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './lsp/server';

const TRANSPORTS = ['--stdio', '--node-ipc', '--socket=', '--pipe='];
if (!process.argv.some((argument) => TRANSPORTS.some((transport) => argument.startsWith(transport)))) {
  process.stderr.write('Usage: source-critic-lsp --stdio (or --socket=PORT, --pipe=NAME, --node-ipc)\n');
  process.exit(2);
}

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
