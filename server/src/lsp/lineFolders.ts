import type { Problem } from '../core/analysis';
import type { YieldNow } from './pace';
import type { ListFiles, ReadFile } from './ports';
import type { SideFileProblems } from './sideFileProblems';

/** What of the platform and the editor a folder of lines is read with. */
export interface FolderHost {
  readFile: ReadFile;
  listFiles: ListFiles;
  problems: SideFileProblems;
  yieldNow: YieldNow;
  now(): number;
}

type Steps<Result> = Generator<undefined, Result>;

/** How the files of such a folder are read and put together. */
interface LineFormat<Entry, United> {
  /** One file, or what was added to it. */
  read(text: string, from: { offset: number; lines: number }): Steps<{ entries: Entry[]; problems: Problem[] }>;
  unite(entries: readonly Entry[]): Steps<United>;
}

interface FileRead<Entry> {
  text: string;
  lines: number;
  entries: Entry[];
  problems: Problem[];
}

/** Longest stretch of work without looking at messages, in milliseconds. */
const SLICE = 8;

/**
 * Folders of files of JSON lines, of which every window writes its own: all of them together, kept until one changes.
 * Lines are only ever added, so of a file that grew only the new ones are read. Works in slices: a ledger of many
 * years holds up no key.
 */
export class LineFolders<Entry, United> {
  readonly #host: FolderHost;
  readonly #format: LineFormat<Entry, United>;
  readonly #united = new Map<string, Promise<United>>();
  readonly #files = new Map<string, FileRead<Entry>>();

  constructor(host: FolderHost, format: LineFormat<Entry, United>) {
    this.#host = host;
    this.#format = format;
  }

  /** What the files of some folders say together; the same object until one of them changes. */
  in(folders: readonly string[]): Promise<United> {
    const key = folders.join(' ');
    let united = this.#united.get(key);
    if (!united) {
      united = this.#load(folders);
      this.#united.set(key, united);
    }
    return united;
  }

  /** Something in one of these folders may have changed. */
  forget(): void {
    this.#united.clear();
  }

  /** The files of some folders as they stand now. */
  async textsIn(folders: readonly string[]): Promise<{ uri: string; text: string }[]> {
    const uris = await this.#filesIn(folders);
    return Promise.all(uris.map(async (uri) => ({ uri, text: (await this.#host.readFile(uri)) ?? '' })));
  }

  async #filesIn(folders: readonly string[]): Promise<string[]> {
    const names = await Promise.all(folders.map((folder) => this.#host.listFiles(folder)));
    return folders.flatMap((folder, index) =>
      (names[index] ?? [])
        .filter((name) => name.endsWith('.jsonl'))
        .sort()
        .map((name) => `${folder}${name}`),
    );
  }

  async #load(folders: readonly string[]): Promise<United> {
    const entries: Entry[] = [];
    for (const uri of await this.#filesIn(folders)) {
      const file = await this.#read(uri);
      for (const entry of file.entries) entries.push(entry);
    }
    return this.#inSlices(this.#format.unite(entries));
  }

  async #read(uri: string): Promise<FileRead<Entry>> {
    const text = (await this.#host.readFile(uri)) ?? '';
    const before = this.#files.get(uri);
    if (before?.text === text) return before;
    const grown = before && isWhole(before.text) && text.startsWith(before.text) ? before : undefined;
    const from = { offset: grown?.text.length ?? 0, lines: grown?.lines ?? 0 };
    const added = await this.#inSlices(this.#format.read(text, from));
    const file = {
      text,
      lines: from.lines + linesIn(text, from.offset),
      entries: grown ? [...grown.entries, ...added.entries] : added.entries,
      problems: grown ? [...grown.problems, ...added.problems] : added.problems,
    };
    this.#files.set(uri, file);
    await this.#host.problems.report(uri, text, file.problems);
    return file;
  }

  async #inSlices<Result>(steps: Steps<Result>): Promise<Result> {
    for (let until = this.#host.now() + SLICE; ; ) {
      const step = steps.next();
      if (step.done) return step.value;
      if (this.#host.now() < until) continue;
      await this.#host.yieldNow();
      until = this.#host.now() + SLICE;
    }
  }
}

/** A last line without an end may be one that is still being written. */
const isWhole = (text: string): boolean => text.endsWith('\n');

function linesIn(text: string, from: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
