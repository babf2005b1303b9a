import {
  type CancellationToken,
  type Connection,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileEvent,
  WatchKind,
} from 'vscode-languageserver';
import {
  type ArticleSummary,
  contentHash,
  IGNORE_FILE,
  type IndexedArticle,
  type OtherArticles,
  WorkspaceIndex,
} from '../../core/analysis';
import { decodedPath } from '../decodedPath';
import { inBackground } from '../guard';
import type { Platform } from '../ports';
import { isMarkdownFile } from '../protocol/files';
import { parentOf, type SettingsSource } from '../settings';
import { FolderFiles, type FoundFile } from './folderFiles';
import type { IndexCache, KnownFile } from './indexCache';
import { showReading } from './readingProgress';
import { type Report, type Running, SharedWork } from './sharedWork';
import type { Summariser } from './summariser';

type Files = Pick<Platform, 'readFile' | 'listFolder'>;

/**
 * What the articles of the workspace say of each other. Nothing is read until somebody asks; from then on the index
 * follows the files and the open articles.
 */
export class WorkspaceArticles {
  readonly index = new WorkspaceIndex();
  readonly #connection: Connection;
  readonly #settings: SettingsSource;
  readonly #files: Files;
  readonly #cache: IndexCache;
  readonly #summariser: Summariser;
  readonly #pause: () => Promise<void>;
  readonly #known = new Map<string, KnownFile>();
  /** URIs of known files by what they say when nothing is escaped. */
  readonly #names = new Map<string, string>();
  /** Articles that are open, with what they say now. */
  readonly #open = new Map<string, ArticleSummary>();
  #folders: FolderFiles[] = [];
  /** The first reading, or one after folders changed. */
  readonly #building: SharedWork;
  /** Everything is read as it is now. */
  #isComplete = false;
  #isKnown = false;
  #isLoaded = false;
  #isWatching = false;
  /** Changes are taken in one after the other. */
  #updating: Promise<void> = Promise.resolve();
  readonly #others = new Map<string, { revision: number; others: OtherArticles }>();
  /** The client shows progress that the server reports. */
  showsProgress = false;
  /** Changes to single files are told to the server by the client. */
  canWatch = false;
  /** Called when the index has come to say something else. */
  onChanged: (uris: readonly string[]) => void = () => {};

  constructor(
    connection: Connection,
    settings: SettingsSource,
    files: Files,
    cache: IndexCache,
    summariser: Summariser,
    pause: () => Promise<void>,
  ) {
    this.#connection = connection;
    this.#settings = settings;
    this.#files = files;
    this.#cache = cache;
    this.#summariser = summariser;
    this.#pause = pause;
    this.#building = new SharedWork((running) => this.#build(running));
  }

  /** Has everything been read once? From then on the index is kept up to date. */
  get isKnown(): boolean {
    return this.#isKnown;
  }

  /** Grows when what an article is told about the others may differ. */
  get generation(): number {
    return this.#isKnown ? this.index.revision : 0;
  }

