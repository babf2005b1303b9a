import type { ExtensionContext } from 'vscode';
import {
  LanguageClient,
  type LanguageClientOptions,
  type ServerOptions,
  TransportKind,
} from 'vscode-languageclient/node';
import { activateWith, type SourceCriticApi } from './activate';
import { CLIENT_ID, CLIENT_NAME } from './clientOptions';
import { sha256OfFile } from './sha256OfFile';

/** Entry for desktop and remote extension hosts: the server is a process of its own. */
export function activate(context: ExtensionContext): SourceCriticApi {
  const module = context.asAbsolutePath('dist/server.node.js');
  const server: ServerOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
  };
  const create = (options: LanguageClientOptions) => new LanguageClient(CLIENT_ID, CLIENT_NAME, server, options);
  // The host's own `fetch`: it knows the proxy that the user has set.
  return activateWith(context, create, { fetch: (url, options) => fetch(url, options), sha256OfFile });
}
