import { type CancellationToken, type Connection, FileChangeType, type FileEvent } from 'vscode-languageserver';
import {
  type ArticleSummary,
  contentHash,
  IGNORE_FILE,
  type IndexedArticle,
  type OtherArticles,
  OthersInIndex,
  WorkspaceIndex,
} from '../../core/analysis';
import { inBackground } from '../guard';
import type { Platform } from '../ports';
import { isMarkdownFile } from '../protocol/files';
import { parentOf, type SettingsSource } from '../settings';
import { FolderFiles, type FoundFile } from './folderFiles';
import type { IndexCache } from './indexCache';
import { KnownFiles, UNKNOWN } from './knownFiles';
import { showReading } from './readingProgress';
import { type Report, type Running, SharedWork } from './sharedWork';
import type { Summariser } from './summariser';
import { WatchedFiles } from './watchedFiles';

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
  readonly #summariser: Summariser;
  readonly #pause: () => Promise<void>;
  readonly #known: KnownFiles;
  /** Articles that are open, with what they say now. */
  readonly #open = new Map<string, ArticleSummary>();
  #folders: FolderFiles[] = [];
  /** The first reading, or one after folders changed. */
  readonly #building: SharedWork;
  /** Everything is read as it is now. */
  #isComplete = false;
  #isKnown = false;
  readonly watched: WatchedFiles;
  readonly #others = new Map<string, { revision: number; others: OtherArticles }>();
  /** The client shows progress that the server reports. */
  showsProgress = false;
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
    this.#known = new KnownFiles(cache);
    this.watched = new WatchedFiles(connection);
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
    const others = new OthersInIndex(this.index, uri, this.rootOf(uri));
    this.#others.set(uri, { revision, others });
    return others;
  }

  /**
   * Reads all articles, if that has not happened yet. True when all are read, false when the request or the reading was
   * cancelled; a reading that nobody waits for any longer ends, and what it has read is kept.
   */
  async ready(token: CancellationToken, report?: Report): Promise<boolean> {
    await this.watched.settled;
    return this.#isComplete || this.#building.done(token, report);
  }

  /** Reads the folders again with the next request, as far as files have changed. */
  lookAgain(): void {
    this.#isComplete = false;
  }

  async #build({ cancel, reports }: Running): Promise<boolean> {
    const { token } = cancel;
    const isOver = (): boolean => token.isCancellationRequested;
    this.watched.watch();
    await this.#known.load();
    this.#folders = await this.#workspaceFolders();
    const found = (await Promise.all(this.#folders.map((folder) => folder.find(token)))).flat();
    if (isOver()) return false;
    const names = new Set(found.map(({ uri }) => uri));
    for (const uri of this.#known.uris) if (!names.has(uri)) this.#forget(uri);

    const unread = found.filter((file) => !this.#known.isSame(file));
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
      await this.#known.save();
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
    const before = this.#known.summaryOf(file.uri);
    const summary = before?.hash === contentHash(text) ? before : await summarise(text);
    this.#known.know({ ...file, summary });
    await this.#place(file.uri);
  }

  #forget(uri: string): void {
    this.#known.forget(uri);
    if (!this.#open.has(uri)) this.index.remove(uri);
  }

  /** Puts a file into the index if settings make it an article; an open article counts as it stands in the editor. */
  async #place(uri: string): Promise<void> {
    const summary = this.#open.get(uri) ?? this.#known.summaryOf(uri);
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
    const name = this.#known.nameOf(uri);
    const before = this.#open.get(name) ?? this.#known.summaryOf(name);
    const now = hash === before?.hash ? before : summary?.();
    if (now) this.#open.set(name, now);
    else this.#open.delete(name);
    await this.#place(name);
  }

  /** Is this URI, as a client writes it, in the index? */
  get(uri: string): IndexedArticle | undefined {
    return this.index.get(this.#known.nameOf(uri));
  }

  forgetDocument(uri: string): void {
    this.#others.delete(uri);
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
    this.watched.inTurn(() => this.#update(changes));
  }

  async #update(changes: readonly FileEvent[]): Promise<void> {
    if (changes.some(({ uri }) => uri.endsWith(`/${IGNORE_FILE}`))) {
      this.lookAgain();
      return;
    }
    const { revision } = this.index;
    const deleted = new Set(changes.filter(({ type }) => type === FileChangeType.Deleted).map(({ uri }) => uri));
    const touched = this.#known.within(deleted);
    for (const uri of touched) this.#forget(uri);
    for (const { uri, type } of changes) {
      if (type === FileChangeType.Deleted) continue;
      if (isMarkdownFile(uri) && this.#folders.some((folder) => folder.includes(uri))) {
        await this.#read({ uri, mtime: UNKNOWN, size: UNKNOWN }, (text) => this.#summariser.summarise(text));
        touched.push(uri);
      }
    }
    await this.#known.save();
    if (this.index.revision !== revision || touched.length > 0) this.onChanged(touched);
  }

  /** The editor shows an article no longer: what is on disk counts again. */
  closed(uri: string): void {
    this.forgetDocument(uri);
    if (!this.#isKnown) return;
    const name = this.#known.nameOf(uri);
    this.#open.delete(name);
    const isFile = this.#known.has(name);
    this.#take([{ uri: name, type: isFile ? FileChangeType.Changed : FileChangeType.Deleted }]);
    if (!isFile) this.index.remove(name);
  }

  /** Settings or project files changed: other files may be articles now. */
  settingsChanged(): void {
    if (!this.#isComplete) return;
    this.watched.inTurn(() => this.#placeAll(this.#known.uris));
  }
}

/** So many files are read in a moment. */
const MANY = 100;
/** Nobody writes longer articles by hand, in bytes. */
const LARGEST = 10_000_000;
/** Putting so many articles into the index takes a few milliseconds. */
const BETWEEN_PAUSES = 10;
