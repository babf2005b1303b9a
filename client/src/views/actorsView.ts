import type { Memento } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type ActorsGrouping,
  type ActorsParams,
  actorRowRequest,
  actorsRequest,
} from '../../../server/src/lsp/protocol/actors';
import type { PlaceParams } from '../../../server/src/lsp/protocol/article';
import type { RowsParams } from '../../../server/src/lsp/protocol/rows';
import type { ArticleChanges } from '../articleChanges';
import { REVEAL_ACTOR } from '../commands/ids';
import type { Answer } from './articleTree';
import { ArticleView } from './articleView';

/** The Actors view: who is in the active article, by kind or by who speaks. */
export class ActorsView extends ArticleView {
  #grouping: ActorsGrouping;
  #unnamedFirst: boolean;

  constructor(client: BaseLanguageClient, changes: ArticleChanges, memento: Memento) {
    super(client, changes, memento, { name: 'actors', reveal: REVEAL_ACTOR });
    this.#grouping = this.chosen<ActorsGrouping>('grouping', 'kind');
    this.#unnamedFirst = this.chosen<boolean>('unnamedFirst', false);
  }

  group(grouping: ActorsGrouping): Promise<void> {
    this.#grouping = grouping;
    return this.choose('grouping', grouping);
  }

  putUnnamedFirst(unnamedFirst: boolean): Promise<void> {
    this.#unnamedFirst = unnamedFirst;
    return this.choose('unnamedFirst', unnamedFirst);
  }

  /** Selects the actor at a place of the article on screen. */
  async selectAt(place: PlaceParams): Promise<void> {
    const id = await this.client.sendRequest<string | null>(actorRowRequest, place);
    if (id !== null) await this.tree.select({ id });
  }

  protected override ask(uri: string, rows: RowsParams): Promise<Answer> {
    const params: ActorsParams = { uri, ...rows, grouping: this.#grouping, unnamedFirst: this.#unnamedFirst };
    return this.client.sendRequest<Answer>(actorsRequest, params);
  }
}
