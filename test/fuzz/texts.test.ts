import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/src/core/analysis';
import fc from '../support/properties';
import { commonMarkExamples, declarations, pieces } from './corpus';
import { countCases, runs } from './count';
import { HOSTILE_FILES } from './hostileFiles';
import { unsound } from './sound';

const count = countCases('texts');

/** Everything that an analysis points to lies in the text. */
function expectSound(text: string): void {
  expect(unsound(text)).toEqual([]);
  count();
}

/** How long a file may be silent before it counts as hanging: far more than any machine needs. */
const PATIENCE_MS = 240_000;

/** Most memory that reading may hold: a process that needs more ends. */
const MOST_MEGABYTES = 1_024;

/** Reads the hostile files in a process of its own; resolves to what was wrong, a hang included. */
async function readHostileFiles(): Promise<Map<string, string[]>> {
  const script = path.join(import.meta.dirname, 'readHostile.mjs');
  const child = spawn(process.execPath, [`--max-old-space-size=${MOST_MEGABYTES}`, script], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaints = '';
  child.stderr.on('data', (text) => {
    complaints += text;
  });
  const results = new Map<string, string[]>();
  let watchdog = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  for await (const line of createInterface(child.stdout)) {
    const { name, wrong } = JSON.parse(line);
    results.set(name, wrong ?? ['never came to an end']);
    clearTimeout(watchdog);
    watchdog = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  }
  clearTimeout(watchdog);
  if (complaints !== '') results.set('the process', [complaints]);
  return results;
}

describe('hostile files', () => {
  it('are at least sixty', () => {
    expect(new Set(HOSTILE_FILES.map(({ name }) => name)).size).toBeGreaterThanOrEqual(60);
  });

  it('are read to the end, and no step holds up the others', { timeout: 30 * 60_000 }, async () => {
    const results = await readHostileFiles();
    expect([...results].filter(([, wrong]) => wrong.length > 0)).toEqual([]);
    expect(results.size).toBe(HOSTILE_FILES.length);
    count(results.size);
  });
});

describe('Markdown of all kinds', () => {
  it('every example of the CommonMark specification is read', () => {
    for (const example of commonMarkExamples()) expectSound(example);
  });

  it('any characters are read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => expectSound(text)),
      {
        numRuns: runs(200),
      },
    );
  });

  it('any pieces in any order are read', () => {
    const text = fc.array(fc.constantFrom(...pieces()), { maxLength: 8 }).map((parts) => parts.join('\n'));
    fc.assert(
      fc.property(text, (each) => expectSound(each)),
      { numRuns: runs(40) },
    );
  });
});

describe('other languages', () => {
  // Scots and Nigerian Pidgin count as English here.
  const foreign = declarations().filter(({ code }) => !/^(?:eng|sco|pcm)/.test(code));

  it('are left in peace, whatever they are', () => {
    expect(foreign.length).toBeGreaterThan(500);
    const flagged = foreign
      .map(({ code, text }) => ({ code, findings: analyse(text.slice(0, 2_000)).findings.length }))
      .filter(({ findings }) => findings > 0);
    count(foreign.length);
    expect(flagged).toEqual([]);
  });
});
