import type { Connection } from 'vscode-languageserver';
import {
  type Decisions,
  IGNORES_FILE,
  type IgnoresFile,
  LEDGER_FOLDER,
  type LedgerClaim,
  type LedgerEvent,
  NO_DECISIONS,
  type Problem,
  readIgnores,
  readLedger,
  readSpeakers,
  SIDE_FOLDER,
  SPEAKERS_FILE,
  type SpeakersFile,
  uniteLedger,
} from '../core/analysis';
import { decodedPath } from './decodedPath';
import type { ListFiles, ReadFile } from './ports';
import { Registries } from './registries';
import { parentOf, type SettingsSource } from './settings';
import { SideFileProblems } from './sideFileProblems';

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
  readonly registries: Registries;
  readonly #problems: SideFileProblems;
  readonly #settings: SettingsSource;
  readonly #readFile: ReadFile;
  readonly #listFiles: ListFiles;
  readonly #ignores = new Map<string, Promise<IgnoresFile | undefined>>();
  readonly #speakers = new Map<string, Promise<SpeakersFile | undefined>>();
  /** By folder of side files. */
  readonly #ledgers = new Map<string, Promise<ReadonlyMap<string, readonly LedgerClaim[]>>>();
  readonly #decisions = new Map<string, Promise<Decisions>>();
  #generation = 0;
  /** URI of a folder for articles that are in no workspace folder. */
  storage: string | undefined;

  constructor(connection: Connection, settings: SettingsSource, files: { readFile: ReadFile; listFiles: ListFiles }) {
    this.#problems = new SideFileProblems(connection);
    this.registries = new Registries(files.readFile, this.#problems);
    this.#settings = settings;
    this.#readFile = files.readFile;
    this.#listFiles = files.listFiles;
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
      const folder = `${at}${SIDE_FOLDER}/`;
      if (await this.#isUsed(folder)) return sidePlace(at, uri);
    }
    return sidePlace(root, uri);
  }

  async #isUsed(folder: string): Promise<boolean> {
    const kept = [this.#ignoresIn(folder), this.#speakersIn(folder), this.registries.in(folder)];
    return (await Promise.all(kept)).some((file) => file !== undefined) || (await this.#ledgerIn(folder)).size > 0;
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
    for (const uri of own) {
      this.#ignores.delete(uri);
      this.#speakers.delete(uri);
      this.registries.forget(uri);
    }
    if (own.some((uri) => uri.includes(`/${LEDGER_FOLDER}/`))) this.#ledgers.clear();
    this.#decisions.clear();
    this.#generation++;
    return true;
  }

  /** Folders came or went. */
  forgetAll(): void {
    this.#ignores.clear();
    this.#speakers.clear();
    this.#ledgers.clear();
    this.registries.forgetAll();
    this.#decisions.clear();
    this.#generation++;
  }

  async #read(uri: string): Promise<Decisions> {
    const place = await this.placeOf(uri);
    if (!place) return NO_DECISIONS;
    const { folder, name } = place;
    const [ignores, ledger, speakers, registry] = await Promise.all([
      this.#ignoresIn(folder),
      this.#ledgerIn(folder),
      this.#speakersIn(folder),
      this.registries.in(folder),
    ]);
    return {
      ignores: ignores?.byArticle.get(name) ?? [],
      ledger: ledger.get(name) ?? [],
      speakers: speakers?.byArticle.get(name) ?? [],
      registry,
    };
  }

  #ledgerIn(folder: string): Promise<ReadonlyMap<string, readonly LedgerClaim[]>> {
    let ledger = this.#ledgers.get(folder);
    if (!ledger) {
      ledger = this.#loadLedger(`${folder}${LEDGER_FOLDER}/`);
      this.#ledgers.set(folder, ledger);
    }
    return ledger;
  }

  async #loadLedger(folder: string): Promise<ReadonlyMap<string, readonly LedgerClaim[]>> {
    const names = (await this.#listFiles(folder)).filter((name) => name.endsWith('.jsonl')).sort();
    const events: LedgerEvent[] = [];
    for (const name of names) {
      const text = (await this.#readFile(`${folder}${name}`)) ?? '';
      const file = readLedger(text);
      await this.#problems.report(`${folder}${name}`, text, file.problems);
      for (const event of file.events) events.push(event);
    }
    return uniteLedger(events);
  }

  #ignoresIn(folder: string): Promise<IgnoresFile | undefined> {
    return this.#keptIn(this.#ignores, `${folder}${IGNORES_FILE}`, readIgnores);
  }

  #speakersIn(folder: string): Promise<SpeakersFile | undefined> {
    return this.#keptIn(this.#speakers, `${folder}${SPEAKERS_FILE}`, readSpeakers);
  }

  #keptIn<File extends { problems: readonly Problem[] }>(
    kept: Map<string, Promise<File | undefined>>,
    uri: string,
    read: (text: string) => File,
  ): Promise<File | undefined> {
    let file = kept.get(uri);
    if (!file) {
      file = this.#load(uri, read);
      kept.set(uri, file);
    }
    return file;
  }

  async #load<File extends { problems: readonly Problem[] }>(
    uri: string,
    read: (text: string) => File,
  ): Promise<File | undefined> {
    const text = await this.#readFile(uri);
    const file = text === undefined ? undefined : read(text);
    await this.#problems.report(uri, text ?? '', file?.problems ?? []);
    return file;
  }
}

const sidePlace = (base: string, uri: string): SidePlace => ({
  folder: `${base}${SIDE_FOLDER}/`,
  name: decodedPath(uri.slice(base.length)),
});
