import { type Connection, DiagnosticSeverity, type RemoteConsole } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  frontMatterSettings,
  mergeSettings,
  PROJECT_FILE,
  readProjectFile,
  type Settings,
  type UserSettings,
  whyNoArticle,
} from '../core/analysis';
import { rangeOf } from './convert';
import { decodedPath } from './decodedPath';
import type { OpenArticle } from './openArticles';
import type { ReadFile } from './ports';
import type { Paused } from './protocol/article';

/** Settings for one article and whether it is to be read. */
export interface ArticleSettings {
  settings: Settings;
  /** Why the file is no article; undefined when it is one. */
  off?: string;
  /** What paths are relative to: those of the settings in force, and those that Pandoc is given. */
  folders: { settings: string; workspace: string };
}

/**
 * Settings per resource, from the project file and the editor, cached until one of them changes. A broken project
 * file gets a diagnostic of its own and the last good one stays in force.
 */
export class SettingsSource {
  readonly #connection: Connection;
  readonly #readFile: ReadFile;
  readonly #console: RemoteConsole;
  #folders: string[] = [];
  /** Whether the client answers `workspace/configuration`. */
  pullsConfiguration = false;
  readonly #ofEditor = new Map<string, Promise<UserSettings>>();
  readonly #projectFiles = new Map<string, Promise<UserSettings | undefined>>();
  readonly #lastGood = new Map<string, UserSettings>();
  /** By what the layers say, so that articles with the same settings share one object. */
  readonly #merged = new Map<string, Settings>();
  #generation = 0;
  #paused: Paused = { workspace: false, files: [] };

  constructor(connection: Connection, readFile: ReadFile) {
    this.#connection = connection;
    this.#console = connection.console;
    this.#readFile = readFile;
  }

  /** Changes whenever settings may have changed. */
  get generation(): number {
    return this.#generation;
  }

  /** URIs of the workspace folders, each with a slash at the end. */
  get folders(): readonly string[] {
    return this.#folders;
  }

  setFolders(uris: readonly string[]): void {
    this.#folders = uris.map((uri) => (uri.endsWith('/') ? uri : `${uri}/`));
    this.forgetAll();
  }

  setPaused(paused: Paused): void {
    this.#paused = paused;
    this.#generation++;
  }

  /** The editor's settings changed, or folders came or went. */
  forgetAll(): void {
    this.#ofEditor.clear();
    this.#projectFiles.clear();
    this.#generation++;
  }

  /** A project file was written, created or deleted. */
  forgetProjectFile(uri: string): void {
    this.#projectFiles.delete(uri);
    this.#generation++;
  }

  forgetDocument(uri: string): void {
    this.#ofEditor.delete(uri);
  }

  forArticle({ uri, header }: OpenArticle): Promise<ArticleSettings> {
    return this.#forFile(uri, header, uri);
  }

  /** The same for a file that is not open: the editor is asked once for each workspace folder. */
  forClosed(uri: string, header: ReadonlyMap<string, unknown>): Promise<ArticleSettings> {
    return this.#forFile(uri, header, this.folderOf(uri) ?? uri);
  }

