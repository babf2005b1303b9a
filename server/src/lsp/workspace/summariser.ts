import type { ArticleSummary, Logger } from '../../core/analysis';
import { readSummary } from '../../core/analysis';
import type { Pace } from '../pace';
import type { StartWorkers, SummaryWorker } from '../ports';

/**
 * Reads texts for the index: few of them in slices between messages, many on threads of their own where the platform
 * has threads; these take their memory along when they end.
 */
export class Summariser {
  readonly #pace: Pace;
  readonly #logger: Logger;
  readonly #startWorkers: StartWorkers | undefined;

  constructor(pace: Pace, logger: Logger, startWorkers: StartWorkers | undefined) {
    this.#pace = pace;
    this.#logger = logger;
    this.#startWorkers = startWorkers;
  }

  /** In slices. */
  summarise(text: string): Promise<ArticleSummary> {
    return this.#pace.inBackground(readSummary(text, this.#logger));
  }

  /**
   * Handles items on all lanes there are until none are left or `isOver`: `handle` gets an item and what reads texts on
   * its lane. Threads are started for many items only.
   */
  async all<Item>(
    items: readonly Item[],
    isOver: () => boolean,
    handle: (item: Item, summarise: (text: string) => Promise<ArticleSummary>) => Promise<void>,
  ): Promise<void> {
    let next = 0;
    const lane = async (summarise: (text: string) => Promise<ArticleSummary>): Promise<void> => {
      for (let item = items[next++]; item !== undefined && !isOver(); item = items[next++])
        await handle(item, summarise);
    };
    const workers = items.length >= MANY ? (this.#startWorkers?.() ?? []) : [];
    // Two texts wait for each thread, so that it never waits for the next.
    const onWorkers = [...workers, ...workers].map((worker) => lane(this.#on(worker)));
    try {
      await Promise.all(workers.length > 0 ? onWorkers : [lane((text) => this.summarise(text))]);
    } finally {
      for (const worker of workers) worker.stop();
    }
  }

  /** A thread that ends early leaves its texts to this one. */
  #on(worker: SummaryWorker): (text: string) => Promise<ArticleSummary> {
    let hasEnded = false;
    return async (text) => {
      try {
        if (!hasEnded) return await worker.summarise(text);
      } catch (error) {
        hasEnded = true;
        this.#logger.warn(`A thread that reads for the index has ended: ${String(error)}`);
      }
      return this.summarise(text);
    };
  }
}

/** Starting a thread takes as long as reading some articles. */
const MANY = 100;
