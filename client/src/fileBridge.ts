import { Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { readFileRequest } from '../../server/src/lsp/protocol';

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
}