  /** Does the reader let actors be looked up in Wikidata? The editor alone knows: no file of the project has a say. */
  async looksUpActors(uri: string): Promise<boolean> {
    const { wikidata } = (await this.#editorSettings(uri)) as { wikidata?: { lookUp?: unknown } };
    return wikidata?.lookUp === true;
  }

  /** Globs of files that the editor hides everywhere. */
  async excludedFiles(folder: string): Promise<string[]> {
    if (!this.pullsConfiguration) return [];
    const files: unknown = await this.#connection.workspace.getConfiguration({ scopeUri: folder, section: 'files' });
    const { exclude } = (files ?? {}) as { exclude?: Record<string, unknown> };
    return Object.entries(exclude ?? {}).flatMap(([glob, isOn]) => (isOn === true ? [glob] : []));
  }

  /** `scope`: what the editor is asked about. */
  async #forFile(uri: string, fields: ReadonlyMap<string, unknown>, scope: string): Promise<ArticleSettings> {
    const [editor, project] = await Promise.all([this.#editorSettings(scope), this.#projectSettings(uri)]);
    const header = frontMatterSettings(fields);
    const layers = JSON.stringify([header, project?.settings, editor]);
    let settings = this.#merged.get(layers);
    if (!settings) {
      settings = mergeSettings([
        { origin: 'front matter', settings: header },
        { origin: 'project file', settings: project?.settings ?? {} },
        { origin: 'settings', settings: editor },
      ]);
      if (this.#merged.size >= MOST_MERGED) this.#merged.clear();
      this.#merged.set(layers, settings);
    }
    const off = this.#whyPaused(uri) ?? whyNoArticle(this.#relativePath(uri, project?.folder), settings);
    const workspace = this.folderOf(uri) ?? parentOf(uri);
    const fromProject = project?.settings.bibliography !== undefined;
    const folders = { settings: fromProject ? project.folder : workspace, workspace };
    return { settings, folders, ...(off === undefined ? {} : { off }) };
  }

  #whyPaused(uri: string): string | undefined {
    if (this.#paused.workspace) return 'Source Critic is paused in this workspace.';
    return this.#paused.files.includes(uri) ? 'Source Critic is paused for this file.' : undefined;
  }

  #editorSettings(uri: string): Promise<UserSettings> {
    if (!this.pullsConfiguration) return Promise.resolve({});
    let settings = this.#ofEditor.get(uri);
    if (!settings) {
      settings = this.#connection.workspace
        .getConfiguration([
          { scopeUri: uri, section: 'sourceCritic' },
          { scopeUri: uri, section: 'markdown.validate' },
        ])
        .then(([own, validation]: (object | null)[]) => besideMarkdown(own ?? {}, validation ?? {}));
      // An answer that failed is asked for again next time.
      settings.catch(() => this.#ofEditor.delete(uri));
      this.#ofEditor.set(uri, settings);
    }
    return settings;
  }

  /** The nearest project file from the article's folder up to its workspace folder. */
  async #projectSettings(uri: string): Promise<{ settings: UserSettings; folder: string } | undefined> {
    const root = this.folderOf(uri);
    if (root === undefined) return undefined;
    for (let folder = parentOf(uri); folder.startsWith(root); folder = parentOf(folder)) {
      const settings = await this.#projectFile(`${folder}${PROJECT_FILE}`);
      if (settings) return { settings, folder };
      if (folder === root) break;
    }
    return undefined;
  }

  /** The project file that holds for an article, else the one to be made in its workspace folder. */
  async projectFileFor(uri: string): Promise<{ uri: string; text: string | undefined } | undefined> {
    const root = this.folderOf(uri);
    if (root === undefined) return undefined;
    for (let folder = parentOf(uri); folder.startsWith(root); folder = parentOf(folder)) {
      const text = await this.#readFile(`${folder}${PROJECT_FILE}`);
      if (text !== undefined) return { uri: `${folder}${PROJECT_FILE}`, text };
      if (folder === root) break;
    }
    return { uri: `${root}${PROJECT_FILE}`, text: undefined };
  }

  #projectFile(uri: string): Promise<UserSettings | undefined> {
    let settings = this.#projectFiles.get(uri);
    if (!settings) {
      settings = this.#load(uri);
      this.#projectFiles.set(uri, settings);
    }
    return settings;
  }

  async #load(uri: string): Promise<UserSettings | undefined> {
    const text = await this.#readFile(uri);
    if (text === undefined) {
      if (this.#lastGood.delete(uri)) await this.#connection.sendDiagnostics({ uri, diagnostics: [] });
      return undefined;
    }
    const { settings, problems } = readProjectFile(text);
    const document = TextDocument.create(uri, 'jsonc', 0, text);
    const diagnostics = problems.map((problem) => ({
      range: rangeOf(document, problem),
      message: problem.message,
      severity: DiagnosticSeverity.Error,
      source: 'source-critic',
    }));
    await this.#connection.sendDiagnostics({ uri, diagnostics });
    if (settings) this.#lastGood.set(uri, settings);
    else this.#console.warn(`${uri} could not be read; the last good settings stay in force.`);
    return settings ?? this.#lastGood.get(uri) ?? {};
  }

  /** URI of the workspace folder that holds a file, with a slash at the end; of nested ones the inner. */
  folderOf(uri: string): string | undefined {
    return this.#folders.filter((folder) => uri.startsWith(folder)).sort((a, b) => b.length - a.length)[0];
  }

  #relativePath(uri: string, projectFolder: string | undefined): string {
    const base = projectFolder ?? this.folderOf(uri) ?? '';
    const path = uri.startsWith(base) ? uri.slice(base.length) : uri;
    return decodedPath(path.replace(/^[a-z][\w.+-]*:\/*/i, ''));
  }
}

/** Typing in a front matter makes new settings with every key. */
const MOST_MERGED = 100;

/** VS Code's own link validation, off by default. */
interface MarkdownValidation {
  enabled?: boolean;
  referenceLinks?: { enabled?: string };
}

/** Where VS Code itself reports undefined link references, ours would be a second voice. */
function besideMarkdown(own: UserSettings, validation: MarkdownValidation): UserSettings {
  const reports = validation.enabled === true && validation.referenceLinks?.enabled !== 'ignore';
  return reports ? { ...own, rules: { 'sourcing/undefined-link-reference': 'off', ...own.rules } } : own;
}

/** The folder that holds a file or folder, with a slash at the end. */
export const parentOf = (uri: string): string => uri.slice(0, uri.lastIndexOf('/', uri.length - 2) + 1);
