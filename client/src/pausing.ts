import { commands, type Disposable, EventEmitter, type Memento, type TextEditor, window } from 'vscode';
import type { Paused } from '../../server/src/lsp/protocol/article';

const KEY = 'paused';

/** What the user has paused; kept with the workspace, for this user only. */
export class Pausing implements Disposable {
  readonly #memento: Memento;
  readonly #changed = new EventEmitter<void>();
  readonly #following: Disposable;
  readonly onDidChange = this.#changed.event;
  #paused: Paused;

  constructor(memento: Memento) {
    this.#memento = memento;
    this.#paused = memento.get<Paused>(KEY) ?? { workspace: false, files: [] };
    this.#following = window.onDidChangeActiveTextEditor((editor) => this.#showInMenus(editor));
    this.#showInMenus(window.activeTextEditor);
  }

  get paused(): Paused {
    return this.#paused;
  }

  get isAnything(): boolean {
    return this.#paused.workspace || this.#paused.files.length > 0;
  }

  async setWorkspace(workspace: boolean): Promise<void> {
    await this.#set({ ...this.#paused, workspace });
  }

  async setFile(uri: string, paused: boolean): Promise<void> {
    const others = this.#paused.files.filter((file) => file !== uri);
    await this.#set({ ...this.#paused, files: paused ? [...others, uri] : others });
  }

  dispose(): void {
    this.#following.dispose();
    this.#changed.dispose();
  }

  async #set(paused: Paused): Promise<void> {
    this.#paused = paused;
    this.#showInMenus(window.activeTextEditor);
    this.#changed.fire();
    await this.#memento.update(KEY, paused);
  }

  /** Menus offer to pause or to resume, never both. */
  #showInMenus(editor: TextEditor | undefined): void {
    const isFilePaused = editor !== undefined && this.#paused.files.includes(editor.document.uri.toString());
    void commands.executeCommand('setContext', 'sourceCritic.workspacePaused', this.#paused.workspace);
    void commands.executeCommand('setContext', 'sourceCritic.filePaused', isFilePaused);
  }
}
