// Gates on ratios within one run, which do not depend on the machine: [linear] work grows with the text, [flat] work
// does not. Prints one line a gate and exits with 1 when one does not hold.
import { importBundled } from '../support/bundle.mjs';
import { articleOf } from './corpus.mjs';
import { deskOf } from './ledger.mjs';
import { medianRatio } from './measure.mjs';
import { typist } from './typing.mjs';

const core = await importBundled('server/src/core/analysis.ts');

const KB = 1_000;
const texts = { small: articleOf(9 * KB), medium: articleOf(40 * KB), large: articleOf(400 * KB) };
const notes = (count) => Array.from({ length: count }, (_, i) => `[^${i}]: See note.[^${i}]`).join('\n\n');
const nested = (depth) => `${'> '.repeat(depth)}It may rain.\n\n`.repeat(20);

const desks = { small: deskOf(core, 300), large: deskOf(core, 3_000) };
const onRecord = (i) => ({ name: `Actor Number${i}`, kind: 'person', aliases: [`Number${i}`, `A. Number${i}`] });
const registry = JSON.stringify({ actors: Array.from({ length: 20_000 }, (_, i) => onRecord(i)) }, null, 2);
const merge = { action: 'merge', actor: onRecord(19_990), other: onRecord(19_980) };

const gates = [
  ['[linear] 400 KB / 40 KB, all layers', 13, () => core.analyse(texts.large), () => core.analyse(texts.medium)],
  ['[flat] keystroke, 400 KB / 9 KB', 20, twenty(typist(core, texts.large)), twenty(typist(core, texts.small))],
  [
    '[linear] unclosed brackets, 100 KB / 10 KB',
    16,
    () => core.analyse('[x '.repeat(33_000)),
    () => core.analyse('[x '.repeat(3_300)),
  ],
  ['[linear] 4,000 notes / 400', 20, () => core.analyse(notes(4_000)), () => core.analyse(notes(400))],
  [
    '[linear] 3,000 claims / 300, each decided about: the view',
    20,
    () => desks.large.view(desks.large.session()),
    () => desks.small.view(desks.small.session()),
  ],
  [
    '[flat] keystroke, 3,000 claims decided about / not',
    4,
    twenty(typist(core, desks.large.text, desks.large.decisions)),
    twenty(typist(core, desks.large.text)),
  ],
  [
    '[flat] merging two of 20,000 actors on record / reading them',
    2.5,
    () => core.editRegistry(registry, merge),
    () => core.readRegistry(registry),
  ],
  ['[linear] nested quotes, depth 400 / 40', 30, () => core.analyse(nested(400)), () => core.analyse(nested(40))],
];

let failed = 0;
for (const [title, limit, large, small] of gates) {
  const ratio = medianRatio(large, small);
  const holds = ratio <= limit;
  if (!holds) failed++;
  console.log(`${holds ? 'ok' : 'NOT OK'}  ${title}: ${ratio.toFixed(1)} (limit ${limit})`);
}
console.log(`gate suite: ${gates.length - failed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

/** One keystroke is too short to time. */
function twenty(work) {
  return () => {
    for (let i = 0; i < 20; i++) work();
  };
}
