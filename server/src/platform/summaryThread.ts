import { parentPort, Worker } from 'node:worker_threads';
import { type ArticleSummary, readSummary, silentLogger } from '../core/analysis';
import type { SummaryWorker } from '../lsp/ports';

/** Starts a thread that reads texts, one after the other, in the order given. `program` is the file that it runs. */
export function startWorker(program: string): SummaryWorker {
  const thread = new Worker(program, { resourceLimits: { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 96 } });
  thread.unref();
  const waiting: { resolve(summary: ArticleSummary): void; reject(error: Error): void }[] = [];
  let failed: Error | undefined;
  const fail = (error: Error): void => {
    failed ??= error;
    for (const each of waiting.splice(0)) each.reject(error);
  };
  // Objects made from JSON take two thirds of the memory that copied ones take.
  thread.on('message', (summary: string) => waiting.shift()?.resolve(JSON.parse(summary)));
  thread.on('error', fail);
  thread.on('exit', () => fail(new Error('The thread has ended.')));
  return {
    summarise: (text) =>
      new Promise((resolve, reject) => {
        if (failed) return reject(failed);
        waiting.push({ resolve, reject });
        thread.postMessage(text);
      }),
    stop: () => void thread.terminate(),
  };
}

/** What runs on the thread: an answer for each text. */
export function answerSummaries(): void {
  parentPort?.on('message', (text: string) => {
    const steps = readSummary(text, silentLogger);
    for (;;) {
      const step = steps.next();
      if (!step.done) continue;
      parentPort?.postMessage(JSON.stringify(step.value));
      return;
    }
  });
}
