import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BlockRule } from '../../server/src/core/rules/rule';
import { layersOf } from '../support/layers';
import { readMarkers, writeMarkers } from '../support/markers';
import { runProgram } from '../support/program';

const SERVER = path.resolve(import.meta.dirname, '../../server');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'source-critic-rule-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The rule that the generator writes, without putting it among the others. */
async function made(id: string, phrase: string): Promise<BlockRule> {
  const { ruleFile } = await import(pathToFileURL(path.join(SERVER, 'newRule.mjs')).href);
  const outfile = path.join(folder, 'rule.cjs');
  const resolveDir = path.join(SERVER, 'src/core/rules', id.split('/')[0] ?? '');
  await esbuild.build({
    stdin: { contents: ruleFile(id, phrase), resolveDir, loader: 'ts' },
    bundle: true,
    platform: 'node',
    outfile,
  });
  const [rule] = Object.values(createRequire(import.meta.url)(outfile));
  return rule as BlockRule;
}

it('a generated rule has examples, and they hold', async () => {
  const rule = await made('loaded/by-all-means', 'by all means');
  expect(rule.id).toBe('loaded/by-all-means');
  expect(Math.min(rule.flags.length, rule.passes.length)).toBeGreaterThanOrEqual(3);
  for (const example of [...rule.flags, ...rule.passes]) {
    const { text } = readMarkers(example);
    const found = layersOf(text).flatMap((layers) =>
      rule.check(layers).map(({ start, end }) => ({ start: layers.start + start, end: layers.start + end })),
    );
    expect(writeMarkers(text, found)).toBe(example);
  }
});

it.each([
  [['hedges/x', 'so called'], 'is no rule id'],
  [['hedge/Not-This', 'so called'], 'is no rule id'],
  [['loaded/so-called'], 'Which words are to be flagged?'],
  [['hedge/modal-verb', 'may'], 'There is a rule hedge/modal-verb already'],
])('%j is refused with what to do instead', (args, message) => {
  const { status, stderr } = runProgram(process.execPath, [path.join(SERVER, 'newRule.mjs'), ...args]);
  expect([status, stderr]).toEqual([2, expect.stringContaining(message)]);
});
