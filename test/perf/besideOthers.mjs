// Other programs that read English prose, on the same texts in the same run.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ensureInstalled, root } from '../support/install.mjs';
import { ownArticles } from './corpus.mjs';
import { median } from './measure.mjs';
import { table } from './table.mjs';

/** Rounds that do not count: until then, programs are still being compiled. */
const WARM_UP = 3;

/** Every program on every article, in turn, so that a slow moment of the machine is slow for all. */
export async function besideOthers(core) {
  ensureInstalled('test/perf/peers');
  const { others } = await import('./peers/programs.mjs');
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const ours = {
    name: `Source Critic ${version}`,
    does: 'all layers: findings, actors, who says what, citations, claims',
    read: (text) => core.analyse(text),
  };
  const programs = [ours, ...(await others())];
  const texts = ownArticles();
  const size = texts.reduce((sum, text) => sum + text.length, 0) / 1e6;
  const times = programs.map(() => []);
  for (let round = 0; round < WARM_UP + 5; round++) {
    for (const [i, { read }] of programs.entries()) {
      const started = performance.now();
      for (const text of texts) await read(text);
      if (round >= WARM_UP) times[i].push(performance.now() - started);
    }
  }
  const speeds = times.map((each) => size / (median(each) / 1000));
  const compared = programs.map(({ name, does }, i) => [
    name,
    does,
    `${speeds[i].toFixed(2)} MB/s`,
    i === 0 ? '' : `${(speeds[0] / speeds[i]).toFixed(1)} ×`,
  ]);
  return `## Beside other programs

The ${texts.length} articles in \`server/training/data/articles\` (CC0, ${(size * 1000).toFixed(0)} KB), each program in turn in one process, one core. None of the others does the same work: they are here to tell what such work usually costs.

${table(['program', 'what it does', 'speed', 'speed of ours as a multiple'], compared)}`;
}
