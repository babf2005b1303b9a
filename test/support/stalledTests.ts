import { spawnSync } from 'node:child_process';
import type { Reporter, TestModule, TestSpecification } from 'vitest/node';

/** Milliseconds; the longest time limit of a test is 60 s, of a longer fuzzing run more. */
const PATIENCE = 300_000 * Math.max(1, Number(process.env.FUZZ ?? 1));

/**
 * Ends a run in which no test ends any more: a worker that loops, or waits for a program for ever, cannot run its own
 * time limit, and the run would say nothing until somebody stops it.
 */
export default class StalledTests implements Reporter {
  private unfinished = new Set<string>();
  private watch: NodeJS.Timeout | undefined;

  onTestRunStart(files: readonly TestSpecification[]): void {
    this.unfinished = new Set(files.map(({ moduleId }) => moduleId));
    this.watch = setTimeout(() => this.end(), PATIENCE);
  }

  onTestCaseResult(): void {
    this.watch?.refresh();
  }

  onTestModuleEnd({ moduleId }: TestModule): void {
    this.unfinished.delete(moduleId);
  }

  onTestRunEnd(): void {
    clearTimeout(this.watch);
  }

  private end(): void {
    console.error(`\nNo test ended for ${PATIENCE / 60_000} min. Not finished:\n${[...this.unfinished].join('\n')}`);
    // Workers in a loop hear nothing of our end.
    if (process.platform !== 'win32') spawnSync('pkill', ['-KILL', '-P', String(process.pid)]);
    process.exit(1);
  }
}
