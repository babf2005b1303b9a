import type { Disposable, Memento } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { FoundRow, RowsParams } from '../../../server/src/lsp/protocol/rows';
import type { ArticleChanges } from '../articleChanges';
import { type Answer, type ArticleTree, ArticleTreeView } from './articleTree';
import type { Row, RowSnapshot } from './rows';

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
    shape: Pick<ArticleTree, 'name' | 'reveal'>,
  ) {
    this.client = client;
    this.#name = shape.name;
    this.#memento = memento;
    this.tree = new ArticleTreeView(client, changes, { ...shape, ask: (uri, rows) => this.ask(uri, rows) });
  }

  protected abstract ask(uri: string, rows: RowsParams): Promise<Answer>;

  /** What was chosen before; menus can ask for it. */
  protected chosen<Choice extends string | boolean>(choice: string, otherwise: Choice): Choice {
    const value = this.#memento.get<Choice>(`${this.#name}.${choice}`) ?? otherwise;
    this.tree.setContext(choice, value);
    return value;
  }

  /** Keeps a choice and shows what follows from it. */
  protected async choose(choice: string, value: string | boolean): Promise<void> {
    this.tree.setContext(choice, value);
    await Promise.all([this.#memento.update(`${this.#name}.${choice}`, value), this.tree.rearrange()]);
  }

  /** URI of the article shown. */
  get shown(): string | undefined {
    return this.tree.shown;
  }

  /** Labels of the rows selected. */
  get selection(): string[] {
    return this.tree.selection.map(({ node }) => node.label);
  }

  /** All that is known of rows: what a tooltip says, what is copied. */
  details(rows: readonly Row[]): Promise<FoundRow['row'][]> {
    return this.tree.details(rows);
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
