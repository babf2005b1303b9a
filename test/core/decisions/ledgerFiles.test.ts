import { describe, expect, it } from 'vitest';
import { compactLedger, type LedgerEvent, readLedger, uniteLedger } from '../../../server/src/core/analysis';
import { FILE } from './desk';

describe('the files of the ledger', () => {
  const anchor = { quote: 'dry', prefix: '', suffix: '', start: 0 };
  const event = (id: string, more: Partial<LedgerEvent> = {}): string =>
    JSON.stringify({
      v: 1,
      id,
      parents: [],
      claim: 'a',
      file: FILE,
      at: '2026-01-01T00:00:00Z',
      status: 'in check',
      ...anchor,
      ...more,
    });
  const united = (...texts: string[]) => uniteLedger(texts.flatMap((text) => readLedger(text).events)).get(FILE) ?? [];

  it('say the same in whatever order they are read, and an event that stands twice counts once', () => {
    const [one, two] = [event('a'), event('b', { parents: ['a'], status: 'disputed' })];
    expect(united(one, two, one)).toEqual(united(two, one));
    expect(united(two, one).map(({ status, heads }) => [status, heads])).toEqual([['disputed', ['b']]]);
  });

  it('follow what was seen, not clocks that are wrong', () => {
    const late = event('a', { at: '2030-01-01T00:00:00Z', status: 'confirmed' });
    const next = event('b', { at: '2026-01-01T00:00:00Z', parents: ['a'], status: 'withdrawn' });
    expect(united(late, next).map(({ status }) => status)).toEqual(['withdrawn']);
  });

  it('keep both decisions of two windows that did not know of each other', () => {
    const both = united(
      event('a'),
      event('b', { parents: ['a'], status: 'disputed' }),
      event('c', { parents: ['a'], status: 'withdrawn' }),
    );
    expect(both.map(({ heads }) => heads)).toEqual([['b', 'c']]);
  });

  it('report damaged lines with their number and read all others', () => {
    const text = `${event('a')}\n<<<<<<< HEAD\n{"v":1}\n=======\r\n${event('b', { claim: 'b' })}\n>>>>>>> desk\n{"v":2}\n`;
    const { events, problems } = readLedger(text);
    expect(events.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(problems.map(({ line }) => line)).toEqual([2, 3, 4, 6, 7]);
    expect(problems[0]?.message).toBe(
      'The mark of a merge conflict: delete it. The lines of both sides are read. The line is left out and kept.',
    );
  });

  it('become one file, with every decision or only with what holds now; damaged ones stay', () => {
    const first = `${event('a')}\n`;
    const second = `${event('a')}\n${event('b', { parents: ['a'], status: 'disputed' })}\n`;
    const files = [
      { uri: 'one.jsonl', text: first },
      { uri: 'two.jsonl', text: second },
      { uri: 'three.jsonl', text: `broken\n${event('c', { claim: 'c' })}\n` },
    ];
    const whole = compactLedger(files, { history: true });
    expect(whole).toMatchObject({ replaced: ['one.jsonl', 'two.jsonl'], before: 3, after: 2 });
    expect(united(whole.text)).toEqual(united(first, second));
    const now = compactLedger(files, { history: false });
    expect(now.after).toBe(1);
    expect(united(now.text).map(({ status, heads }) => [status, heads])).toEqual([['disputed', ['b']]]);
  });

  it('hold in a circle of events, which no honest hand writes', () => {
    expect(united(event('a', { parents: ['b'] }), event('b', { parents: ['a'] })).map(({ heads }) => heads)).toEqual([
      ['a', 'b'],
    ]);
  });
});
