import type { Connection } from 'vscode-languageserver';
import {
  type CompactedLedger,
  compactLedger,
  type Decisions,
  type LedgerClaim,
  NO_DECISIONS,
  type RenamedLines,
  renamedLines,
  SIDE_FOLDER,
  strays,
} from '../core/analysis';
import { decodedPath } from './decodedPath';
import type { FolderHost } from './lineFolders';
import type { ListFiles } from './ports';
import type { Registries } from './registries';
import { parentOf, type SettingsSource } from './settings';
import { SideFolders } from './sideFolders';

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

/** What people have decided about articles, each with the folder of side files that it belongs to. */
export class SideFiles {
  readonly #folders: SideFolders;
  readonly #settings: SettingsSource;
  readonly #listFiles: ListFiles;
  readonly #decisions = new Map<string, Promise<Decisions>>();
  #generation = 0;

  constructor(connection: Connection, settings: SettingsSource, files: Omit<FolderHost, 'problems'>) {
    this.#folders = new SideFolders(connection, files);
    this.#settings = settings;
    this.#listFiles = files.listFiles;
  }

  get registries(): Registries {
    return this.#folders.registries;
  }

  /** URI of a folder for articles that are in no workspace folder, and for what cannot be written beside the others. */
  get storage(): string | undefined {
    return this.#folders.storage;
  }

  set storage(uri: string | undefined) {
    this.#folders.storage = uri;
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
      if (await this.#folders.isUsed(`${at}${SIDE_FOLDER}/`)) return sidePlace(at, uri);
    }
    return sidePlace(root, uri);
  }

  forgetDocument(uri: string): void {
    this.#decisions.delete(uri);
  }

  /** True when one of these files is a side file. */
  forget(uris: readonly string[]): boolean {
    if (!this.#folders.forget(uris)) return false;
    this.#decisions.clear();
    this.#generation++;
    return true;
  }

  /** Folders came or went. */
  forgetAll(): void {
    this.#folders.forgetAll();
    this.#decisions.clear();
    this.#generation++;
  }

  async #read(uri: string): Promise<Decisions> {
    const place = await this.placeOf(uri);
    if (!place) return NO_DECISIONS;
    const { folder, name } = place;
    const [kept, registry] = await Promise.all([this.#folders.keptIn(folder), this.registries.in(folder)]);
    // What was decided while the article was in no folder goes by its URI.
    const names = [...new Set([name, uri])];
    const of = <Entry>(entries: ReadonlyMap<string, readonly Entry[]>): Entry[] =>
      names.flatMap((each) => entries.get(each) ?? []);
    const ledger = of(kept.ledger);
    return {
      ignores: of(kept.ignores),
      ledger,
      strays: ledger.length > 0 ? [] : await this.#straysOf(folder, name, kept.ledger),
      notes: of(kept.notes),
      speakers: of(kept.speakers),
      origins: of(kept.origins),
      registry,
    };
  }

  /** Lines that let decisions follow a file or folder to its new name; null where there are none. */
  async renamed(oldUri: string, newUri: string): Promise<({ folder: string } & RenamedLines) | null> {
    const [from, to] = await Promise.all([this.placeOf(oldUri), this.placeOf(newUri)]);
    if (!from || !to) return null;
    const isSame = from.folder === to.folder;
    const here = await this.#folders.keptIn(from.folder);
    const there = isSame ? undefined : await this.#folders.keptIn(to.folder);
    const lines = renamedLines(here, from.name, to.name, there);
    return Object.values(lines).some(({ length }) => length > 0) ? { folder: to.folder, ...lines } : null;
  }

  /** One file instead of many; null where there is no place for a ledger. */
  async compacted(uri: string, history: boolean): Promise<({ folder: string } & CompactedLedger) | null> {
    const place = await this.placeOf(uri);
    if (!place) return null;
    const files = await this.#folders.ledgerFiles(place.folder);
    return { folder: place.folder, ...compactLedger(files, { history }) };
  }

  /** Looks only for an article that the ledger does not know: folder by folder, not file by file. */
  async #straysOf(
    folder: string,
    own: string,
    ledger: ReadonlyMap<string, readonly LedgerClaim[]>,
  ): Promise<LedgerClaim[]> {
    if (ledger.size === 0) return [];
    const base = folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1);
    const looked = new Set([...new Set([...ledger.keys()].map(folderOf))].slice(0, MOST_FOLDERS));
    const there = new Set<string>();
    for (const each of looked) {
      const uri = isUri(each) ? each : `${base}${each.split('/').map(encodeURIComponent).join('/')}`;
      for (const name of await this.#listFiles(uri)) there.add(`${plain(each)}${name}`);
    }
    return strays(ledger, own, (name) => looked.has(folderOf(name)) && !there.has(plain(name)));
  }
}

/** Articles that are in no folder go by their URI. */
const isUri = (name: string): boolean => /^[a-z][\w+.-]+:/i.test(name);

const plain = (name: string): string => (isUri(name) ? decodedPath(name) : name);

const sidePlace = (base: string, uri: string): SidePlace => ({
  folder: `${base}${SIDE_FOLDER}/`,
  name: decodedPath(uri.slice(base.length)),
});
