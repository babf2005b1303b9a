import { type Disposable, l10n, type Memento, type TextDocument, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type CitationsFilter,
  type CitationsGrouping,
  type CitationsOrder,
  type CitationsParams,
  type CitationsResult,
  citationsRequest,
  type ExportCitationsParams,
  type ExportCitationsResult,
  type ExportFormat,
  exportCitationsRequest,
} from '../../../../server/src/lsp/protocol/citations';
import type { ArticleChanges } from '../../articleChanges';
import { REVEAL_CITATION } from '../../commands/ids';
import { type Answer, ArticleTreeView } from '../articleTree';
import { ICONS, nextProblem, type Row, type RowSnapshot, rowAt } from './tree';

const GROUPING_KEY = 'citations.grouping';
const ORDER_KEY = 'citations.order';

/** What of the citations a reader wants to see. */
export interface CitationsFiltered {
  only?: CitationsFilter | undefined;
  words?: string | undefined;
}

/** The Citations view: what the article on screen rests on, or who cites whom over all articles. */
export class CitationsView implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #memento: Memento;
  readonly #tree: ArticleTreeView;
  #grouping: CitationsGrouping;
  #order: CitationsOrder;
  #filter: CitationsFiltered = {};

  constructor(client: BaseLanguageClient, changes: ArticleChanges, memento: Memento) {
    this.#client = client;
    this.#memento = memento;
    this.#grouping = memento.get<CitationsGrouping>(GROUPING_KEY) ?? 'source';
    this.#order = memento.get<CitationsOrder>(ORDER_KEY) ?? 'position';
    this.#tree = new ArticleTreeView(client, changes, {
      name: 'citations',
      reveal: REVEAL_CITATION,
      icons: ICONS,
      takesMany: true,
      ask: (article) => this.#ask(article),
    });
    this.#tree.setContext('grouping', this.#grouping);
    this.#tree.setContext('filtered', false);
  }

  async group(grouping: CitationsGrouping): Promise<void> {
    this.#grouping = grouping;
    this.#tree.setContext('grouping', grouping);
    await Promise.all([this.#memento.update(GROUPING_KEY, grouping), this.refresh()]);
  }

  get order(): CitationsOrder {
    return this.#order;
  }

  async sort(order: CitationsOrder): Promise<void> {
    this.#order = order;
    await Promise.all([this.#memento.update(ORDER_KEY, order), this.refresh()]);
  }

  get filtered(): CitationsFiltered {
    return this.#filter;
  }

  async filter(filter: CitationsFiltered): Promise<void> {
    this.#filter = filter;
    this.#tree.setContext('filtered', filter.only !== undefined || !!filter.words);
    await this.refresh();
  }

  /** Selects the row of the citation at the cursor. */
  async revealAtCursor(): Promise<void> {
    const editor = window.activeTextEditor;
    if (!editor) return;
    const rows = await this.#tree.rows();
    const isShown = editor.document.uri.toString() === this.#tree.shown;
    const row = isShown ? rowAt(rows, editor.selection.active) : undefined;
    if (row) await this.#tree.select(row.id);
    else void window.showInformationMessage(l10n.t('There is no citation at the cursor.'));
  }

  /** Selects the next row where something is missing, and shows its place. */
  async nextProblem(): Promise<void> {
    const row = nextProblem(await this.#tree.rows(), this.#tree.selection[0]);
    if (!row) {
      void window.showInformationMessage(l10n.t('No citation of this article lacks anything that can be seen.'));
      return;
    }
    await this.#tree.select(row.id);
    await this.reveal(row);
  }

  /** The rows a command is for: all that are selected if the one it was called on is among them, or on none. */
  selectedWith(row: unknown): readonly Row[] {
    const { selection } = this.#tree;
    const called = row as Row | undefined;
    return called === undefined || selection.includes(called) ? selection : [called];
  }

  /** Labels of the rows selected. */
  get selection(): string[] {
    return this.#tree.selection.map(({ node }) => node.label);
  }

  /** URI of the article shown. */
  get shown(): string | undefined {
    return this.#tree.shown;
  }

  /** Sources of the article shown, in a format that others read. */
  async export(format: ExportFormat, rows: readonly Row[]): Promise<string> {
    const uri = this.#tree.shown;
    if (uri === undefined) return '';
    const keys = [...new Set(rows.flatMap(({ node: { source } }) => source ?? []))];
    const params: ExportCitationsParams = { uri, format, keys };
    const { text } = await this.#client.sendRequest<ExportCitationsResult>(exportCitationsRequest, params);
    return text;
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

  async #ask(article: TextDocument): Promise<Answer> {
    const { only, words } = this.#filter;
    const params: CitationsParams = {
      uri: article.uri.toString(),
      grouping: this.#grouping,
      order: this.#order,
      ...(only === undefined ? {} : { only }),
      ...(words === undefined ? {} : { words }),
    };
    const { state, nodes } = await this.#client.sendRequest<CitationsResult>(citationsRequest, params);
    const hidden = words || (only !== undefined && only !== 'problems') ? 'filtered' : only && 'fine';
    return { state, nodes, hidden, ...(words ? { counts: `“${words}”` } : {}) };
  }
}
