import { type Connection, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type Decisions,
  IGNORES_FILE,
  type IgnoresFile,
  type Problem,
  readIgnores,
  SIDE_FOLDER,
} from '../core/analysis';
import { rangeOf } from './convert';
import type { ReadFile } from './ports';
import { parentOf, type SettingsSource } from './settings';

/** Where what people decide about an article is kept. */
export interface SidePlace {
  /** URI of the folder of side files, with a slash at the end. */
  folder: string;
  /** The article's name in these files: its path from the folder that holds them. */
  name: string;
}

/**
 * Reads what people have decided about articles and keeps it until a side file changes. Damaged lines get diagnostics
 * of their own; nothing is ever written here.
 */
export class SideFiles {
  readonly #connection: Connection;
  readonly #settings: SettingsSource;
  readonly #readFile: ReadFile;
  readonly #ignores = new Map<string, Promise<IgnoresFile | undefined>>();
  readonly #decisions = new Map<string, Promise<Decisions>>();
  #generation = 0;
  /** URI of a folder for articles that are in no workspace folder. */
  storage: string | undefined;

  constructor(connection: Connection, settings: SettingsSource, readFile: ReadFile) {
    this.#connection = connection;
    this.#settings = settings;
    this.#readFile = readFile;
  }

  /** Changes whenever decisions may have changed. */
  get generation(): number {
    return this.#generation;
  }

  /** The same object until something changes, so that asking before every answer costs nothing. */
  decisionsFor(uri: string): Promise<Decisions> {
    let decisions = this.#decisions.get(uri);
    if (!decisions) {
      decisions = this.#read(uri);
      this.#decisions.set(uri, decisions);
    }
    return decisions;
  }

  /**
   * The nearest folder of side files from the article's folder up to its workspace folder, else where one would be
   * made: in the workspace folder. Undefined where there is no place to keep anything.
   */
  async placeOf(uri: string): Promise<SidePlace | undefined> {
    const root = this.#settings.folderOf(uri);
    if (root === undefined) return this.storage === undefined ? undefined : { folder: `${this.storage}/`, name: uri };
    for (let at = parentOf(uri); at.startsWith(root) && at !== root; at = parentOf(at)) {
      if (await this.#ignoresIn(`${at}${SIDE_FOLDER}/`)) return sidePlace(at, uri);
    }
    return sidePlace(root, uri);
  }

  forgetDocument(uri: string): void {
    this.#decisions.delete(uri);
  }

  /** True when one of these files is a side file. */
  forget(uris: readonly string[]): boolean {
    const own = uris.filter(
      (uri) => uri.includes(`/${SIDE_FOLDER}/`) || (this.storage && uri.startsWith(this.storage)),
    );
    if (own.length === 0) return false;
    for (const uri of own) this.#ignores.delete(uri);
    this.#decisions.clear();
    this.#generation++;
    return true;
  }

  /** Folders came or went. */
  forgetAll(): void {
    this.#ignores.clear();
    this.#decisions.clear();
    this.#generation++;
  }

  async #read(uri: string): Promise<Decisions> {
    const place = await this.placeOf(uri);
    const ignores = place && (await this.#ignoresIn(place.folder));
    return { ignores: (place && ignores?.byArticle.get(place.name)) ?? [] };
  }

  #ignoresIn(folder: string): Promise<IgnoresFile | undefined> {
    const uri = `${folder}${IGNORES_FILE}`;
    let file = this.#ignores.get(uri);
    if (!file) {
      file = this.#load(uri);
      this.#ignores.set(uri, file);
    }
    return file;
  }

  async #load(uri: string): Promise<IgnoresFile | undefined> {
    const text = await this.#readFile(uri);
    const file = text === undefined ? undefined : readIgnores(text);
    await this.#report(uri, text ?? '', file?.problems ?? []);
    return file;
  }

  readonly #reported = new Set<string>();

  async #report(uri: string, text: string, problems: readonly Problem[]): Promise<void> {
    if (problems.length === 0 && !this.#reported.delete(uri)) return;
    if (problems.length > 0) this.#reported.add(uri);
    const document = TextDocument.create(uri, 'jsonl', 0, text);
    const diagnostics = problems.map(
      (problem): Diagnostic => ({
        range: rangeOf(document, problem),
        message: problem.message,
        severity: DiagnosticSeverity.Warning,
        source: 'source-critic',
      }),
    );
    await this.#connection.sendDiagnostics({ uri, diagnostics });
  }
}

const sidePlace = (base: string, uri: string): SidePlace => ({
  folder: `${base}${SIDE_FOLDER}/`,
  name: decodeURIComponent(uri.slice(base.length)),
});
