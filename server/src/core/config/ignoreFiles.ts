import ignore, { type Ignore } from 'ignore';

/** Name of the files in which people list what Git is not to follow. */
export const IGNORE_FILE = '.gitignore';

/** What the `.gitignore` files of a folder tree leave out; a file speaks for its own folder and all below it. */
export class IgnoreFiles {
  readonly #byFolder = new Map<string, Ignore>();

  /** `folder`: path from the top, with a slash at the end, empty for the top itself. */
  add(folder: string, text: string): void {
    this.#byFolder.set(folder, ignore({ allowRelativePaths: true }).add(text));
  }

  /**
   * Is a file or folder left out? The nearest file that says anything about it decides. `path` is from the top; folders
   * end with a slash. Below a folder that is left out nothing can be taken in again, so callers do not look there.
   */
  ignores(path: string): boolean {
    for (let folder = parentOf(path); ; folder = parentOf(folder)) {
      const verdict = this.#byFolder.get(folder)?.test(path.slice(folder.length));
      if (verdict?.ignored || verdict?.unignored) return verdict.ignored;
      if (folder === '') return false;
    }
  }
}

const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('/', path.length - 2) + 1);
