import type { CancellationToken } from 'vscode-languageserver';
import type { OpenArticle } from './openArticles';

/** Lets messages that arrived meanwhile be handled first. */
export type YieldNow = () => Promise<void>;

/** Longest stretch of work without looking at messages, in milliseconds. */
const SLICE = 8;

/**
 * Reads articles in slices, one article at a time, the one asked for last first: that is the one on screen. A request
 * for an article that is being read joins in.
 */
export class Pace {
  readonly #yieldNow: YieldNow;
  readonly #now: () => number;
  readonly #waiting: OpenArticle[] = [];
  #working = false;
  #woken: (() => void)[] = [];

  constructor(yieldNow: YieldNow, now: () => number) {
    this.#yieldNow = yieldNow;
    this.#now = now;
  }

  /** Resolves to true when the article is read as it stands, to false when the request is not wanted any more. */
  async ready(article: OpenArticle, token: CancellationToken): Promise<boolean> {
    while (!token.isCancellationRequested) {
      if (article.session.article) return true;
      if (!this.#waiting.includes(article)) this.#waiting.push(article);
      // Listen before work starts: a small article is read before `#work` first pauses.
      const woken = new Promise<void>((resolve) => {
        this.#woken.push(resolve);
        token.onCancellationRequested(() => resolve());
      });
      if (!this.#working) void this.#work();
      await woken;
    }
    return false;
  }

  /** Work that nobody looks at: it goes on in slices, and only while no article is being read. */
  async inBackground<Result>(steps: Generator<undefined, Result>): Promise<Result> {
    for (;;) {
      while (this.#working) await this.#yieldNow();
      const until = this.#now() + SLICE;
      while (this.#now() < until) {
        const step = steps.next();
        if (step.done) return step.value;
      }
      await this.#yieldNow();
    }
  }

  /** A closed article needs no reading. */
  forget(article: OpenArticle): void {
    const at = this.#waiting.indexOf(article);
    if (at >= 0) this.#waiting.splice(at, 1);
  }

  async #work(): Promise<void> {
    this.#working = true;
    try {
      for (let article = this.#waiting.at(-1); article; article = this.#waiting.at(-1)) {
        if (this.#slice(article)) this.forget(article);
        this.#wake();
        await this.#yieldNow();
      }
    } finally {
      this.#working = false;
    }
  }

  /** Works on one article for one slice, from where it stands; true when it is read to its end. */
  #slice(article: OpenArticle): boolean {
    const until = this.#now() + SLICE;
    const steps = this.#stepsOf(article);
    while (this.#now() < until) {
      if (!steps.next().done) continue;
      // An edit that is taken back leaves the same text to be read again.
      this.#steps.delete(article);
      return true;
    }
    return false;
  }

  readonly #steps = new WeakMap<OpenArticle, { text: string; steps: Generator<undefined, unknown> }>();

  /** Goes on with the reading under way, or starts anew after an edit. */
  #stepsOf(article: OpenArticle): Generator<undefined, unknown> {
    const { session } = article;
    const known = this.#steps.get(article);
    if (known?.text === session.text && !session.article) return known.steps;
    const steps = session.read();
    this.#steps.set(article, { text: session.text, steps });
    return steps;
  }

  #wake(): void {
    const woken = this.#woken;
    this.#woken = [];
    for (const resolve of woken) resolve();
  }
}
