import {
  commands,
  type DataTransfer,
  DataTransferItem,
  Disposable,
  EventEmitter,
  l10n,
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
import type { TreeNode } from '../../../server/src/lsp/protocol/article';
import type { ArticleChanges } from '../articleChanges';
import { isArticleScheme } from '../schemes';
import { dropText, type Row, type RowSnapshot, refresh, rowWith, snapshotOf } from './citations/tree';

/** What the server says about an article, for one view. */
export interface Answer {
  state: 'ready' | 'off';
  nodes: TreeNode[];
  /** Stands beside the name of the article at the head of the view. */
  counts?: string;
  /** Why nothing is left of it: without rows, `fine` when no problem is. */
  hidden?: 'fine' | 'filtered' | undefined;
}

/** Why the tree is empty, or that it is not; decides which welcome text shows. */
type ViewState = 'none' | 'reading' | 'off' | 'empty' | 'fine' | 'filtered' | 'ready' | 'down';

/** How a view of the article on screen differs from others. */
export interface ArticleTree {
  /** Name of the view and prefix of its context keys: "claims". */
  name: string;
  /** Command that shows a row in the article. */
  reveal: string;
  icons: Readonly<Record<TreeNode['kind'], string>>;
  /** Several rows can be selected, and dragged into the text. */
  takesMany?: true;
  ask(article: TextDocument): Promise<Answer>;
}

/** Waits for a pause in typing before it asks for a tree of the whole article, in milliseconds. */
const PAUSE = 250;

/**
 * A tree that follows the active article and its edits. It asks when the server has read the article anew, one request
 * at a time, and redraws only the rows that differ.
 */
export class ArticleTreeView implements TreeDataProvider<Row>, Disposable {
  readonly #client: BaseLanguageClient;
  readonly #tree: ArticleTree;
  readonly #view: TreeView<Row>;
  readonly #redraw = new EventEmitter<Row[] | undefined>();
  readonly #disposable: Disposable;
  readonly onDidChangeTreeData = this.#redraw.event;
  #rows: Row[] = [];
  /** URI of the article shown. */
  #shown: string | undefined;
  /** The update under way; `#again` when something changed meanwhile. */
  #updating: Promise<void> | undefined;
  #again = false;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(client: BaseLanguageClient, changes: ArticleChanges, tree: ArticleTree) {
    this.#client = client;
    this.#tree = tree;
    this.#view = window.createTreeView<Row>(`sourceCritic.${tree.name}`, {
      treeDataProvider: this,
      showCollapseAll: true,
      ...(tree.takesMany ? { canSelectMany: true, dragAndDropController: DRAG_INTO_TEXT } : {}),
    });
    this.#disposable = Disposable.from(
      this.#view,
      this.#redraw,
      changes.onDidChange(({ uri }) => this.#articleChanged(uri)),
      client.onDidChangeState(() => this.#refreshIfSeen()),
      window.onDidChangeActiveTextEditor(() => this.#refreshIfSeen()),
      workspace.onDidCloseTextDocument(() => this.#refreshIfSeen()),
      this.#view.onDidChangeVisibility(() => this.#refreshIfSeen()),
      { dispose: () => clearTimeout(this.#pause) },
    );
    this.setContext('state', 'none');
  }

  getChildren(row?: Row): Row[] {
    return [...(row ? row.children : this.#rows)];
  }

  getParent(row: Row): Row | undefined {
    return row.parent;
  }

  getTreeItem(row: Row): TreeItem {
    const { label, description, kind, accessibilityLabel, range, url } = row.node;
    const item = new TreeItem(label, collapsibleStateOf(row));
    item.id = row.id;
    if (description !== undefined) item.description = description;
    item.iconPath = new ThemeIcon(this.#tree.icons[kind]);
    // Menus ask for the kind, and for what a row has besides: `work.web`.
    item.contextValue = url?.startsWith('http') ? `${kind}.web` : kind;
    if (accessibilityLabel !== undefined) item.accessibilityInformation = { label: accessibilityLabel };
    if (range) item.command = { command: this.#tree.reveal, title: l10n.t('Show in Article'), arguments: [row] };
    return item;
  }

  resolveTreeItem(item: TreeItem, { node: { tooltip, range } }: Row): TreeItem {
    const line = range ? l10n.t('Line {0}', range.start.line + 1) : undefined;
    item.tooltip = [tooltip, line].filter((part) => part !== undefined).join('\n');
    return item;
  }

  /** Moves the editor to the place of a row. */
  async reveal({ node: { range, file } }: Row): Promise<void> {
    const uri = file ?? this.#shown;
    if (!range || uri === undefined) return;
    const open = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
    const selection: Range = this.#client.protocol2CodeConverter.asRange(range);
    await window.showTextDocument(open?.document ?? (await workspace.openTextDocument(Uri.parse(uri))), {
      selection,
      ...(open?.viewColumn === undefined ? {} : { viewColumn: open.viewColumn }),
    });
  }

  /** URI of the article shown. */
  get shown(): string | undefined {
    return this.#shown;
  }

  async snapshot(): Promise<RowSnapshot[]> {
    await this.refresh();
    return snapshotOf(this.#rows);
  }

  /** Brings the row with an id on screen in the tree and selects it. */
  async select(id: string): Promise<void> {
    await this.refresh();
    const row = rowWith(this.#rows, id);
    if (row) await this.#view.reveal(row, { select: true, focus: true, expand: true });
  }

  /** As `select`, for the first row of which something holds; false where there is none. */
  async selectWhere(holds: (row: Row) => boolean): Promise<boolean> {
    await this.refresh();
    const row = firstWhere(this.#rows, holds);
    if (row) await this.#view.reveal(row, { select: true, focus: true, expand: true });
    return row !== undefined;
  }

  /** The rows of the tree, brought up to date first. */
  async rows(): Promise<readonly Row[]> {
    await this.refresh();
    return this.#rows;
  }

  /** The rows selected. */
  get selection(): readonly Row[] {
    return this.#view.selection;
  }

  /** Brings the tree up to date. Calls while an update is under way make it run once more. */
  refresh(): Promise<void> {
    clearTimeout(this.#pause);
    this.#again = true;
    this.#updating ??= this.#update();
    return this.#updating;
  }

  setContext(key: string, value: string | boolean): void {
    void commands.executeCommand('setContext', `sourceCritic.${this.#tree.name}.${key}`, value);
  }

  dispose(): void {
    this.#disposable.dispose();
  }

  #articleChanged(uri: string): void {
    if (uri !== this.#articleOnScreen()?.uri.toString()) return;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#refreshIfSeen(), PAUSE);
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
      if (this.#client.state !== State.Running) this.#show(article, isDown(this.#client) ? 'down' : 'reading', NOTHING);
      else if (!article) this.#show(undefined, 'none', NOTHING);
      else await this.#ask(article);
    }
    this.#updating = undefined;
  }

  async #ask(article: TextDocument): Promise<void> {
    try {
      const answer = await this.#tree.ask(article);
      if (this.#again) return; // an edit or another editor came in between
      const state = answer.nodes.length > 0 ? 'ready' : (answer.hidden ?? 'empty');
      this.#show(article, answer.state === 'off' ? 'off' : state, answer);
    } catch (error) {
      this.#client.warn(`The ${this.#tree.name} could not be read: ${String(error)}`);
    }
  }

  #show(article: TextDocument | undefined, state: ViewState, { nodes, counts }: Answer): void {
    const uri = article?.uri.toString();
    const isOther = uri !== this.#shown;
    const { rows, changed, all } = refresh(isOther ? [] : this.#rows, nodes);
    this.#rows = rows;
    this.#shown = uri;
    this.#view.description = [article ? nameOf(article.uri) : undefined, counts]
      .filter((part) => part !== undefined)
      .join(' · ');
    this.setContext('state', state);
    if (isOther || all) this.#redraw.fire(undefined);
    else if (changed.length > 0) this.#redraw.fire(changed);
  }

  /** The active article; while no text editor has the focus, the one shown before if it is still open. */
  #articleOnScreen(): TextDocument | undefined {
    const active = window.activeTextEditor?.document;
    if (active) return isArticle(active) ? active : undefined;
    return workspace.textDocuments.find((document) => document.uri.toString() === this.#shown && !document.isClosed);
  }
}

function firstWhere(rows: readonly Row[], holds: (row: Row) => boolean): Row | undefined {
  for (const row of rows) {
    const found = holds(row) ? row : firstWhere(row.children, holds);
    if (found) return found;
  }
  return undefined;
}

const PLAIN_TEXT = 'text/plain';

/** Rows dragged into an editor become text. */
const DRAG_INTO_TEXT = {
  dragMimeTypes: [PLAIN_TEXT],
  dropMimeTypes: [],
  handleDrag: (rows: readonly Row[], transfer: DataTransfer) =>
    transfer.set(PLAIN_TEXT, new DataTransferItem(rows.map(dropText).join('\n'))),
};

const NOTHING: Answer = { state: 'ready', nodes: [] };

const isArticle = ({ languageId, uri }: TextDocument): boolean =>
  languageId === 'markdown' && isArticleScheme(uri.scheme);

const isDown = ({ state }: BaseLanguageClient): boolean => state === State.Stopped || state === State.StartFailed;

const nameOf = ({ path }: Uri): string => path.slice(path.lastIndexOf('/') + 1);

const collapsibleStateOf = ({ children, node }: Row): TreeItemCollapsibleState => {
  if (children.length === 0) return TreeItemCollapsibleState.None;
  return node.kind === 'section' ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
};
