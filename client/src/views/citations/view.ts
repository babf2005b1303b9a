import {
  commands,
  type DataTransfer,
  DataTransferItem,
  Disposable,
  EventEmitter,
  l10n,
  type Memento,
  type Range,
  type TextDocument,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  Uri,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import {
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
import { isArticleScheme } from '../../schemes';
import { dropText, ICONS, type Row, type RowSnapshot, refresh, rowAt, snapshotOf } from './tree';

const GROUPING_KEY = 'citations.grouping';
const ORDER_KEY = 'citations.order';

/** Why the tree is empty, or that it is not; decides which welcome text shows. */
type ViewState = 'none' | 'reading' | 'off' | 'empty' | 'fine' | 'ready' | 'down';

/**
 * The Citations view: follows the active article and its edits. It asks the server whenever the server says that an
 * article was read anew, one request at a time, and redraws only the rows that differ.
 */
export class CitationsView implements TreeDataProvider<Row>, Disposable {
  readonly #client: BaseLanguageClient;
  readonly #memento: Memento;
  readonly #view: TreeView<Row>;
  readonly #redraw = new EventEmitter<Row[] | undefined>();
  readonly #disposable: Disposable;
  readonly onDidChangeTreeData = this.#redraw.event;
  #rows: Row[] = [];
  /** URI of the article shown. */
  #shown: string | undefined;
  #grouping: CitationsGrouping;
  #order: CitationsOrder;
  #problemsOnly = false;
  /** The update under way; `#again` when something changed meanwhile. */
  #updating: Promise<void> | undefined;
  #again = false;

  constructor(client: BaseLanguageClient, changes: ArticleChanges, memento: Memento) {
    this.#client = client;
    this.#memento = memento;
    this.#grouping = memento.get<CitationsGrouping>(GROUPING_KEY) ?? 'source';
    this.#order = memento.get<CitationsOrder>(ORDER_KEY) ?? 'position';
    this.#view = window.createTreeView<Row>('sourceCritic.citations', {
      treeDataProvider: this,
      showCollapseAll: true,
      canSelectMany: true,
      dragAndDropController: { dragMimeTypes: [PLAIN_TEXT], dropMimeTypes: [], handleDrag },
    });
    this.#disposable = Disposable.from(
      this.#view,
      this.#redraw,
      changes.onDidChange(({ uri }) => this.#articleChanged(uri)),
      client.onDidChangeState(() => this.#refreshIfSeen()),
      window.onDidChangeActiveTextEditor(() => this.#refreshIfSeen()),
      workspace.onDidCloseTextDocument(() => this.#refreshIfSeen()),
      this.#view.onDidChangeVisibility(() => this.#refreshIfSeen()),
    );
    this.#setContext('grouping', this.#grouping);
    this.#setContext('problemsOnly', false);
    this.#setContext('state', 'none');
  }

  getChildren(row?: Row): Row[] {
    return [...(row ? row.children : this.#rows)];
  }

  getParent(row: Row): Row | undefined {
    return row.parent;
  }

  getTreeItem(row: Row): TreeItem {
    const { label, description, kind, accessibilityLabel, range } = row.node;
    const item = new TreeItem(label, collapsibleStateOf(row));
    item.id = row.id;
    if (description !== undefined) item.description = description;
    item.iconPath = new ThemeIcon(ICONS[kind]);
    item.contextValue = kind;
    if (accessibilityLabel !== undefined) item.accessibilityInformation = { label: accessibilityLabel };
    if (range) item.command = { command: REVEAL_CITATION, title: l10n.t('Show in Article'), arguments: [row] };
    return item;
  }

  resolveTreeItem(item: TreeItem, { node: { tooltip, range } }: Row): TreeItem {
    const line = range ? l10n.t('Line {0}', range.start.line + 1) : undefined;
    item.tooltip = [tooltip, line].filter((part) => part !== undefined).join('\n');
    return item;
  }

  async group(grouping: CitationsGrouping): Promise<void> {
    this.#grouping = grouping;
    this.#setContext('grouping', grouping);
    await Promise.all([this.#memento.update(GROUPING_KEY, grouping), this.refresh()]);
  }

  get order(): CitationsOrder {
    return this.#order;
  }

  async sort(order: CitationsOrder): Promise<void> {
    this.#order = order;
    await Promise.all([this.#memento.update(ORDER_KEY, order), this.refresh()]);
  }

  async showProblemsOnly(problemsOnly: boolean): Promise<void> {
    this.#problemsOnly = problemsOnly;
    this.#setContext('problemsOnly', problemsOnly);
    await this.refresh();
  }

  /** Selects the row of the citation at the cursor. */
  async revealAtCursor(): Promise<void> {
    const editor = window.activeTextEditor;
    if (!editor) return;
    await this.refresh();
    const row = editor.document.uri.toString() === this.#shown ? rowAt(this.#rows, editor.selection.active) : undefined;
    if (row) await this.#view.reveal(row, { select: true, focus: true, expand: true });
    else void window.showInformationMessage(l10n.t('There is no citation at the cursor.'));
  }

  /** The rows a command is for: all that are selected if the one it was called on is among them. */
  selectedWith(row: Row): readonly Row[] {
    return this.#view.selection.includes(row) ? this.#view.selection : [row];
  }

  /** Sources of the article shown, in a format that others read. */
  async export(format: ExportFormat, rows: readonly Row[]): Promise<string> {
    if (this.#shown === undefined) return '';
    const keys = [...new Set(rows.flatMap(({ node: { source } }) => source ?? []))];
    const params: ExportCitationsParams = { uri: this.#shown, format, keys };
    const { text } = await this.#client.sendRequest<ExportCitationsResult>(exportCitationsRequest, params);
    return text;
  }

  /** Moves the editor to the place of a row. */
  async reveal({ node: { range } }: Row): Promise<void> {
    if (!range || this.#shown === undefined) return;
    const uri = this.#shown;
    const open = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
    const selection: Range = this.#client.protocol2CodeConverter.asRange(range);
    await window.showTextDocument(open?.document ?? (await workspace.openTextDocument(Uri.parse(uri))), {
      selection,
      ...(open?.viewColumn === undefined ? {} : { viewColumn: open.viewColumn }),
    });
  }

  async snapshot(): Promise<RowSnapshot[]> {
    await this.refresh();
    return snapshotOf(this.#rows);
  }

  /** Brings the tree up to date. Calls while an update is under way make it run once more. */
  refresh(): Promise<void> {
    this.#again = true;
    this.#updating ??= this.#update();
    return this.#updating;
  }

  dispose(): void {
    this.#disposable.dispose();
  }

  #articleChanged(uri: string): void {
    if (uri === this.#articleOnScreen()?.uri.toString()) this.#refreshIfSeen();
  }

  #refreshIfSeen(): void {
    if (this.#view.visible) void this.refresh();
  }

  async #update(): Promise<void> {
    // A call in this very turn joins in: the promise has to be known before the loop can end.
    await Promise.resolve();
    while (this.#again) {
      this.#again = false;
      const article = this.#articleOnScreen();
      if (this.#client.state !== State.Running) this.#show(article, isDown(this.#client) ? 'down' : 'reading', []);
      else if (!article) this.#show(undefined, 'none', []);
      else await this.#ask(article);
    }
    this.#updating = undefined;
  }

  async #ask(article: TextDocument): Promise<void> {
    const params: CitationsParams = {
      uri: article.uri.toString(),
      grouping: this.#grouping,
      order: this.#order,
      problemsOnly: this.#problemsOnly,
    };
    try {
      const { state, nodes } = await this.#client.sendRequest<CitationsResult>(citationsRequest, params);
      if (this.#again) return; // an edit or another editor came in between
      this.#show(
        article,
        state === 'off' ? 'off' : nodes.length > 0 ? 'ready' : this.#problemsOnly ? 'fine' : 'empty',
        nodes,
      );
    } catch (error) {
      this.#client.warn(`The citations could not be read: ${String(error)}`);
    }
  }

  #show(article: TextDocument | undefined, state: ViewState, nodes: CitationsResult['nodes']): void {
    const uri = article?.uri.toString();
    const isOther = uri !== this.#shown;
    const { rows, changed, all } = refresh(isOther ? [] : this.#rows, nodes);
    this.#rows = rows;
    this.#shown = uri;
    this.#view.description = article ? nameOf(article.uri) : '';
    this.#setContext('state', state);
    if (isOther || all) this.#redraw.fire(undefined);
    else if (changed.length > 0) this.#redraw.fire(changed);
  }

  /** The active article; while no text editor has the focus, the one shown before if it is still open. */
  #articleOnScreen(): TextDocument | undefined {
    const active = window.activeTextEditor?.document;
    if (active) return isArticle(active) ? active : undefined;
    return workspace.textDocuments.find((document) => document.uri.toString() === this.#shown && !document.isClosed);
  }

  #setContext(key: string, value: string | boolean): void {
    void commands.executeCommand('setContext', `sourceCritic.citations.${key}`, value);
  }
}

const PLAIN_TEXT = 'text/plain';

/** Rows dragged into an editor become text. */
function handleDrag(rows: readonly Row[], transfer: DataTransfer): void {
  transfer.set(PLAIN_TEXT, new DataTransferItem(rows.map(dropText).join('\n')));
}

const isArticle = ({ languageId, uri }: TextDocument): boolean =>
  languageId === 'markdown' && isArticleScheme(uri.scheme);

const isDown = ({ state }: BaseLanguageClient): boolean => state === State.Stopped || state === State.StartFailed;

const nameOf = ({ path }: Uri): string => path.slice(path.lastIndexOf('/') + 1);

const collapsibleStateOf = ({ children, node }: Row): TreeItemCollapsibleState => {
  if (children.length === 0) return TreeItemCollapsibleState.None;
  return node.kind === 'section' ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
};
