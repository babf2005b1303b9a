import { FileSystemError, Range, Uri, WorkspaceEdit, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { sideFileChanged } from '../../server/src/lsp/protocol/files';

/** The text of a side file as it stands, in the editor where it is open; undefined when there is no such file. */
export async function readSideFile(uri: Uri): Promise<string | undefined> {
  const open = documentOf(uri);
  if (open) return open.getText();
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error; // there is a file that cannot be read: it must not be written over
  }
}

/** Writes a side file, through its editor where it is open, and tells the server. */
export async function writeSideFile(client: BaseLanguageClient, uri: Uri, text: string): Promise<void> {
  const open = documentOf(uri);
  if (open) {
    const edit = new WorkspaceEdit();
    edit.replace(uri, new Range(0, 0, open.lineCount, 0), text);
    await workspace.applyEdit(edit);
    await open.save();
  } else {
    await workspace.fs.createDirectory(Uri.joinPath(uri, '..'));
    await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  }
  await client.sendNotification(sideFileChanged, { uri: uri.toString() });
}

/** Adds lines at the end, as JSON; whatever stands in the file stays as it is. */
export async function appendLines(client: BaseLanguageClient, uri: Uri, lines: readonly object[]): Promise<void> {
  if (lines.length === 0) return;
  const before = (await readSideFile(uri)) ?? '';
  const newline = before.includes('\r\n') ? '\r\n' : '\n';
  const separator = before === '' || before.endsWith('\n') ? '' : newline;
  await writeSideFile(
    client,
    uri,
    `${before}${separator}${lines.map((line) => JSON.stringify(line) + newline).join('')}`,
  );
}

/** Adds one line. */
export const appendLine = (client: BaseLanguageClient, uri: Uri, line: object): Promise<void> =>
  appendLines(client, uri, [line]);

const documentOf = (uri: Uri) =>
  workspace.textDocuments.find((document) => document.uri.toString() === uri.toString() && !document.isClosed);
