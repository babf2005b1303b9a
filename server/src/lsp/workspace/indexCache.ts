import type { RemoteConsole } from 'vscode-languageserver';
import { type ArticleSummary, SUMMARY_VERSION } from '../../core/analysis';
import { VERSION } from '../../version';
import type { Pace } from '../pace';
import type { ReadFile, WriteFile } from '../ports';

/** What was read of a file, and how the file was then. */
export interface KnownFile {
  uri: string;
  mtime: number;
  size: number;
  summary: ArticleSummary;
}

/** Files are kept in so many parts: a change writes one of them. */
const PARTS = 64;

/** Summaries made by another version may say something else. */
const HEAD = JSON.stringify({ index: SUMMARY_VERSION, by: VERSION });

/**
 * Keeps summaries between starts in a folder of the client's. A part that is damaged, or that another version wrote, is
 * thrown away: what it held is read again.
 */
export class IndexCache {
  readonly #files: { readFile: ReadFile; writeFile: WriteFile };
  readonly #pace: Pace;
  readonly #console: RemoteConsole;
  readonly #changed = new Set<number>();
  /** URI of the folder; nothing is kept without one. */
  storage: string | undefined;

  constructor(files: { readFile: ReadFile; writeFile: WriteFile }, pace: Pace, console: RemoteConsole) {
    this.#files = files;
    this.#pace = pace;
    this.#console = console;
  }

  /** Gives what was kept, file by file. */
  async load(take: (file: KnownFile) => void): Promise<void> {
    for (let part = 0; this.storage !== undefined && part < PARTS; part++) {
      const text = await this.#files.readFile(this.#uriOf(part));
      if (text === undefined) continue;
      try {
        const files = (await this.#pace.inBackground(readPart(text))) ?? [];
        for (const file of files) take(file);
      } catch (error) {
        this.#changed.add(part);
        this.#console.info(`Part ${part} of the kept index cannot be used and is made anew: ${String(error)}`);
      }
    }
  }

  /** Something about a file is no longer as it was kept. */
  changed(uri: string): void {
    this.#changed.add(partOf(uri));
  }

  /** Writes the parts that changed. */
  async save(files: Iterable<KnownFile>): Promise<void> {
    if (this.storage === undefined || this.#changed.size === 0) return;
    const parts = new Map<number, KnownFile[]>([...this.#changed].map((part) => [part, []]));
    this.#changed.clear();
    for (const file of files) parts.get(partOf(file.uri))?.push(file);
    for (const [part, inPart] of parts) {
      const text = await this.#pace.inBackground(writePart(inPart));
      try {
        if (text !== undefined) await this.#files.writeFile(this.#uriOf(part), text);
      } catch (error) {
        this.#changed.add(part);
        this.#console.info(`The index could not be kept: ${String(error)}`);
        return;
      }
    }
  }

  #uriOf(part: number): string {
    return `${this.storage}/index/${part}.jsonl`;
  }
}

/** A line at a time, so that others get their turn. */
function* readPart(text: string): Generator<undefined, KnownFile[]> {
  const [head, ...lines] = text.split('\n');
  if (head !== HEAD) throw new Error('another version wrote it');
  const files: KnownFile[] = [];
  for (const line of lines) {
    if (line === '') continue;
    const file: unknown = JSON.parse(line);
    if (!isKnownFile(file)) throw new Error('a line is no summary');
    files.push(file);
    yield undefined;
  }
  return files;
}

function* writePart(files: readonly KnownFile[]): Generator<undefined, string> {
  const lines = [HEAD];
  for (const file of files) {
    lines.push(JSON.stringify(file));
    yield undefined;
  }
  return `${lines.join('\n')}\n`;
}

function isKnownFile(value: unknown): value is KnownFile {
  const { uri, mtime, size, summary } = (value ?? {}) as Partial<Record<keyof KnownFile, unknown>>;
  const { hash, header, ...lists } = (summary ?? {}) as Partial<Record<keyof ArticleSummary, unknown>>;
  return (
    typeof uri === 'string' &&
    typeof mtime === 'number' &&
    typeof size === 'number' &&
    typeof hash === 'string' &&
    typeof header === 'object' &&
    LISTS.every((name) => Array.isArray(lists[name]))
  );
}

const LISTS = ['lines', 'claims', 'sources', 'keys', 'actors', 'relays'] as const;

function partOf(uri: string): number {
  let hash = 0;
  for (let i = 0; i < uri.length; i++) hash = (Math.imul(hash, 31) + uri.charCodeAt(i)) | 0;
  return (hash >>> 0) % PARTS;
}
