import { type CancellationToken, CancellationTokenSource } from 'vscode-languageserver';

/** Tells how far work has come: files read, of how many. */
export type Report = (done: number, total: number) => void;

/** Work under way, for those who do it. */
export interface Running {
  cancel: CancellationTokenSource;
  /** Whoever waits and wants to be told. */
  reports: ReadonlySet<Report>;
}

/** Long work that several requests may wait for. It ends when none of them wants it any longer. */
export class SharedWork {
  readonly #run: (running: Running) => Promise<boolean>;
  #running:
    | (Running & { done: Promise<boolean>; waiting: number; isGivenUp: boolean; reports: Set<Report> })
    | undefined;

  /** `run` does the work; its answer is false when it was cancelled. */
  constructor(run: (running: Running) => Promise<boolean>) {
    this.#run = run;
  }

  /** Settles when the work under way is over; undefined when there is none. */
  get underWay(): Promise<unknown> | undefined {
    return this.#running?.done;
  }

  /** Waits for the work, which starts with the first request; false when it or the request was cancelled. */
  async done(token: CancellationToken, report?: Report): Promise<boolean> {
    while (!token.isCancellationRequested) {
      this.#running ??= this.#start();
      const running = this.#running;
      running.waiting++;
      if (report) running.reports.add(report);
      const cancelled = new Promise<false>((resolve) => token.onCancellationRequested(() => resolve(false)));
      const isDone = await Promise.race([running.done, cancelled]);
      running.waiting--;
      if (report) running.reports.delete(report);
      if (running.waiting === 0 && token.isCancellationRequested) {
        running.isGivenUp = true;
        running.cancel.cancel();
      }
      if (isDone || !running.isGivenUp) return isDone;
      // What others have given up is over before it starts anew.
      await running.done;
    }
    return false;
  }

  #start() {
    const running = { cancel: new CancellationTokenSource(), reports: new Set<Report>(), waiting: 0, isGivenUp: false };
    const done = this.#run(running).finally(() => {
      this.#running = undefined;
    });
    return { ...running, done };
  }
}
