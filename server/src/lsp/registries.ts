import type { Location } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type ActorRegistry, REGISTRY_FILE, readRegistry, type Span } from '../core/analysis';
import { rangeOf } from './convert';
import type { ReadFile } from './ports';
import type { SideFileProblems } from './sideFileProblems';

/** Registries of actors by folder of side files, kept until their file changes. */
export class Registries {
  readonly #readFile: ReadFile;
  readonly #problems: SideFileProblems;
  readonly #registries = new Map<string, Promise<ActorRegistry | undefined>>();
  /** What could be read last, for as long as a file is broken. */
  readonly #lastGood = new Map<string, ActorRegistry>();

  constructor(readFile: ReadFile, problems: SideFileProblems) {
    this.#readFile = readFile;
    this.#problems = problems;
  }

  /** The same object until the file changes; undefined where there is none. */
  in(folder: string): Promise<ActorRegistry | undefined> {
    const uri = `${folder}${REGISTRY_FILE}`;
    let registry = this.#registries.get(uri);
    if (!registry) {
      registry = this.#load(uri);
      this.#registries.set(uri, registry);
    }
    return registry;
  }

  /** The text as it stands now, whatever is kept of it. */
  textIn(folder: string): Promise<string | undefined> {
    return this.#readFile(`${folder}${REGISTRY_FILE}`);
  }

  /** Where an entry stands in its file. */
  async locationOf(folder: string, entry: Span): Promise<Location | undefined> {
    const text = await this.textIn(folder);
    if (text === undefined) return undefined;
    const uri = `${folder}${REGISTRY_FILE}`;
    return { uri, range: rangeOf(TextDocument.create(uri, 'jsonc', 0, text), entry) };
  }

  forget(uri: string): void {
    this.#registries.delete(uri);
  }

  forgetAll(): void {
    this.#registries.clear();
  }

  async #load(uri: string): Promise<ActorRegistry | undefined> {
    const text = await this.#readFile(uri);
    const file = text === undefined ? undefined : readRegistry(text);
    await this.#problems.report(uri, text ?? '', file?.problems ?? []);
    if (file?.registry) this.#lastGood.set(uri, file.registry);
    else if (!file) this.#lastGood.delete(uri);
    return file?.registry ?? this.#lastGood.get(uri);
  }
}
