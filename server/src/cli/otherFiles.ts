import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type ArticleSummary, type OtherArticles, OthersInIndex, type Related, WorkspaceIndex } from '../core/analysis';

/** What the files of a run say of each other. */
export class OtherFiles {
  readonly #root = uriOf(`${process.cwd()}${path.sep}`);
  readonly #index = new WorkspaceIndex();

  add(file: string, summary: ArticleSummary): void {
    this.#index.put({ uri: uriOf(file), root: this.#root, summary });
  }

  seenFrom(file: string): OtherArticles {
    return new OthersInIndex(this.#index, uriOf(file), this.#root);
  }
}

/**
 * Stands for the other files while they are not read yet: answers that they say nothing, and keeps what was asked, so
 * that only files to which the others have something to say are read again.
 */
export class Questions implements OtherArticles {
  readonly #asked: ((others: OtherArticles) => boolean)[] = [];

  get isEmpty(): boolean {
    return this.#asked.length === 0;
  }

  /** Would one of the answers be another one? */
  areAnsweredBy(others: OtherArticles): boolean {
    return this.#asked.some((isAnswered) => isAnswered(others));
  }

  loopThrough(...asked: Parameters<OtherArticles['loopThrough']>): undefined {
    this.#asked.push((others) => others.loopThrough(...asked) !== undefined);
  }

  relaysFrom(surname: string): never[] {
    this.#asked.push((others) => others.relaysFrom(surname).length > 0);
    return [];
  }
}

/** A place in another file, under the name that people know it by here. */
export const withPath = ({ file, ...place }: Related): Related =>
  file === undefined ? place : { file: path.relative('.', fileURLToPath(file)), ...place };

const uriOf = (file: string): string => pathToFileURL(path.resolve(file)).href + (file.endsWith(path.sep) ? '/' : '');
