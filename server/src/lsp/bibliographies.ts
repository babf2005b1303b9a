import {
  type Connection,
  DiagnosticSeverity,
  DidChangeWatchedFilesNotification,
  type FileEvent,
  type FileSystemWatcher,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type Bibliography,
  type BibliographyFile,
  type IndexedArticle,
  loadBibliography,
  readBibliography,
} from '../core/analysis';
import { rangeOf } from './convert';
import type { OpenArticle } from './openArticles';
import type { ReadFile } from './ports';
import type { ArticleSettings } from './settings';

interface KnownFile {
  /** The text that the entries stand in. */
  text: string | undefined;
  file: BibliographyFile | undefined;
  /** What was on disk: another text where that cannot be read and what was read before still counts. */
  onDisk: string | undefined;
}

/**
 * Bibliographies of the open articles. A file is read with the first article that names it and again when it changes;
 * entries that cannot be read are reported in the file itself.
 */
export class Bibliographies {
  readonly #connection: Connection;
  readonly #readFile: ReadFile;
  readonly #files = new Map<string, Promise<KnownFile>>();
  /** What was read last under a name: parsed again only if the text differs. */
  readonly #last = new Map<string, KnownFile>();
  readonly #ofArticle = new Map<string, Bibliography>();
  readonly #watched = new Set<string>();
  /** Files with problems shown. */
  readonly #reported = new Set<string>();
  readonly #host = { resolve: resolveUri, read: async (file: string) => (await this.#file(file)).file };
  /** For articles of the index: by what they name, and by the files that this leads to. */
  readonly #named = new Map<string, Bibliography>();
  readonly #ofFiles = new Map<string, Bibliography>();
  #generation = 0;
  /** The client tells of changes to single files when asked to. */
  canWatch = false;

  constructor(connection: Connection, readFile: ReadFile) {
    this.#connection = connection;
    this.#readFile = readFile;
  }

  /** Changes whenever a bibliography may have changed. */
  get generation(): number {
    return this.#generation;
  }

  async forArticle(
    { uri, document, header }: OpenArticle,
    { settings, folders }: ArticleSettings,
  ): Promise<Bibliography> {
    const request = {
      text: document.getText(),
      fields: header,
      folder: folderOf(uri),
      root: folders.workspace,
      settings: { files: settings.bibliography, folder: folders.settings },
    };
    const bibliography = await loadBibliography(request, this.#host, this.#ofArticle.get(uri));
    this.#ofArticle.set(uri, bibliography);
    return bibliography;
  }

  /**
   * The file in which an article of the index has the entry of a key: null where the article holds it itself, undefined
   * where there is none.
   */
  async fileOf(article: IndexedArticle, key: string, settings: ArticleSettings): Promise<string | null | undefined> {
    if (article.summary.header.ownKeys?.includes(key)) return null;
    return (await this.forIndexed(article, settings)).find(key)?.file;
  }

  /** The files that the keys of an article of the index lead to, without its own front matter. */
  async forIndexed(
    { uri, summary: { header } }: IndexedArticle,
    { settings, folders }: ArticleSettings,
  ): Promise<Bibliography> {
    const request = {
      text: '',
      fields: new Map([['bibliography', header.bibliography]]),
      folder: folderOf(uri),
      root: folders.workspace,
      settings: { files: settings.bibliography, folder: folders.settings },
    };
    const { bibliography } = header;
    const named = JSON.stringify([bibliography, bibliography && request.folder, request.root, request.settings]);
    const found = this.#sameAsKnown(await loadBibliography(request, this.#host, this.#named.get(named)));
    this.#named.set(named, found);
    return found;
  }

  /** Articles that lead to the same files, by whatever names, share what is put together of them. */
  #sameAsKnown(bibliography: Bibliography): Bibliography {
    const { files } = bibliography;
    const names = files.map(({ name }) => name).join('\n');
    const known = this.#ofFiles.get(names);
    if (known?.files.every(({ file }, at) => file === files[at]?.file)) return known;
    this.#ofFiles.set(names, bibliography);
    return bibliography;
  }

