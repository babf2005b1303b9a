import type { Connection } from 'vscode-languageserver';
import type { FolderEntry, Platform } from './ports';
import { listFilesRequest, listFolderRequest, readFileRequest, writeFileRequest } from './protocol/files';

type Files = Pick<Platform, 'readFile' | 'listFiles' | 'listFolder' | 'writeFile'>;

/** The files of the workspace: through the client where it offers that, else from the disk. */
export class HostFiles implements Files {
  readonly #connection: Connection;
  readonly #disk: Files;
  /** The client reads and writes for us, so that virtual and remote files work like local ones. */
  bridged = false;

  constructor(connection: Connection, disk: Files) {
    this.#connection = connection;
    this.#disk = disk;
  }

  readonly readFile = async (uri: string): Promise<string | undefined> => {
    if (!this.bridged) return this.#disk.readFile(uri);
    return (await this.#connection.sendRequest<{ text: string } | null>(readFileRequest, { uri }))?.text;
  };

  readonly listFiles = async (uri: string): Promise<string[]> => {
    if (!this.bridged) return this.#disk.listFiles(uri);
    return (await this.#connection.sendRequest<{ names: string[] }>(listFilesRequest, { uri })).names;
  };

  readonly listFolder = async (uri: string): Promise<FolderEntry[]> => {
    if (!this.bridged) return this.#disk.listFolder(uri);
    return (await this.#connection.sendRequest<{ entries: FolderEntry[] }>(listFolderRequest, { uri })).entries;
  };

  readonly writeFile = async (uri: string, text: string): Promise<void> => {
    if (!this.bridged) return this.#disk.writeFile(uri, text);
    await this.#connection.sendRequest(writeFileRequest, { uri, text });
  };
}
