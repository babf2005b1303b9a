import { type Disposable, l10n, type Memento, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type CitationsFilter,
  type CitationsGrouping,
  type CitationsOrder,
  type CitationsParams,
  citationsRequest,
  citedActorsRequest,
  type ExportCitationsParams,
  type ExportCitationsResult,
  type ExportFormat,
  exportCitationsRequest,
} from '../../../server/src/lsp/protocol/citations';
import type { FoundRow, RowsAnswer, RowsParams } from '../../../server/src/lsp/protocol/rows';
import type { ArticleChanges } from '../articleChanges';
import { REVEAL_CITATION } from '../commands/ids';
import { type Answer, ArticleTreeView } from './articleTree';
import { pathOf, type Row, type RowSnapshot } from './rows';

const GROUPING_KEY = 'citations.grouping';
const ORDER_KEY = 'citations.order';

/** What of the citations a reader wants to see. */
export interface CitationsFiltered {
  only?: CitationsFilter | undefined;
  words?: string | undefined;
  /** Only what comes from or through this actor. */
  actor?: string | undefined;
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
      takesMany: true,
      ask: (uri, rows) => this.#ask(uri, rows),
    });
    this.#tree.setContext('grouping', this.#grouping);
    this.#tree.setContext('filtered', false);
  }

  async group(grouping: CitationsGrouping): Promise<void> {
    this.#grouping = grouping;
    this.#tree.setContext('grouping', grouping);
    await Promise.all([this.#memento.update(GROUPING_KEY, grouping), this.#tree.rearrange()]);
  }

  get order(): CitationsOrder {
    return this.#order;
  }

  async sort(order: CitationsOrder): Promise<void> {
    this.#order = order;
    await Promise.all([this.#memento.update(ORDER_KEY, order), this.#tree.rearrange()]);
  }

  get filtered(): CitationsFiltered {
    return this.#filter;
  }

  async filter(filter: CitationsFiltered): Promise<void> {
    this.#filter = filter;
    this.#tree.setContext('filtered', filter.only !== undefined || filter.actor !== undefined || !!filter.words);
    await this.#tree.rearrange();
  }

  /** Selects the row of the citation at the cursor. */
  async revealAtCursor(): Promise<void> {
    const editor = window.activeTextEditor;
    if (!editor) return;
    await this.refresh();
    const isShown = editor.document.uri.toString() === this.#tree.shown;
    const cursor = this.#client.code2ProtocolConverter.asPosition(editor.selection.active);
    if (!isShown || !(await this.#tree.select({ at: { start: cursor, end: cursor } })))
      void window.showInformationMessage(l10n.t('There is no citation at the cursor.'));
  }

  /** Selects the next row where something is missing, and shows its place. */
  async nextProblem(): Promise<void> {
    const [selected] = this.#tree.selection;
    const row = await this.#tree.select({ problemAfter: selected ? pathOf(selected) : [] });
    if (row) await this.reveal(row);
    else void window.showInformationMessage(l10n.t('No citation of this article lacks anything that can be seen.'));
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

  /** Actors that citations of the article shown have something from. */
  async actors(): Promise<string[]> {
    const uri = this.#tree.shown;
    return uri === undefined ? [] : await this.#client.sendRequest<string[]>(citedActorsRequest, { uri });
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

  /** All that is known of rows: what a tooltip says, what is copied. */
  details(rows: readonly Row[]): Promise<FoundRow['row'][]> {
    return this.#tree.details(rows);
  }

  /** The rows below a row. */
  below(row: Row): Promise<Row[]> {
    return this.#tree.getChildren(row);
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

  async #ask(uri: string, rows: RowsParams): Promise<Answer> {
    const { only, words, actor } = this.#filter;
    const params: CitationsParams = {
      uri,
      ...rows,
      grouping: this.#grouping,
      order: this.#order,
      ...(only === undefined ? {} : { only }),
      ...(words === undefined ? {} : { words }),
      ...(actor === undefined ? {} : { actor }),
    };
    const answer = await this.#client.sendRequest<RowsAnswer>(citationsRequest, params);
    const hidden = words || actor || (only !== undefined && only !== 'problems') ? 'filtered' : only && 'fine';
    const counts = words ? `“${words}”` : actor;
    return { ...answer, hidden, ...(counts === undefined ? {} : { counts }) };
  }
}
