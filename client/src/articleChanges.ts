import { type Disposable, type Event, EventEmitter } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ArticleChanged, articleChanged } from '../../server/src/lsp/protocol/article';

/** Tells whoever listens that an article was read anew: the client itself keeps one listener only. */
export class ArticleChanges implements Disposable {
  readonly #emitter = new EventEmitter<ArticleChanged>();
  readonly #listening: Disposable;
  readonly onDidChange: Event<ArticleChanged> = this.#emitter.event;

  constructor(client: BaseLanguageClient) {
    this.#listening = client.onNotification(articleChanged, (change: ArticleChanged) => this.#emitter.fire(change));
  }

  dispose(): void {
    this.#listening.dispose();
    this.#emitter.dispose();
  }
}