  /** What an article is told about the others; nothing before all are read. The same object while nothing changes. */
  othersFor(uri: string): OtherArticles | undefined {
    if (!this.#isKnown) return undefined;
    const known = this.#others.get(uri);
    const { revision } = this.index;
    if (known?.revision === revision) return known.others;
    const others = this.index.othersOf(uri, this.rootOf(uri));
    this.#others.set(uri, { revision, others });
    return others;
  }

  /**
   * Reads all articles, if that has not happened yet. True when all are read, false when the request or the reading was
   * cancelled; a reading that nobody waits for any longer ends, and what it has read is kept.
   */
  async ready(token: CancellationToken, report?: Report): Promise<boolean> {
    await this.#updating;
    return this.#isComplete || this.#building.done(token, report);
  }

  /** Reads the folders again with the next request, as far as files have changed. */
  lookAgain(): void {
    this.#isComplete = false;
  }

  async #build({ cancel, reports }: Running): Promise<boolean> {
    const { token } = cancel;
    const isOver = (): boolean => token.isCancellationRequested;
    this.#watch();
    if (!this.#isLoaded) for (const file of await this.#cache.load()) this.#know(file);
    this.#isLoaded = true;
    this.#folders = await this.#workspaceFolders();
    const found = (await Promise.all(this.#folders.map((folder) => folder.find(token)))).flat();
    if (isOver()) return false;
    const names = new Set(found.map(({ uri }) => uri));
    for (const uri of [...this.#known.keys()]) if (!names.has(uri)) this.#forget(uri);

    const unread = found.filter((file) => !isSame(file, this.#known.get(file.uri)));
    const unreadNames = new Set(unread.map(({ uri }) => uri));
    await this.#placeAll(found.map(({ uri }) => uri).filter((uri) => !unreadNames.has(uri)));
    // Many files take a while.
    const isShown = this.showsProgress && reports.size === 0 && unread.length >= MANY;
    const progress = isShown ? await showReading(this.#connection, unread.length, cancel) : undefined;
    let done = 0;
    try {
      await this.#summariser.all(unread, isOver, async (file, summarise) => {
        await this.#read(file, summarise);
        done++;
        for (const report of reports) report(done, unread.length);
        progress?.(done);
      });
    } finally {
      progress?.();
      await this.#cache.save(this.#known.values());
    }
    if (isOver()) return false;
    this.#isComplete = true;
    this.#isKnown = true;
    this.onChanged([]);
    return true;
  }

  async #workspaceFolders(): Promise<FolderFiles[]> {
    const made = this.#settings.folders.map(
      async (root) => new FolderFiles(root, await this.#settings.excludedFiles(root), this.#files),
    );
    return Promise.all(made);
  }

  /** Takes in one file as it is now. */
  async #read(file: FoundFile, summarise: (text: string) => Promise<ArticleSummary>): Promise<void> {
    const text = file.size > LARGEST ? undefined : await this.#files.readFile(file.uri);
    if (text === undefined) {
      this.#forget(file.uri);
      return;
    }
    // Where it is open, it says something new when somebody asks next.
    this.#open.delete(file.uri);
    const before = this.#known.get(file.uri);
    const summary = before?.summary.hash === contentHash(text) ? before.summary : await summarise(text);
    this.#know({ ...file, summary });
    this.#cache.changed(file.uri);
    await this.#place(file.uri);
  }

  #know(file: KnownFile): void {
    this.#known.set(file.uri, file);
    this.#names.set(decodedPath(file.uri), file.uri);
  }

  #forget(uri: string): void {
    if (this.#known.delete(uri)) this.#cache.changed(uri);
    this.#names.delete(decodedPath(uri));
    if (!this.#open.has(uri)) this.index.remove(uri);
  }

  /** Puts a file into the index if settings make it an article; an open article counts as it stands in the editor. */
  async #place(uri: string): Promise<void> {
    const summary = this.#open.get(uri) ?? this.#known.get(uri)?.summary;
    const { reads } = summary?.header ?? {};
    const header = new Map(reads === undefined ? [] : [['source-critic', reads]]);
    const isArticle = summary && (await this.#settings.forClosed(uri, header)).off === undefined;
    if (!isArticle) this.index.remove(uri);
    else if (this.index.get(uri)?.summary !== summary) this.index.put({ uri, root: this.rootOf(uri), summary });
  }

  /** Many at once, with pauses for messages. */
  async #placeAll(uris: readonly string[]): Promise<void> {
    for (const [at, uri] of uris.entries()) {
      if (at % BETWEEN_PAUSES === 0) await this.#pause();
      await this.#place(uri);
    }
  }

  /** What an open article says now; undefined when it is closed or is no article. */
  async follow(uri: string, hash: string | undefined, summary?: () => ArticleSummary): Promise<void> {
    const name = this.#nameOf(uri);
    const before = this.#open.get(name) ?? this.#known.get(name)?.summary;
    const now = hash === before?.hash ? before : summary?.();
    if (now) this.#open.set(name, now);
    else this.#open.delete(name);
    await this.#place(name);
  }

  /** Is this URI, as a client writes it, in the index? */
  get(uri: string): IndexedArticle | undefined {
    return this.index.get(this.#nameOf(uri));
  }

  forgetDocument(uri: string): void {
    this.#others.delete(uri);
  }

  /** Some clients write a URI in another way than folders list it. */
  #nameOf(uri: string): string {
    return this.#names.get(decodedPath(uri)) ?? uri;
  }

  /** URI of the folder that addresses with a slash in front begin in. */
  rootOf(uri: string): string {
    return this.#settings.folderOf(uri) ?? parentOf(uri);
  }

  /** Files were made, written or deleted; nothing happens before anybody has asked for the index. */
  changed(changes: readonly FileEvent[]): void {
    if (!this.#isComplete) {
      // A reading under way may have read them already.
      const { underWay } = this.#building;
      if (underWay)
        inBackground(
          this.#connection.console,
          'index',
          underWay.finally(() => this.#take(changes)),
        );
      return;
    }
    this.#take(changes);
  }

  #take(changes: readonly FileEvent[]): void {
    this.#updating = this.#updating.then(() => this.#update(changes));
    inBackground(this.#connection.console, 'index', this.#updating);
    this.#updating = this.#updating.catch(() => undefined);
  }

  async #update(changes: readonly FileEvent[]): Promise<void> {
    if (changes.some(({ uri }) => uri.endsWith(`/${IGNORE_FILE}`))) {
      this.lookAgain();
      return;
    }
    const { revision } = this.index;
    const touched: string[] = [];
    const deleted = new Set(changes.filter(({ type }) => type === FileChangeType.Deleted).map(({ uri }) => uri));
    if (deleted.size > 0) touched.push(...[...this.#known.keys()].filter((uri) => isWithin(uri, deleted)));
    for (const uri of touched) this.#forget(uri);
    for (const { uri, type } of changes) {
      if (type === FileChangeType.Deleted) continue;
      if (isMarkdownFile(uri) && this.#folders.some((folder) => folder.includes(uri))) {
        await this.#read({ uri, mtime: UNKNOWN, size: UNKNOWN }, (text) => this.#summariser.summarise(text));
        touched.push(uri);
      }
    }
    await this.#cache.save(this.#known.values());
    if (this.index.revision !== revision || touched.length > 0) this.onChanged(touched);
  }

  /** The editor shows an article no longer: what is on disk counts again. */
  closed(uri: string): void {
    this.forgetDocument(uri);
    if (!this.#isKnown) return;
    const name = this.#nameOf(uri);
    this.#open.delete(name);
    const isFile = this.#known.has(name);
    this.#take([{ uri: name, type: isFile ? FileChangeType.Changed : FileChangeType.Deleted }]);
    if (!isFile) this.index.remove(name);
  }

  /** Settings or project files changed: other files may be articles now. */
  settingsChanged(): void {
    if (!this.#isComplete) return;
    this.#updating = this.#updating.then(async () => {
      await this.#placeAll([...this.#known.keys()]);
    });
    inBackground(this.#connection.console, 'index', this.#updating);
  }

  #watch(): void {
    if (!this.canWatch || this.#isWatching) return;
    this.#isWatching = true;
    const watchers = [
      { globPattern: '**/*.{md,markdown,mdown,qmd,rmd}' },
      { globPattern: `**/${IGNORE_FILE}` },
      { globPattern: '**/*', kind: WatchKind.Delete },
    ];
    const registered = this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    inBackground(this.#connection.console, 'watching articles', registered);
  }
}

const isSame = (file: FoundFile, known: KnownFile | undefined): boolean =>
  known !== undefined && known.mtime === file.mtime && known.size === file.size && file.mtime !== UNKNOWN;

/** Is one of these the file, or a folder that holds it? A folder that is deleted is told as one change. */
function isWithin(uri: string, uris: ReadonlySet<string>): boolean {
  for (let at = uri; at.includes('/'); at = at.slice(0, at.lastIndexOf('/'))) if (uris.has(at)) return true;
  return false;
}

/** So many files are read in a moment. */
const MANY = 100;
/** Nobody writes longer articles by hand, in bytes. */
const LARGEST = 10_000_000;
/** Of a file that was told as changed: it is compared by content next time. */
const UNKNOWN = -1;
/** Putting so many articles into the index takes a few milliseconds. */
const BETWEEN_PAUSES = 10;
