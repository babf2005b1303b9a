import { FileSystemError, l10n, Range, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { asideRequest, sideFileChanged } from '../../server/src/lsp/protocol/files';

/** Reads and writes what people decide, beside the articles where that is possible, and tells the server. */
export class SideFiles {
  readonly #client: BaseLanguageClient;
  readonly #storage: Uri;
  /** Folders of which somebody has read that they keep nothing. */
  readonly #told = new Set<string>();

  /** `storage` is the folder of this extension, for articles that are in no folder. */
  constructor(client: BaseLanguageClient, storage: Uri) {
    this.#client = client;
    this.#storage = storage;
  }

  /** The text as it stands, in the editor where it is open; undefined when there is no such file. */
  async read(uri: Uri): Promise<string | undefined> {
    const open = documentOf(uri);
    if (open) return open.getText();
    try {
      return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await workspace.fs.readFile(uri));
    } catch (error) {
      if (error instanceof FileSystemError && error.code === 'FileNotFound') return undefined;
      throw error; // there is a file that cannot be read: it must not be written over
    }
  }

  /** Writes a file, through its editor where it is open. */
  async write(uri: Uri, text: string): Promise<void> {
    try {
      await write(uri, text);
    } catch (error) {
      throw new Error(
        l10n.t(
          '{0} cannot be written, so nothing was changed: make its folder writable, or copy the article to one that is. ({1})',
          nameOf(uri),
          error instanceof Error ? error.message : String(error),
        ),
      );
    }
    await this.#changed(uri);
  }

  /**
   * Adds lines at the end, as JSON; whatever stands in the file stays as it is. Where the file cannot be written, its
   * lines are kept on this machine, and the reader is told where. `guard` comes first and is written or nothing is.
   */
  async append(uri: Uri, lines: readonly object[], guard?: { uri: Uri; text: string }): Promise<void> {
    if (lines.length === 0) return;
    let written = uri;
    try {
      if (guard && (await this.read(guard.uri)) === undefined) await write(guard.uri, guard.text);
      await this.#append(uri, lines);
    } catch (error) {
      const aside = await this.#client.sendRequest<{ uri: string } | null>(asideRequest, { uri: uri.toString() });
      if (!aside) throw error;
      written = Uri.parse(aside.uri, true);
      await this.#append(written, lines);
    }
    await this.#changed(written);
    this.#sayWhere(uri, written);
  }

  async #append(uri: Uri, lines: readonly object[]): Promise<void> {
    const before = (await this.read(uri)) ?? '';
    const newline = before.includes('\r\n') ? '\r\n' : '\n';
    const separator = before === '' || before.endsWith('\n') ? '' : newline;
    await write(uri, `${before}${separator}${lines.map((line) => JSON.stringify(line) + newline).join('')}`);
  }

  async #changed(uri: Uri): Promise<void> {
    await this.#client.sendNotification(sideFileChanged, { uri: uri.toString() });
  }

  /** Once for each folder, where decisions are not beside the article. */
  #sayWhere(wanted: Uri, written: Uri): void {
    if (!isBelow(written, this.#storage)) return;
    const folder = folderOf(wanted);
    if (this.#told.has(folder.toString())) return;
    this.#told.add(folder.toString());
    void window.showInformationMessage(
      wanted === written
        ? l10n.t(
            'This article is in no folder of the workspace. What you decide is kept on this machine, in {0}, and shown whenever you open the article.',
            nameOf(this.#storage),
          )
        : l10n.t(
            '{0} cannot be written to. What you decide is kept on this machine, in {1}: it is shown here now and after the next start, but nobody else sees it. Once the folder can be written to, “Compact Ledger…” takes the ledger there.',
            nameOf(folder),
            nameOf(folderOf(written)),
          ),
    );
  }
}

async function write(uri: Uri, text: string): Promise<void> {
  const open = documentOf(uri);
  if (!open) {
    await workspace.fs.createDirectory(Uri.joinPath(uri, '..'));
    await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    return;
  }
  const edit = new WorkspaceEdit();
  edit.replace(uri, new Range(0, 0, open.lineCount, 0), text);
  if (!(await workspace.applyEdit(edit)) || !(await open.save())) throw new Error(l10n.t('It is open and not saved.'));
}

/** The folder of side files that holds a file; the file's own folder where there is none. */
function folderOf(uri: Uri): Uri {
  const at = uri.path.lastIndexOf('/.source-critic/');
  return at < 0 ? Uri.joinPath(uri, '..') : uri.with({ path: uri.path.slice(0, at) });
}

const isBelow = (uri: Uri, folder: Uri): boolean => uri.toString().startsWith(`${folder}/`);

/** As people write it: a path on this machine, else an address. */
const nameOf = (uri: Uri): string => (uri.scheme === 'file' ? uri.fsPath : uri.toString(true));

const documentOf = (uri: Uri) =>
  workspace.textDocuments.find((document) => document.uri.toString() === uri.toString() && !document.isClosed);
