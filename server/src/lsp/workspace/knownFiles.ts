import type { ArticleSummary } from '../../core/analysis';
import { decodedPath } from '../decodedPath';
import type { FoundFile } from './folderFiles';
import type { IndexCache, KnownFile } from './indexCache';

/** The files that have been read, each with what it says; kept between starts. */
export class KnownFiles {
  readonly #cache: IndexCache;
  readonly #files = new Map<string, KnownFile>();
  /** URIs of known files by what they say when nothing is escaped. */
  readonly #names = new Map<string, string>();
  #isLoaded = false;

  constructor(cache: IndexCache) {
    this.#cache = cache;
  }

  get uris(): string[] {
    return [...this.#files.keys()];
  }

  has(uri: string): boolean {
    return this.#files.has(uri);
  }

  summaryOf(uri: string): ArticleSummary | undefined {
    return this.#files.get(uri)?.summary;
  }

  /** Some clients write a URI in another way than folders list it. */
  nameOf(uri: string): string {
    return this.#names.get(decodedPath(uri)) ?? uri;
  }

  /** Was the file read as it is now? */
  isSame({ uri, mtime, size }: FoundFile): boolean {
    const known = this.#files.get(uri);
    return known !== undefined && known.mtime === mtime && known.size === size && mtime !== UNKNOWN;
  }

  /** Known files that are one of these, or below one: a folder that is deleted is told as one change. */
  within(uris: ReadonlySet<string>): string[] {
    return uris.size === 0 ? [] : this.uris.filter((uri) => isWithin(uri, uris));
  }

  /** Takes in what was kept, the first time. */
  async load(): Promise<void> {
    if (!this.#isLoaded) await this.#cache.load((file) => this.#put(file));
    this.#isLoaded = true;
  }

  know(file: KnownFile): void {
    this.#put(file);
    this.#cache.changed(file.uri);
  }

  forget(uri: string): void {
    if (this.#files.delete(uri)) this.#cache.changed(uri);
    this.#names.delete(decodedPath(uri));
  }

  /** Keeps what has changed for the next start. */
  save(): Promise<void> {
    return this.#cache.save(this.#files.values());
  }

  #put(file: KnownFile): void {
    this.#files.set(file.uri, file);
    this.#names.set(decodedPath(file.uri), file.uri);
  }
}

/** Time and length of a file that was told as changed: it is compared by content next time. */
export const UNKNOWN = -1;

function isWithin(uri: string, uris: ReadonlySet<string>): boolean {
  for (let at = uri; at.includes('/'); at = at.slice(0, at.lastIndexOf('/'))) if (uris.has(at)) return true;
  return false;
}
