import type { Disposable, Memento } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type ActorsGrouping,
  type ActorsParams,
  type ActorsResult,
  actorRowRequest,
  actorsRequest,
} from '../../../../server/src/lsp/protocol/actors';
import type { PlaceParams } from '../../../../server/src/lsp/protocol/article';
import type { ArticleChanges } from '../../articleChanges';
import { REVEAL_ACTOR } from '../../commands/ids';
import { ArticleTreeView } from '../articleTree';
import { ICONS, type Row, type RowSnapshot } from '../citations/tree';

const GROUPING_KEY = 'actors.grouping';
const UNNAMED_KEY = 'actors.unnamedFirst';

/** The Actors view: who is in the active article, by kind or by who speaks. */
export class ActorsView implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #memento: Memento;
  readonly #tree: ArticleTreeView;
  #grouping: ActorsGrouping;
  #unnamedFirst: boolean;

  constructor(client: BaseLanguageClient, changes: ArticleChanges, memento: Memento) {
    this.#client = client;
    this.#memento = memento;
    this.#grouping = memento.get<ActorsGrouping>(GROUPING_KEY) ?? 'kind';
    this.#unnamedFirst = memento.get<boolean>(UNNAMED_KEY) ?? false;
    this.#tree = new ArticleTreeView(client, changes, {
      name: 'actors',
      icons: ICONS,
      reveal: REVEAL_ACTOR,
      ask: ({ uri }) => {
        const params: ActorsParams = {
          uri: uri.toString(),
          grouping: this.#grouping,
          unnamedFirst: this.#unnamedFirst,
        };
        return client.sendRequest<ActorsResult>(actorsRequest, params);
      },
    });
    this.#tree.setContext('grouping', this.#grouping);
    this.#tree.setContext('unnamedFirst', this.#unnamedFirst);
  }

  /** URI of the article shown. */
  get shown(): string | undefined {
    return this.#tree.shown;
  }

  async group(grouping: ActorsGrouping): Promise<void> {
    this.#grouping = grouping;
    this.#tree.setContext('grouping', grouping);
    await Promise.all([this.#memento.update(GROUPING_KEY, grouping), this.refresh()]);
  }

  async putUnnamedFirst(unnamedFirst: boolean): Promise<void> {
    this.#unnamedFirst = unnamedFirst;
    this.#tree.setContext('unnamedFirst', unnamedFirst);
    await Promise.all([this.#memento.update(UNNAMED_KEY, unnamedFirst), this.refresh()]);
  }

  /** Selects the actor at a place of the article on screen. */
  async selectAt(place: PlaceParams): Promise<void> {
    const id = await this.#client.sendRequest<string | null>(actorRowRequest, place);
    if (id !== null) await this.#tree.select(id);
  }

  /** Labels of the rows selected. */
  get selection(): string[] {
    return this.#tree.selection.map(({ node }) => node.label);
  }

  reveal(row: Row): Promise<void> {
    return this.#tree.reveal(row);
  }

  refresh(): Promise<void> {
    return this.#tree.refresh();
  }

  snapshot(): Promise<RowSnapshot[]> {
    return this.#tree.snapshot();
  }

  dispose(): void {
    this.#tree.dispose();
  }
}
