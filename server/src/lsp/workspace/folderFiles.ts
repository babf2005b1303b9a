import type { CancellationToken } from 'vscode-languageserver';
import { IGNORE_FILE, IgnoreFiles, matchesGlobs } from '../../core/analysis';
import { decodedPath } from '../decodedPath';
import type { ListFolder, ReadFile } from '../ports';
import { isMarkdownFile } from '../protocol/files';

/** A Markdown file below a workspace folder, and how it was when it was found. */
export interface FoundFile {
  uri: string;
  mtime: number;
  size: number;
}

/** Never holds articles that anybody wrote here. */
const NO_ARTICLES: ReadonlySet<string> = new Set(['.git', '.hg', '.svn', 'node_modules', '.source-critic']);

/** Folders that are looked at together: when many come back at once, messages wait for all of them. */
const AT_ONCE = 4;

/**
 * The Markdown files below one workspace folder, without those that `.gitignore` files and the editor's `files.exclude`
 * leave out. Links to folders are not followed, so that nothing leads in a circle; a folder that cannot be read is
 * empty.
 */
export class FolderFiles {
  /** URI of the folder, with a slash at the end. */
  readonly root: string;
  readonly #listFolder: ListFolder;
  readonly #readFile: ReadFile;
  readonly #excluded: readonly string[];
  #ignored = new IgnoreFiles();

  constructor(root: string, excluded: readonly string[], files: { listFolder: ListFolder; readFile: ReadFile }) {
    this.root = root;
    this.#excluded = excluded;
    this.#listFolder = files.listFolder;
    this.#readFile = files.readFile;
  }

  /** All files as they are now. */
  async find(token: CancellationToken): Promise<FoundFile[]> {
    this.#ignored = new IgnoreFiles();
    const found: FoundFile[] = [];
    let folders = [this.root];
    // A level at a time: a file speaks for everything below it, so it has to be known before its folder is entered.
    while (folders.length > 0 && !token.isCancellationRequested) {
      const inside: string[] = [];
      for (let at = 0; at < folders.length && !token.isCancellationRequested; at += AT_ONCE) {
        const some = folders.slice(at, at + AT_ONCE).map((folder) => this.#look(folder, found));
        inside.push(...(await Promise.all(some)).flat());
      }
      folders = inside;
    }
    return found;
  }

  /** Adds the files of a folder, and gives the folders in it that are to be looked at. */
  async #look(folder: string, found: FoundFile[]): Promise<string[]> {
    const entries = await this.#listFolder(folder);
    const ignoreFile = entries.find(({ name, isFolder }) => name === IGNORE_FILE && !isFolder);
    const text = ignoreFile && (await this.#readFile(ignoreFile.uri));
    if (text !== undefined) this.#ignored.add(this.#pathOf(folder), text);
    const folders: string[] = [];
    for (const { name, uri, isFolder, mtime = 0, size = 0 } of entries) {
      if (isFolder ? NO_ARTICLES.has(name) : !isMarkdownFile(name)) continue;
      if (!this.#takes(this.#pathOf(folder) + name, isFolder === true)) continue;
      if (isFolder) folders.push(`${uri.replace(/\/$/, '')}/`);
      else found.push({ uri, mtime, size });
    }
    return folders;
  }

  #takes(path: string, isFolder: boolean): boolean {
    return !this.#ignored.ignores(isFolder ? `${path}/` : path) && !matchesGlobs(path, this.#excluded);
  }

  /** Would `find` give this file, if it is there? */
  includes(uri: string): boolean {
    const path = this.#pathOf(uri);
    if (!uri.startsWith(this.root) || !isMarkdownFile(path)) return false;
    const parts = path.split('/');
    return parts.every((name, at) => {
      const isFolder = at < parts.length - 1;
      return !(isFolder && NO_ARTICLES.has(name)) && this.#takes(parts.slice(0, at + 1).join('/'), isFolder);
    });
  }

  #pathOf(uri: string): string {
    return decodedPath(uri.slice(this.root.length));
  }
}
