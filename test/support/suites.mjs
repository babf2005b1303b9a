// Suites of tests, each a command: run one after the other, counted by what their summaries say, failures repeated at
// the end, where whoever reads a long log looks first.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeEnd } from '../host/ending.mjs';
import { root } from './install.mjs';

/** Milliseconds; no suite is silent for so long unless it hangs. */
const SILENCE = 600_000;
/** Milliseconds in which what a suite wrote last arrives. */
const LAST_WORDS = 5_000;
const LAST_LINES = 60;
/** What `stalledTests.ts` writes before each file that did not finish. */
const UNFINISHED = /^unfinished: (.+)$/gm;

export class Suites {
  passed = 0;
  failed = 0;
  /** @type {string[]} */
  #failures = [];

  /**
   * Runs one suite, shows its output and adds up what its summary says; a suite that says nothing counts as one test.
   * One that falls silent is stopped and has failed: the others still run. Files that stalled have a second chance, in
   * a run of their own that names them.
   */
  async run(title, command, args) {
    const { status, output } = await shown(title, command, args);
    const stalled = status === 0 ? [] : [...output.matchAll(UNFINISHED)].map(([, file]) => file);
    if (stalled.length === 0) return this.#add(title, status, output);
    this.#add(title, 0, output);
    const again = `${title}, second chance: ${stalled.join(', ')}`;
    const second = await shown(again, command, [...args, ...stalled]);
    this.#add(again, second.status, second.output);
  }

  /** @returns {string} one line of sums, and above it the end of what each failed suite said */
  summary() {
    return [...this.#failures, `${this.passed} passed, ${this.failed} failed`].join('\n\n');
  }

  #add(title, status, output) {
    const count = (pattern) => [...output.matchAll(pattern)].reduce((sum, [, number]) => sum + Number(number), 0);
    const passed = count(/^\s*(?:Tests\s.*?|.*?\bsuite:\s+)?(\d+) (?:passed|passing)\b/gm);
    const failed = count(/^\s*(?:Tests\s+|.*?\bsuite:.*?,\s+)?(\d+) (?:failed|failing)\b/gm);
    this.passed += status === 0 ? Math.max(passed, 1) : passed;
    this.failed += status === 0 ? 0 : Math.max(failed, 1);
    const last = output.trimEnd().split('\n').slice(-LAST_LINES).join('\n');
    if (status !== 0) this.#failures.push(`\n== ${title} failed with exit code ${status}. Its last lines:\n${last}`);
  }
}

async function shown(title, command, args) {
  console.log(`\n== ${title}`);
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1' },
    shell: process.platform === 'win32',
  });
  const stop = beforeEnd(() => child.kill());
  let output = '';
  const silent = setTimeout(() => {
    console.error(`${title}: nothing for ${SILENCE / 60_000} min, stopped.`);
    child.kill();
  }, SILENCE);
  const streams = [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ];
  for (const [stream, screen] of streams)
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
      screen.write(text);
      silent.refresh();
    });
  const closed = once(child, 'close');
  const [status] = await once(child, 'exit');
  // A program that the suite left behind may hold its output open for ever.
  await Promise.race([closed, wait(LAST_WORDS, undefined, { ref: false })]);
  for (const [stream] of streams) stream.destroy();
  clearTimeout(silent);
  stop();
  return { status, output };
}
