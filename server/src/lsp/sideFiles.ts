import type { Connection } from 'vscode-languageserver';
import {
  type CompactedLedger,
  compactLedger,
  type Decisions,
  IGNORES_FILE,
  type IgnoresFile,
  type Kept,
  LEDGER_FOLDER,
  type LedgerClaim,
  type LedgerEvent,
  type LedgerMove,
  ledgerSteps,
  NO_DECISIONS,
  PRIVATE_FOLDER,
  type PrivateNote,
  type Problem,
  privateNotesSteps,
  type RenamedLines,
  readIgnores,
  readSpeakers,
  renamedLines,
  SIDE_FOLDER,
  SPEAKERS_FILE,
  type SpeakersFile,
  strays,
  uniteNotes,
  unitingSteps,
} from '../core/analysis';
import { decodedPath } from './decodedPath';
import { type FolderHost, LineFolders } from './lineFolders';
import type { ListFiles, ReadFile } from './ports';
import { Registries } from './registries';
import { parentOf, type SettingsSource } from './settings';
import { SideFileProblems } from './sideFileProblems';

/** Folders that are looked through for files that the ledger knows and that are gone. */
const MOST_FOLDERS = 64;

/** With a slash at the end; empty for a name without one. */
const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);

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
  readonly #ledgers: LineFolders<LedgerEvent | LedgerMove, ReadonlyMap<string, readonly LedgerClaim[]>>;
  readonly #notes: LineFolders<PrivateNote, ReadonlyMap<string, readonly PrivateNote[]>>;
  readonly #decisions = new Map<string, Promise<Decisions>>();
  #generation = 0;
  /** URI of a folder for articles that are in no workspace folder. */
  storage: string | undefined;

  constructor(connection: Connection, settings: SettingsSource, files: Omit<FolderHost, 'problems'>) {
    this.#problems = new SideFileProblems(connection);
    this.registries = new Registries(files.readFile, this.#problems);
    this.#settings = settings;
    this.#readFile = files.readFile;
    this.#listFiles = files.listFiles;
    const host = { ...files, problems: this.#problems };
    this.#ledgers = new LineFolders(host, {
      *read(text, from) {
        const { events, moves, problems } = yield* ledgerSteps(text, from);
        return { entries: [...events, ...moves], problems };
      },
      unite: (lines) => unitingSteps(lines.filter(isEvent), lines.filter(isMove)),
    });
    this.#notes = new LineFolders(host, {
      *read(text, from) {
        const { notes, problems } = yield* privateNotesSteps(text, from);
        return { entries: notes, problems };
      },
      // Notes are few: one step.
      *unite(notes) {
        yield;
        return uniteNotes(notes);
      },
    });
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
    if ((await Promise.all(kept)).some((file) => file !== undefined)) return true;
    return (await this.#ledgerIn(folder)).size > 0 || (await this.#notesIn(folder)).size > 0;
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
    if (own.some((uri) => uri.includes(`/${LEDGER_FOLDER}/`))) this.#ledgers.forget();
    if (own.some((uri) => uri.includes(`/${PRIVATE_FOLDER}/`))) this.#notes.forget();
    this.#decisions.clear();
    this.#generation++;
    return true;
  }

  /** Folders came or went. */
  forgetAll(): void {
    this.#ignores.clear();
    this.#speakers.clear();
    this.#ledgers.forget();
    this.#notes.forget();
    this.registries.forgetAll();
    this.#decisions.clear();
    this.#generation++;
  }

  async #read(uri: string): Promise<Decisions> {
    const place = await this.placeOf(uri);
    if (!place) return NO_DECISIONS;
    const { folder, name } = place;
    const [ignores, ledger, notes, speakers, registry] = await Promise.all([
      this.#ignoresIn(folder),
      this.#ledgerIn(folder),
      this.#notesIn(folder),
      this.#speakersIn(folder),
      this.registries.in(folder),
    ]);
    return {
      ignores: ignores?.byArticle.get(name) ?? [],
      ledger: ledger.get(name) ?? [],
      strays: await this.#straysOf(folder, name, ledger),
      notes: notes.get(name) ?? [],
      speakers: speakers?.byArticle.get(name) ?? [],
      registry,
    };
  }

  /** Lines that let decisions follow a file or folder to its new name; null where there are none. */
  async renamed(oldUri: string, newUri: string): Promise<({ folder: string } & RenamedLines) | null> {
    const [from, to] = await Promise.all([this.placeOf(oldUri), this.placeOf(newUri)]);
    if (!from || !to) return null;
    const isSame = from.folder === to.folder;
    const [here, there] = [await this.#keptBelow(from.folder), isSame ? undefined : await this.#keptBelow(to.folder)];
    const lines = renamedLines(here, from.name, to.name, there);
    return Object.values(lines).some(({ length }) => length > 0) ? { folder: to.folder, ...lines } : null;
  }

  /** One file instead of many; null where there is no place for a ledger. */
  async compacted(uri: string, history: boolean): Promise<({ folder: string } & CompactedLedger) | null> {
    const place = await this.placeOf(uri);
    if (!place) return null;
    const files = await this.#ledgers.textsIn(`${place.folder}${LEDGER_FOLDER}/`);
    return { folder: place.folder, ...compactLedger(files, { history }) };
  }

  async #keptBelow(folder: string): Promise<Kept> {
    const [ledger, ignores, speakers, notes] = await Promise.all([
      this.#ledgerIn(folder),
      this.#ignoresIn(folder),
      this.#speakersIn(folder),
      this.#notesIn(folder),
    ]);
    return { ledger, ignores: ignores?.byArticle ?? new Map(), speakers: speakers?.byArticle ?? new Map(), notes };
  }

  /** Looks only for an article that the ledger does not know: folder by folder, not file by file. */
  async #straysOf(
    folder: string,
    own: string,
    ledger: ReadonlyMap<string, readonly LedgerClaim[]>,
  ): Promise<LedgerClaim[]> {
    if (ledger.size === 0 || ledger.has(own)) return [];
    const base = folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1);
    const looked = new Set([...new Set([...ledger.keys()].map(folderOf))].slice(0, MOST_FOLDERS));
    const there = new Set<string>();
    for (const each of looked) {
      const uri = `${base}${each.split('/').map(encodeURIComponent).join('/')}`;
      for (const name of await this.#listFiles(uri)) there.add(`${each}${name}`);
    }
    return strays(ledger, own, (name) => looked.has(folderOf(name)) && !there.has(name));
  }

  #ledgerIn(folder: string): Promise<ReadonlyMap<string, readonly LedgerClaim[]>> {
    return this.#ledgers.in(`${folder}${LEDGER_FOLDER}/`);
  }

  #notesIn(folder: string): Promise<ReadonlyMap<string, readonly PrivateNote[]>> {
    return this.#notes.in(`${folder}${PRIVATE_FOLDER}/`);
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

const isMove = (line: LedgerEvent | LedgerMove): line is LedgerMove => 'to' in line;
const isEvent = (line: LedgerEvent | LedgerMove): line is LedgerEvent => !isMove(line);

const sidePlace = (base: string, uri: string): SidePlace => ({
  folder: `${base}${SIDE_FOLDER}/`,
  name: decodedPath(uri.slice(base.length)),
});
