import type { LinkCheck, LinkChecks } from '../core/analysis';

/** What the client has found who had the links of an article checked: until it says something else, or it is closed. */
export class CheckedLinks {
  readonly #byArticle = new Map<string, LinkChecks>();
  #generation = 0;

  /** Changes whenever results may have changed. */
  get generation(): number {
    return this.#generation;
  }

  /** The same object until the article is checked again. */
  get(uri: string): LinkChecks | undefined {
    return this.#byArticle.get(uri);
  }

  set(uri: string, day: string, checks: readonly LinkCheck[]): void {
    if (checks.length === 0) this.#byArticle.delete(uri);
    else this.#byArticle.set(uri, { day, byUrl: new Map(checks.map((check) => [check.url, check])) });
    this.#generation++;
  }

  forgetDocument(uri: string): void {
    this.#byArticle.delete(uri);
  }
}
