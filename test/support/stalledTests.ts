import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { Reporter, TestModule, TestSpecification } from 'vitest/node';

/** Milliseconds; the longest time limit of a test is 60 s, of a longer fuzzing run more. */
const PATIENCE = 180_000 * Math.max(1, Number(process.env.FUZZ ?? 1));

/**
 * Ends a run in which no test ends any more: a worker that loops, or waits for a program for ever, cannot run its own
 * time limit, and the run would say nothing until somebody stops it. Says which files did not finish (`suites.mjs` runs
 * them once more) and which programs were running.
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
    this.watch?.refresh();
  }

  onTestRunEnd(): void {
    clearTimeout(this.watch);
  }

  private end(): void {
    const files = [...this.unfinished].map((file) => `unfinished: ${path.relative(process.cwd(), file)}`);
    console.error([`\nNo test ended for ${PATIENCE / 60_000} min.`, ...files, ...running()].join('\n'));
    // Workers in a loop hear nothing of our end.
    if (process.platform !== 'win32') spawnSync('pkill', ['-KILL', '-P', String(process.pid)]);
    process.exit(1);
  }
}

/** What was started since this run began, a line each: parent, seconds, state, command. */
function running(): string[] {
  if (process.platform === 'win32') return [];
  const { stdout } = spawnSync('ps', ['-eo', 'pid,ppid,etimes,stat,args'], { encoding: 'utf8' });
  const ours = (row: string) => Number(row.trim().split(/\s+/)[2]) <= process.uptime() && !row.endsWith(']');
  return (stdout ?? '').split('\n').filter(ours);
}
