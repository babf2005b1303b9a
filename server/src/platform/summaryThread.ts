import { parentPort, Worker } from 'node:worker_threads';
import { type ArticleSummary, readSummary, silentLogger } from '../core/analysis';
import type { SummaryWorker } from '../lsp/ports';

/** Starts a thread that reads texts, one after the other, in the order given. `program` is the file that it runs. */
export function startWorker(program: string): SummaryWorker {
  const thread = new Worker(program, { resourceLimits: { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: 128 } });
  thread.unref();
  const waiting: { resolve(summary: ArticleSummary): void; reject(error: Error): void }[] = [];
  let failed: Error | undefined;
  const fail = (error: Error): void => {
    failed ??= error;
    for (const each of waiting.splice(0)) each.reject(error);
  };
  thread.on('message', (summary: ArticleSummary) => waiting.shift()?.resolve(summary));
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
      parentPort?.postMessage(step.value);
      return;
    }
  });
}
