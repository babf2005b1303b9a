import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from './lsp/server';

const worker = globalThis as unknown as DedicatedWorkerGlobalScope;
const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));

// A message to oneself comes back after the messages that wait already; timers would be throttled.
const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();

startServer(connection, {
  readFile: async () => undefined,
  listFiles: async () => [],
  listFolder: async () => [],
  writeFile: async () => {},
  yieldNow: () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      channel.port2.postMessage(undefined);
    }),
  now: () => performance.now(),
});
