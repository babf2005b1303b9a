import {
  commands,
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
import type { FoundRow, RowPath, RowsAnswer, RowsParams, RowsSought } from '../../../server/src/lsp/protocol/rows';
import type { ArticleChanges } from '../articleChanges';
import { isArticleScheme } from '../schemes';
import { dragIntoText } from './dragIntoText';
import { ICONS } from './icons';
import { knownLists, newRoot, pathOf, type Row, type RowSnapshot, rowWith, take } from './rows';

/** What the server says about an article, for one view. */
export interface Answer extends RowsAnswer {
  /** Stands beside the name of the article at the head of the view. */
  counts?: string;
  /** Why nothing is left of it, where there are no rows: `fine` when no problem is. */
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
  /** Several rows can be selected, and dragged into the text. */
  takesMany?: true;
  ask(uri: string, rows: RowsParams): Promise<Answer>;
}

/** Waits for a pause in typing before it asks for a tree of the whole article, in milliseconds. */
const PAUSE = 250;

/**
 * A tree that follows the active article and its edits. It asks when the server has read the article anew, one request
 * at a time, for the lists of rows that VS Code has asked for, and redraws only the rows that differ.
 */
export class ArticleTreeView implements TreeDataProvider<Row>, Disposable {
  readonly #client: BaseLanguageClient;
  readonly #tree: ArticleTree;
  readonly #view: TreeView<Row>;
  readonly #redraw = new EventEmitter<Row[] | undefined>();
  readonly #disposable: Disposable;
  readonly onDidChangeTreeData = this.#redraw.event;
  #root = newRoot();
  /** URI of the article shown. */
  #shown: string | undefined;
  /** The update under way; `#again` when something changed meanwhile. */
  #updating: Promise<void> | undefined;
  #again = false;
  /** How many there have been. */
  #updates = 0;
  /** The reader has asked for another tree of the same article since the last update. */
  #isOtherTree = false;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(client: BaseLanguageClient, changes: ArticleChanges, tree: ArticleTree) {
    this.#client = client;
    this.#tree = tree;
    this.#view = window.createTreeView<Row>(`sourceCritic.${tree.name}`, {
      treeDataProvider: this,
      showCollapseAll: true,
      ...(tree.takesMany
        ? { canSelectMany: true, dragAndDropController: dragIntoText((rows) => this.details(rows)) }
        : {}),
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

  async getChildren(row: Row = this.#root): Promise<Row[]> {
    if (row.children === undefined && row !== this.#root) await this.#open(row);
    return [...(row.children ?? [])];
  }

  getParent({ parent }: Row): Row | undefined {
    return parent === this.#root ? undefined : parent;
  }

  getTreeItem(row: Row): TreeItem {
    const { label, description, kind, accessibilityLabel, range, url } = row.node;
    const item = new TreeItem(label, collapsibleStateOf(row));
    // VS Code keeps what was opened by id: a section that now begins closed is another one to it.
    item.id = row.node.kind === 'section' && !row.node.opens ? `${row.id}/closed` : row.id;
    if (description !== undefined) item.description = description;
    item.iconPath = new ThemeIcon(ICONS[kind]);
    // Menus ask for the kind, and for what a row has besides: `work.web`.
    item.contextValue = url?.startsWith('http') ? `${kind}.web` : kind;
    if (accessibilityLabel !== undefined) item.accessibilityInformation = { label: accessibilityLabel };
    if (range) item.command = { command: this.#tree.reveal, title: l10n.t('Show in Article'), arguments: [row] };
    return item;
  }

  async resolveTreeItem(item: TreeItem, row: Row): Promise<TreeItem> {
    const [known] = await this.details([row]);
    const { range } = row.node;
    const line = range ? l10n.t('Line {0}', range.start.line + 1) : undefined;
    item.tooltip = [known?.tooltip ?? row.node.label, line].filter((part) => part !== undefined).join('\n');
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

  /** All that there is in the tree, as VS Code would ask for it. */
  async snapshot(): Promise<RowSnapshot[]> {
    await this.refresh();
    const below = async (row?: Row): Promise<RowSnapshot[]> =>
      Promise.all(
        (await this.getChildren(row)).map(async (child) => {
          const { label, description } = child.node;
          return { label, ...(description === undefined ? {} : { description }), children: await below(child) };
        }),
      );
    return below();
  }

  /** Brings the row sought on screen in the tree and selects it; undefined where there is none. */
  async select(sought: RowsSought): Promise<Row | undefined> {
    await this.refresh();
    const [found] = await this.#find(sought);
    const row = found && (await this.#reach(found.path));
    if (row) await this.#view.reveal(row, { select: true, focus: true, expand: true });
    return row;
  }

  /** All that is known of rows, as far as they are still there. */
  async details(rows: readonly Row[]): Promise<Omit<TreeNode, 'children'>[]> {
    return rows.length === 0 ? [] : (await this.#find({ paths: rows.map(pathOf) })).map(({ row }) => row);
  }

  /** The rows selected. */
  get selection(): readonly Row[] {
    return this.#view.selection;
  }

  /** Shows another tree of the same article. */
  rearrange(): Promise<void> {
    this.#isOtherTree = true;
    return this.refresh();
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

  /** Asks for the list below a row. */
  async #open(row: Row): Promise<void> {
    const root = this.#root;
    const updates = this.#updates;
    if (this.#shown === undefined) return;
    try {
      const { lists } = await this.#tree.ask(this.#shown, { lists: [{ path: pathOf(row) }] });
      if (root !== this.#root) return; // of another article by now
      take(root, lists);
      // An update that has begun since did not know of this list, which may be of the time before.
      if (updates !== this.#updates) void this.refresh();
    } catch (error) {
      this.#client.warn(`The ${this.#tree.name} below “${row.node.label}” could not be read: ${String(error)}`);
    }
  }

  async #find(sought: RowsSought): Promise<FoundRow[]> {
    if (this.#shown === undefined) return [];
    return (await this.#tree.ask(this.#shown, { sought })).found ?? [];
  }

  /** The row with a path, once VS Code could ask for all rows above it. */
  async #reach(path: RowPath): Promise<Row | undefined> {
    for (let depth = 0; depth < path.length; depth++) {
      const above = rowWith(this.#root, path.slice(0, depth));
      if (above) await this.getChildren(above);
    }
    return rowWith(this.#root, path);
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
    const uri = article.uri.toString();
    const isSame = uri === this.#shown;
    this.#updates++;
    try {
      const answer = await this.#tree.ask(uri, { lists: isSame ? knownLists(this.#root) : [{ path: [] }] });
      if (this.#again) return; // an edit or another editor came in between
      this.#show(article, answer.state === 'off' ? 'off' : 'ready', answer);
    } catch (error) {
      this.#client.warn(`The ${this.#tree.name} could not be read: ${String(error)}`);
    }
  }

  /** An answer that is not `ready` leaves nothing of the tree. */
  #show(article: TextDocument | undefined, state: ViewState, { lists, counts, hidden }: Answer): void {
    const uri = article?.uri.toString();
    const isOther = uri !== this.#shown || state !== 'ready';
    if (isOther) this.#root = newRoot();
    const { changed, all } = take(this.#root, lists, this.#isOtherTree);
    this.#isOtherTree = false;
    this.#shown = uri;
    this.#view.description = [article ? nameOf(article.uri) : undefined, counts].filter((part) => part).join(' · ');
    const isEmpty = state === 'ready' && !this.#root.children?.length;
    this.setContext('state', isEmpty ? (hidden ?? 'empty') : state);
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

const NOTHING: Answer = { state: 'ready', lists: [] };

const isArticle = ({ languageId, uri }: TextDocument): boolean =>
  languageId === 'markdown' && isArticleScheme(uri.scheme);

const isDown = ({ state }: BaseLanguageClient): boolean => state === State.Stopped || state === State.StartFailed;

const nameOf = ({ path }: Uri): string => path.slice(path.lastIndexOf('/') + 1);

const collapsibleStateOf = ({ node: { expandable, opens } }: Row): TreeItemCollapsibleState => {
  if (!expandable) return TreeItemCollapsibleState.None;
  return opens ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
};
