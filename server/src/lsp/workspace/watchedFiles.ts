import { type Connection, DidChangeWatchedFilesNotification, WatchKind } from 'vscode-languageserver';
import { IGNORE_FILE } from '../../core/analysis';
import { inBackground } from '../guard';

/** Has the client tell of changes to files, and takes changes in one after the other. */
export class WatchedFiles {
  readonly #connection: Connection;
  #isWatching = false;
  #updating: Promise<void> = Promise.resolve();
  /** Changes to single files are told to the server by the client. */
  canWatch = false;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Settles when all changes that were told so far are taken in. */
  get settled(): Promise<void> {
    return this.#updating;
  }

  /** Takes a change in when those before it are; one that fails is logged and stops no other. */
  inTurn(takeIn: () => Promise<void>): void {
    const taken = this.#updating.then(takeIn);
    inBackground(this.#connection.console, 'index', taken);
    this.#updating = taken.catch(() => undefined);
  }

  watch(): void {
    if (!this.canWatch || this.#isWatching) return;
    this.#isWatching = true;
    const watchers = [
      { globPattern: '**/*.{md,markdown,mdown,qmd,rmd}' },
      { globPattern: `**/${IGNORE_FILE}` },
      { globPattern: '**/*', kind: WatchKind.Delete },
    ];
    const registered = this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    inBackground(this.#connection.console, 'watching articles', registered);
  }
}
