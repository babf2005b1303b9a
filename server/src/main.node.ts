import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { type FolderEntry, isMarkdownFile } from './lsp/protocol/files';
import { startServer } from './lsp/server';
import { answerSummaries, startWorker } from './platform/summaryThread';

if (isMainThread) serve();
else answerSummaries();

/** More would take memory rather than save time that anybody waits for. */
const MOST_THREADS = 2;

function serve(): void {
  const TRANSPORTS = ['--stdio', '--node-ipc', '--socket=', '--pipe='];
  if (!process.argv.some((argument) => TRANSPORTS.some((transport) => argument.startsWith(transport)))) {
    process.stderr.write('Usage: source-critic-lsp --stdio (or --socket=PORT, --pipe=NAME, --node-ipc)\n');
    process.exit(2);
  }
  startServer(createConnection(ProposedFeatures.all), {
    readFile: (uri) => onDisk(uri, undefined, (file) => readFile(file, 'utf8')),
    listFiles: (uri) => onDisk(uri, [], (folder) => readdir(folder)),
    listFolder: (uri) => onDisk(uri, [], listFolder),
    writeFile: async (uri, text) => {
      const file = fileURLToPath(uri);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, text);
    },
    startWorkers: () =>
      Array.from({ length: Math.min(availableParallelism(), MOST_THREADS) }, () => startWorker(__filename)),
    yieldNow: () => new Promise((resolve) => setImmediate(resolve)),
    now: () => performance.now(),
  });
}

/** Asks the disk; `nothing` where there is no such file or it may not be read. */
async function onDisk<Answer>(uri: string, nothing: Answer, ask: (file: string) => Promise<Answer>): Promise<Answer> {
  if (!uri.startsWith('file:')) return nothing;
  try {
    return await ask(fileURLToPath(uri));
  } catch {
    return nothing;
  }
}

async function listFolder(folder: string): Promise<FolderEntry[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = entries.map(async (entry): Promise<FolderEntry[]> => {
    const { name } = entry;
    const file = path.join(folder, name);
    const uri = pathToFileURL(file).href;
    if (entry.isDirectory()) return [{ name, uri, isFolder: true }];
    if (!isMarkdownFile(name)) return [{ name, uri }];
    const stats = await stat(file).catch(() => undefined); // a link may lead nowhere
    return stats?.isFile() ? [{ name, uri, mtime: stats.mtimeMs, size: stats.size }] : [];
  });
  return (await Promise.all(found)).flat();
}
