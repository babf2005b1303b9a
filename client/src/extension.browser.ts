import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { activateWith, type SourceCriticApi } from './activate';
import { CLIENT_ID, CLIENT_NAME } from './clientOptions';

/** Entry for web extension hosts: the server is a worker. */
export function activate(context: ExtensionContext): SourceCriticApi {
  const script = Uri.joinPath(context.extensionUri, 'dist/server.browser.js').toString(true);
  let worker: Worker | undefined;
  // A stopped client leaves its worker alive: each start ends the one before.
  const startWorker = async () => {
    worker?.terminate();
    worker = new Worker(script);
    // VS Code's own Worker class stands in for the global one, so the client would not know it as a worker.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  return activateWith(context, (options) => new LanguageClient(CLIENT_ID, CLIENT_NAME, startWorker, options));
}
