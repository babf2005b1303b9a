import type { Disposable, Memento, TextDocument } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ArticleChanges } from '../articleChanges';
import { type Answer, type ArticleTree, ArticleTreeView } from './articleTree';
import type { Row, RowSnapshot } from './citations/tree';

/** A view that is nothing but the tree of the article on screen, with choices that are kept for the workspace. */
export abstract class ArticleView implements Disposable {
  protected readonly client: BaseLanguageClient;
  protected readonly tree: ArticleTreeView;
  readonly #name: string;
  readonly #memento: Memento;

  constructor(
    client: BaseLanguageClient,
    changes: ArticleChanges,
    memento: Memento,
    shape: Pick<ArticleTree, 'name' | 'icons' | 'reveal'>,
  ) {
    this.client = client;
    this.#name = shape.name;
    this.#memento = memento;
    this.tree = new ArticleTreeView(client, changes, { ...shape, ask: (article) => this.ask(article) });
  }

  protected abstract ask(article: TextDocument): Promise<Answer>;

  /** What was chosen before; menus can ask for it. */
  protected chosen<Choice extends string | boolean>(choice: string, otherwise: Choice): Choice {
    const value = this.#memento.get<Choice>(`${this.#name}.${choice}`) ?? otherwise;
    this.tree.setContext(choice, value);
    return value;
  }

  /** Keeps a choice and shows what follows from it. */
  protected async choose(choice: string, value: string | boolean): Promise<void> {
    this.tree.setContext(choice, value);
    await Promise.all([this.#memento.update(`${this.#name}.${choice}`, value), this.refresh()]);
  }

  /** URI of the article shown. */
  get shown(): string | undefined {
    return this.tree.shown;
  }

  /** Labels of the rows selected. */
  get selection(): string[] {
    return this.tree.selection.map(({ node }) => node.label);
  }

  reveal(row: Row): Promise<void> {
    return this.tree.reveal(row);
  }

  refresh(): Promise<void> {
    return this.tree.refresh();
  }

  snapshot(): Promise<RowSnapshot[]> {
    return this.tree.snapshot();
  }

  dispose(): void {
    this.tree.dispose();
  }
}
