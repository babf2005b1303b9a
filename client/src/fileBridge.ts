import { FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type FolderEntry,
  isMarkdownFile,
  listFilesRequest,
  listFolderRequest,
  readFileRequest,
  writeFileRequest,
} from '../../server/src/lsp/protocol/files';

/**
 * Reads files for the server through VS Code, so that virtual and remote workspaces work like local ones. Writes below
 * `storage` and nowhere else.
 */
export function answerFileRequests(client: BaseLanguageClient, storage: Uri | undefined): void {
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
  client.onRequest(listFolderRequest, async ({ uri }: { uri: string }) => ({ entries: await listFolder(uri) }));
  client.onRequest(writeFileRequest, async ({ uri, text }: { uri: string; text: string }) => {
    const file = Uri.parse(uri, true);
    if (!storage || !file.toString().startsWith(`${storage}/`)) throw new Error('This file is not ours to write.');
    await workspace.fs.writeFile(file, new TextEncoder().encode(text));
    return null;
  });
}

async function listFolder(folder: string): Promise<FolderEntry[]> {
  try {
    const uri = Uri.parse(folder, true);
    const entries = await workspace.fs.readDirectory(uri);
    return (await Promise.all(entries.map(([name, type]) => entryOf(Uri.joinPath(uri, name), name, type)))).flat();
  } catch {
    return []; // no such folder, or not ours to read
  }
}

/** Links to folders are left out: they may lead in a circle. */
async function entryOf(file: Uri, name: string, type: FileType): Promise<FolderEntry[]> {
  const uri = file.toString();
  if (type & FileType.Directory) return type & FileType.SymbolicLink ? [] : [{ name, uri, isFolder: true }];
  if (!isMarkdownFile(name)) return [{ name, uri }];
  try {
    const { mtime, size } = await workspace.fs.stat(file);
    return [{ name, uri, mtime, size }];
  } catch {
    return []; // a link that leads nowhere
  }
}
