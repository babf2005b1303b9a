import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
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
    return worker;
  };
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  return activateWith(context, (options) => new LanguageClient(CLIENT_ID, CLIENT_NAME, startWorker, options));
}
