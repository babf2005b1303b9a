import { expect, it } from 'vitest';
import { readIgnores, readLedger, readRegistry, readSpeakers, uniteLedger } from '../../server/src/core/analysis';
import fc from '../support/properties';
import { countCases, runs } from './count';

const count = countCases('side files');

const at = '2031-05-14T10:00:00Z';
const anchor = { file: 'story.md', quote: 'may', prefix: 'It ', suffix: ' rain.', start: 3 };
/** Lines as the client writes them. */
const SOUND: object[] = [
  { v: 1, ...anchor, rule: 'hedge/modal-verb', reason: 'so she said', who: 'A. Reader', at },
  { v: 1, ...anchor, id: 'e1', parents: [], claim: 'e1', status: 'disputed', at },
  { v: 1, ...anchor, id: 'e2', parents: ['e1', 'e2', 'e9'], claim: 'e1', status: 'confirmed', evidence: 'x', at },
];
const value = fc.oneof(
  fc.constantFrom<unknown>(null, true, -1, 1e300, '', '../../etc/passwd', '\uD83D', '__proto__', [], {}, ['e1'], [[]]),
  fc.string(),
);
const key = fc.constantFrom(...new Set(SOUND.flatMap(Object.keys)), '__proto__', 'constructor', 'actors', 'aliases');
/** A sound line with some of its values replaced. */
const line = fc
  .tuple(fc.constantFrom(...SOUND), fc.array(fc.tuple(key, value), { maxLength: 3 }))
  .map(([sound, changes]) => JSON.stringify({ ...sound, ...Object.fromEntries(changes) }));
/** A line cut somewhere, as a crash or a merge leaves it. */
const cut = fc.tuple(line, fc.nat(300)).map(([whole, length]) => whole.slice(0, length));
const noise = fc.constantFrom('', '<<<<<<< HEAD', '\uFEFF', '\u0000', '['.repeat(10_000), 'null', '"x"', '7', '\r');
const file = fc
  .tuple(fc.array(fc.oneof(line, cut, noise), { maxLength: 8 }), fc.constantFrom('\n', '\r\n', '\n\n'))
  .map(([lines, end]) => lines.join(end));

it.each([
  ['ignores', readIgnores],
  ['the ledger', readLedger],
  ['speakers', readSpeakers],
  ['actors on record', readRegistry],
])('%s of any content are read, and what is wrong is told by its place', (_, read) => {
  fc.assert(
    fc.property(file, (text) => {
      for (const { start, end, message } of read(text).problems) {
        expect(message).not.toBe('');
        // What is missing at the end is shown behind the last character.
        expect([start >= 0, end >= start, end <= text.length + 1]).toEqual([true, true, true]);
      }
      count();
    }),
    { numRuns: runs(200) },
  );
});

it('events of the ledger are united whatever they say of each other', () => {
  fc.assert(
    fc.property(fc.array(file, { maxLength: 3 }), (files) => {
      const events = files.flatMap((text) => readLedger(text).events);
      const claims = [...uniteLedger(events).values()].flat();
      expect(claims.length).toBeLessThanOrEqual(events.length);
      expect(uniteLedger([...events, ...events])).toEqual(uniteLedger(events));
      count();
    }),
    { numRuns: runs(200) },
  );
});
