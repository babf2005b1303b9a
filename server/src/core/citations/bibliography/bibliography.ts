import type { Problem } from '../../contract';
import type { Span } from '../../text/span';
import type { Reference } from './reference';
import type { EntryWriting } from './writing/entryWriting';

/** One entry of a bibliography, in its place. The span is that of the whole entry in the text of its file. */
export interface BibliographyEntry extends Span {
  key: string;
  /** The key as written, for renaming. */
  keySpan: Span;
  /** What the entry says; read when first asked for. Undefined when it cannot be read. */
  read(): Reference | undefined;
}

/** A file of entries as far as it could be read, and what could not be. */
export interface BibliographyFile {
  entries: readonly BibliographyEntry[];
  problems: Problem[];
  /** The file is gone or can no longer be read: these are the entries that it had last. */
  isOutdated?: true;
  /** Entries of the work that is known by this (`doi:…`, `isbn:…`, `url:…`); absent in a file that holds none. */
  withNumber?(target: string): readonly BibliographyEntry[];
  /** How what is missing is written into it; absent in a file that could not be parsed. */
  writing?: EntryWriting;
  /** Where other entries name one by its key; absent where the format knows no such thing. */
  referencesTo?(key: string): Span[];
}

/** An entry and the file that it stands in. */
export interface FoundEntry {
  entry: BibliographyEntry;
  /** URI or path as the host names files; undefined for entries in the front matter of the article itself. */
  file?: string;
}

/** A file or list that keys are looked up in. */
export interface BibliographyPart {
  /** As the host names files; absent for the entries in the front matter. */
  name?: string;
  file: BibliographyFile;
  /** Named in settings, for many articles. */
  isShared?: true;
}

/** What an article's keys can lead to: the files that it, its project or its reader names. */
export class Bibliography {
  readonly #byKey = new Map<string, FoundEntry>();
  readonly #byNumber = new Map<string, FoundEntry | undefined>();
  readonly files: readonly BibliographyPart[];
  /** Files that were named and could not be read, as written. */
  readonly missing: readonly string[];
  /** Files, as written, that are gone or damaged: what was read from them last still counts. */
  readonly outdated: readonly string[];
  /** The front matter that holds entries; empty without any. */
  readonly header: string;

  /** Of entries with the same key the first one counts. */
  constructor(
    files: Bibliography['files'],
    missing: readonly string[] = [],
    header = '',
    outdated: readonly string[] = [],
  ) {
    this.files = files;
    this.missing = missing;
    this.header = header;
    this.outdated = outdated;
    for (const { name, file } of files) {
      for (const entry of file.entries) {
        if (!this.#byKey.has(entry.key))
          this.#byKey.set(entry.key, { entry, ...(name === undefined ? {} : { file: name }) });
      }
    }
  }

  /** How something is written into a file; undefined where it is no longer what was read, or could not be parsed. */
  writingOf(name: string | undefined): EntryWriting | undefined {
    const part = this.files.find((each) => each.name === name);
    return part?.file.isOutdated ? undefined : part?.file.writing;
  }

  /** Entries in the front matter of the article. */
  get own(): BibliographyFile | undefined {
    return this.files.find(({ name }) => name === undefined)?.file;
  }

  /** Was any file or list found at all? Else nothing can be said about keys. */
  get isKnown(): boolean {
    return this.files.length > 0;
  }

  get size(): number {
    return this.#byKey.size;
  }

  find(key: string): FoundEntry | undefined {
    return this.#byKey.get(key);
  }

  /**
   * The entry of a work that is cited by number or address (`doi:…`, `arxiv:…`, `isbn:…`, `url:…`). Undefined where
   * several entries have it: nothing tells which is meant.
   */
  withNumber(target: string): FoundEntry | undefined {
    if (!this.isKnown) return undefined;
    if (this.#byNumber.has(target)) return this.#byNumber.get(target);
    const keys = new Set(this.files.flatMap(({ file }) => file.withNumber?.(target) ?? []).map(({ key }) => key));
    const [key = ''] = keys;
    const found = keys.size === 1 ? this.find(key) : undefined;
    this.#byNumber.set(target, found);
    return found;
  }

  entries(): IterableIterator<FoundEntry> {
    return this.#byKey.values();
  }

  keys(): IterableIterator<string> {
    return this.#byKey.keys();
  }
}

export const NO_BIBLIOGRAPHY = new Bibliography([]);
