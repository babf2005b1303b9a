import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { IGNORE_FILE, IgnoreFiles } from '../core/analysis';

/** Tells which files the `.gitignore` files of a repository leave out; each of these is read once. */
export class GitIgnored {
  readonly #top: string;
  readonly #files = new IgnoreFiles();
  /** Folders looked at, and whether they are left out. */
  readonly #folders = new Map<string, boolean>();

  /** `folder`: whatever is asked about lies below it; ignore files count up to the root of its repository. */
  constructor(folder: string) {
    this.#top = repositoryOf(path.resolve(folder)) ?? path.resolve(folder);
  }

  leavesOut(file: string): boolean {
    const relative = path.relative(this.#top, path.resolve(file)).split(path.sep).join('/');
    if (relative.startsWith('../')) return false;
    return this.#leavesOutFolder(parentOf(relative)) || this.#files.ignores(relative);
  }

  /** `folder` ends with a slash; the top is empty. */
  #leavesOutFolder(folder: string): boolean {
    const known = this.#folders.get(folder);
    if (known !== undefined) return known;
    const isLeftOut = folder !== '' && (this.#leavesOutFolder(parentOf(folder)) || this.#files.ignores(folder));
    this.#folders.set(folder, isLeftOut);
    if (!isLeftOut) this.#read(folder);
    return isLeftOut;
  }

  #read(folder: string): void {
    try {
      this.#files.add(folder, readFileSync(path.join(this.#top, folder, IGNORE_FILE), 'utf8'));
    } catch {
      // No such file, or not ours to read: nothing is left out for it.
    }
  }
}

const parentOf = (relative: string): string => relative.slice(0, relative.lastIndexOf('/', relative.length - 2) + 1);

function repositoryOf(folder: string): string | undefined {
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, '.git'))) return at;
    if (path.dirname(at) === at) return undefined;
  }
}
