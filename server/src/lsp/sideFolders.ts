import type { Connection } from 'vscode-languageserver';
import {
  IGNORES_FILE,
  type IgnoresFile,
  ignoresTogether,
  type Kept,
  LEDGER_FOLDER,
  type LedgerClaim,
  type LedgerEvent,
  type LedgerMove,
  ledgerSteps,
  ORIGINS_FILE,
  type OriginsFile,
  originsTogether,
  PRIVATE_FOLDER,
  type PrivateNote,
  type Problem,
  privateNotesSteps,
  readIgnores,
  readOrigins,
  readSpeakers,
  SIDE_FOLDER,
  SPEAKERS_FILE,
  type SpeakersFile,
  speakersTogether,
  uniteNotes,
  unitingSteps,
} from '../core/analysis';
import { asideOf } from './aside';
import { type FolderHost, LineFolders } from './lineFolders';
import type { ReadFile } from './ports';
import { Registries } from './registries';
import { SideFileProblems } from './sideFileProblems';

type ByArticle<Entry> = ReadonlyMap<string, readonly Entry[]>;

/**
 * What folders of side files hold, kept until one of their files changes. With each folder goes what the client keeps
 * for it on this machine: what could not be written there, and what was decided before the folder was opened. Damaged
 * lines get diagnostics of their own; nothing is ever written here.
 */
export class SideFolders {
  readonly registries: Registries;
  readonly #problems: SideFileProblems;
  readonly #readFile: ReadFile;
  readonly #ignores = new Map<string, Promise<IgnoresFile | undefined>>();
  readonly #speakers = new Map<string, Promise<SpeakersFile | undefined>>();
  readonly #origins = new Map<string, Promise<OriginsFile | undefined>>();
  readonly #ledgers: LineFolders<LedgerEvent | LedgerMove, ByArticle<LedgerClaim>>;
  readonly #notes: LineFolders<PrivateNote, ByArticle<PrivateNote>>;
  readonly #kept = new Map<string, Promise<Kept>>();
  /** URI of the folder that the client keeps for itself: for articles that are in no workspace folder. */
  storage: string | undefined;

  constructor(connection: Connection, files: Omit<FolderHost, 'problems'>) {
    this.#problems = new SideFileProblems(connection);
    this.registries = new Registries(files.readFile, this.#problems);
    this.#readFile = files.readFile;
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

  /** Is there anything in a folder, or kept for it? */
  async isUsed(folder: string): Promise<boolean> {
    const own = [folder, ...this.#asideOf(folder)];
    const kept = own.flatMap((each) => [this.#ignoresFile(each), this.#speakersFile(each), this.#originsFile(each)]);
    if ((await Promise.all([...kept, this.registries.in(folder)])).some((file) => file !== undefined)) return true;
    const ledger = await this.#ledgers.in(own.map((each) => `${each}${LEDGER_FOLDER}/`));
    return ledger.size > 0 || (await this.#notes.in(own.map((each) => `${each}${PRIVATE_FOLDER}/`))).size > 0;
  }

  /** What is decided about the articles of a folder; those that were in none before go by their URI. */
  keptIn(folder: string): Promise<Kept> {
    let kept = this.#kept.get(folder);
    if (!kept) {
      kept = this.#readKept(folder);
      this.#kept.set(folder, kept);
    }
    return kept;
  }

  async #readKept(folder: string): Promise<Kept> {
    const folders = this.#with(folder);
    const [ledger, notes, ignores, speakers, origins] = await Promise.all([
      this.#ledgers.in(folders.map((each) => `${each}${LEDGER_FOLDER}/`)),
      this.#notes.in(folders.map((each) => `${each}${PRIVATE_FOLDER}/`)),
      Promise.all(folders.map((each) => this.#ignoresFile(each))),
      Promise.all(folders.map((each) => this.#speakersFile(each))),
      Promise.all(folders.map((each) => this.#originsFile(each))),
    ]);
    return {
      ledger,
      notes,
      ignores: ignoresTogether(ignores.filter((file) => file !== undefined)),
      speakers: speakersTogether(speakers.filter((file) => file !== undefined)),
      origins: originsTogether(origins.filter((file) => file !== undefined)),
    };
  }

  /** The files of the ledger of a folder, and those that could not be written there. */
  ledgerFiles(folder: string): Promise<{ uri: string; text: string }[]> {
    return this.#ledgers.textsIn([folder, ...this.#asideOf(folder)].map((each) => `${each}${LEDGER_FOLDER}/`));
  }

  /** True when one of these files is a side file. */
  forget(uris: readonly string[]): boolean {
    const own = uris.filter(
      (uri) => uri.includes(`/${SIDE_FOLDER}/`) || (this.storage && uri.startsWith(this.storage)),
    );
    if (own.length > 0) this.#kept.clear();
    for (const uri of own) {
      this.#ignores.delete(uri);
      this.#speakers.delete(uri);
      this.#origins.delete(uri);
      this.registries.forget(uri);
    }
    if (own.some((uri) => uri.includes(`/${LEDGER_FOLDER}/`))) this.#ledgers.forget();
    if (own.some((uri) => uri.includes(`/${PRIVATE_FOLDER}/`))) this.#notes.forget();
    return own.length > 0;
  }

  /** Folders came or went. */
  forgetAll(): void {
    this.#kept.clear();
    this.#ignores.clear();
    this.#speakers.clear();
    this.#origins.clear();
    this.#ledgers.forget();
    this.#notes.forget();
    this.registries.forgetAll();
  }

  #asideOf(folder: string): string[] {
    const aside = asideOf(folder, this.storage);
    return aside === undefined ? [] : [aside];
  }

  #with(folder: string): string[] {
    const own = this.storage === undefined ? undefined : `${this.storage}/`;
    return [folder, ...this.#asideOf(folder), ...(own === undefined || own === folder ? [] : [own])];
  }

  #ignoresFile(folder: string): Promise<IgnoresFile | undefined> {
    return this.#keptFile(this.#ignores, `${folder}${IGNORES_FILE}`, readIgnores);
  }

  #speakersFile(folder: string): Promise<SpeakersFile | undefined> {
    return this.#keptFile(this.#speakers, `${folder}${SPEAKERS_FILE}`, readSpeakers);
  }

  #originsFile(folder: string): Promise<OriginsFile | undefined> {
    return this.#keptFile(this.#origins, `${folder}${ORIGINS_FILE}`, readOrigins);
  }

  #keptFile<File extends { problems: readonly Problem[] }>(
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
