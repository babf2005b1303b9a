import { FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { listFilesRequest, readFileRequest } from '../../server/src/lsp/protocol';

/** Reads files for the server through VS Code, so that virtual and remote workspaces work like local ones. */
export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest(readFileRequest, async ({ uri }: { uri: string }) => {
    try {
      const bytes = await workspace.fs.readFile(Uri.parse(uri, true));
      return { text: new TextDecoder().decode(bytes) };
    } catch {
      return null; // no such file, or not ours to read
    }
  });
  client.onRequest(listFilesRequest, async ({ uri }: { uri: string }) => {
    try {
      const entries = await workspace.fs.readDirectory(Uri.parse(uri, true));
      return { names: entries.filter(([, type]) => type !== FileType.Directory).map(([name]) => name) };
    } catch {
      return { names: [] }; // no such folder
    }
  });
}