  /** The text of a file as it was read last, for places in it. */
  documentOf(uri: string): TextDocument | undefined {
    const known = this.#last.get(uri);
    return known?.text === undefined ? undefined : TextDocument.create(uri, 'bibliography', 0, known.text);
  }

  /** Is a file what it was when it was read last? Changes may not have been told yet. */
  async isCurrent(uri: string): Promise<boolean> {
    return (await this.#readFile(uri)) === this.#last.get(uri)?.text;
  }

  forgetArticle(uri: string): void {
    this.#ofArticle.delete(uri);
  }

  /** Drops what changed; true when it was a bibliography in use. */
  changed(changes: readonly FileEvent[]): boolean {
    const names = new Set(changes.map(({ uri }) => comparable(uri)));
    const dropped = [...this.#files.keys()].filter((uri) => names.has(comparable(uri)));
    for (const uri of dropped) this.#files.delete(uri);
    if (dropped.length > 0) this.#generation++;
    return dropped.length > 0;
  }

  #file(uri: string): Promise<KnownFile> {
    let file = this.#files.get(uri);
    if (!file) {
      file = this.#read(uri);
      this.#files.set(uri, file);
      this.#watch(uri);
    }
    return file;
  }

  async #read(uri: string): Promise<KnownFile> {
    const text = await this.#readFile(uri);
    const last = this.#last.get(uri);
    if (last && last.onDisk === text) return last;
    const file = text === undefined ? undefined : await readBibliography(uri, text);
    const kept = last?.file?.entries.length ? last.file : undefined;
    const known: KnownFile =
      kept && holdsNothing(text, file)
        ? { text: last?.text, file: { ...kept, isOutdated: true }, onDisk: text }
        : { text, file, onDisk: text };
    const isLost = known.file !== file;
    this.#last.set(uri, known);
    const document = TextDocument.create(uri, 'bibliography', 0, text ?? '');
    const problems = file?.problems ?? [];
    const lost = { start: 0, end: 1, message: 'There is no entry in this file: those that it had before still count.' };
    const diagnostics = (isLost && file ? [lost, ...problems] : problems).slice(0, MOST_PROBLEMS).map((problem) => ({
      range: rangeOf(document, problem),
      message: problem.message,
      severity: DiagnosticSeverity.Warning,
      source: 'source-critic',
    }));
    if (diagnostics.length > 0 || this.#reported.has(uri)) await this.#connection.sendDiagnostics({ uri, diagnostics });
    if (diagnostics.length > 0) this.#reported.add(uri);
    else this.#reported.delete(uri);
    return known;
  }

  #watch(uri: string): void {
    if (!this.canWatch || this.#watched.has(uri)) return;
    this.#watched.add(uri);
    const name = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
    const watcher: FileSystemWatcher = { globPattern: { baseUri: folderOf(uri), pattern: escapeGlob(name) } };
    void this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [watcher] });
  }
}

const MOST_PROBLEMS = 100;

/** Gone, or without any entry although something else than comments stands in it. */
const holdsNothing = (text: string | undefined, file: BibliographyFile | undefined): boolean =>
  file === undefined ||
  (file.entries.length === 0 && text?.split('\n').some((line) => !/^\s*(?:%|$)/.test(line)) === true);

const escapeGlob = (name: string): string => name.replace(/[[\]{}*?]/g, '?');

/** Editors percent-encode more than they must. */
const comparable = (uri: string): string => {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
};

const folderOf = (uri: string): string => uri.slice(0, uri.lastIndexOf('/') + 1);

/** A path as people write it, as a URI: relative to a folder, or absolute on the same file system. */
function resolveUri(folder: string, file: string): string {
  if (/^[a-z][\w+.-]+:/i.test(file)) return file;
  const path = file.replaceAll('\\', '/');
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  try {
    return new URL(/^[a-z]:\//i.test(path) ? `/${encoded}` : encoded, folder).href;
  } catch {
    return folder + encoded; // an untitled article has no folder
  }
}
