import { describe, expect, it } from 'vitest';
import {
  ArticleSession,
  DEFAULT_SETTINGS,
  type LedgerClaim,
  NO_DECISIONS,
  readLedger,
  renamedLines,
  silentLogger,
  strays,
  uniteLedger,
} from '../../../server/src/core/analysis';

const anchor = { quote: 'the road was dry', prefix: 'Ada Lind said that ', suffix: '.', start: 19 };
const decided = (id: string, more: object = {}) => ({
  v: 1,
  id,
  parents: [],
  claim: 'a',
  file: 'a.md',
  at: '2026-01-01T00:00:00Z',
  status: 'disputed',
  ...anchor,
  ...more,
});
const move = (id: string, from: string, to: string, at = '2026-01-01T00:00:00Z') => ({
  v: 1,
  id,
  from,
  to,
  claims: ['a'],
  at,
});

function united(...lines: object[]): Map<string, LedgerClaim[]> {
  const { events, moves, problems } = readLedger(lines.map((line) => JSON.stringify(line)).join('\n'));
  expect(problems).toEqual([]);
  return uniteLedger(events, moves);
}

const filesIn = (...lines: object[]) => [...united(...lines).keys()];

describe('a claim of an article that was renamed', () => {
  it('is found under the new name, back under the old one, and so on, whatever the clocks say', () => {
    const [there, back] = [move('m', 'a.md', 'b.md', '2030-01-01T00:00:00Z'), move('n', 'b.md', 'a.md')];
    expect(filesIn(decided('a'), there)).toEqual(['b.md']);
    expect(filesIn(back, there, decided('a'))).toEqual(['a.md']);
    expect(filesIn(decided('a'), there, back, move('o', 'a.md', 'c/d.md'))).toEqual(['c/d.md']);
    expect(filesIn(decided('a'), there, there)).toEqual(['b.md']);
  });

  it('stays where a later decision has put it', () => {
    const [claim] = united(decided('a'), move('m', 'a.md', 'b.md')).get('b.md') ?? [];
    expect(claim?.heads).toEqual(['a', 'm']);
    const later = decided('b', { parents: ['a', 'm'], file: 'b.md', status: 'withdrawn' });
    expect(united(decided('a'), move('m', 'a.md', 'b.md'), later).get('b.md')?.[0]?.status).toBe('withdrawn');
    const lost = decided('b', { parents: ['a', 'm'], file: 'a.md' });
    expect(filesIn(decided('a'), move('m', 'a.md', 'b.md'), lost)).toEqual(['a.md']);
  });
});

describe('a rename', () => {
  const none = { ignores: new Map(), speakers: new Map(), origins: new Map(), notes: new Map() };
  const ledger = united(decided('a'), decided('b', { claim: 'b', file: 'old/b.md', quote: 'other' }));

  it('takes along a file, or all that is below a folder', () => {
    const here = { ledger, ...none };
    expect(renamedLines(here, 'a.md', 'z.md').moves).toEqual([{ v: 1, from: 'a.md', to: 'z.md', claims: ['a'] }]);
    expect(renamedLines(here, 'old', 'new').moves).toEqual([{ v: 1, from: 'old/b.md', to: 'new/b.md', claims: ['b'] }]);
    expect(renamedLines(here, 'ol', 'new').moves).toEqual([]);
  });

  it('brings the whole claim to another folder of side files, with who decided and when', () => {
    const there = { ledger: new Map(), ...none };
    const { events } = renamedLines({ ledger, ...none }, 'a.md', 'z.md', there);
    expect(united(...events).get('z.md')).toMatchObject([
      { claim: 'a', status: 'disputed', at: '2026-01-01T00:00:00Z' },
    ]);
  });

  it('copies ignores, corrections and notes once, however often a file goes to and fro', () => {
    const note = { id: 'n', file: 'a.md', text: 'hush', at: '2026-01-01T00:00:00Z', ...anchor };
    const here = { ledger: new Map(), ...none, notes: new Map([['a.md', [note]]]) };
    const [copy] = renamedLines(here, 'a.md', 'b.md').notes;
    expect(copy).toMatchObject({ id: 'n@b.md', file: 'b.md', text: 'hush' });
    const both = new Map([
      ['a.md', [note]],
      ['b.md', [{ ...note, ...copy, file: 'b.md' }]],
    ]);
    expect(renamedLines({ ...here, notes: both }, 'b.md', 'a.md').notes).toEqual([]);
  });
});

it('a rename takes along each kind of mark that a citation has', () => {
  const nothing = { ledger: new Map(), ignores: new Map(), speakers: new Map(), notes: new Map() };
  const marks = [
    { id: 'o', ...anchor, origin: 'Water Board' },
    { id: 'p', ...anchor, primary: true as const },
  ];
  const origins = new Map([
    ['a.md', marks],
    ['b.md', marks.slice(0, 1)],
  ]);
  expect(renamedLines({ ...nothing, origins }, 'a.md', 'b.md').origins).toMatchObject([
    { primary: true, file: 'b.md' },
  ]);
});

describe('claims of a file that is gone', () => {
  const ledger = united(
    decided('a'),
    decided('b', { claim: 'b', quote: 'the mill was sold', prefix: 'He said that ', start: 60 }),
  );

  function statuses(text: string, own = 'renamed.md'): string[] {
    const session = new ArticleSession(text, silentLogger);
    session.decisions = { ...NO_DECISIONS, strays: strays(ledger, own, (file) => file === 'a.md') };
    return session.analysis(DEFAULT_SETTINGS).claims.map(({ status }) => status);
  }

  it('are those of an article in which at least half of them stand', () => {
    expect(statuses('Ada Lind said that the road was dry. He said that the mill was sold.')).toEqual([
      'disputed',
      'disputed',
    ]);
    expect(statuses('Ada Lind said that the road was dry. He said that the mill was lost.')).toContain('disputed');
  });

  it('are nobody’s in another article, and not those of one that has claims of its own', () => {
    expect(statuses('Ada Lind said that the road was wet.')).toEqual(['unverified']);
    expect(strays(ledger, 'a.md', () => true)).toEqual([]);
  });

  it('leave no orphans where only some of them are found', () => {
    const session = new ArticleSession('Ada Lind said that the road was wet.', silentLogger);
    session.decisions = { ...NO_DECISIONS, strays: strays(ledger, 'x.md', () => true) };
    const { nodes } = session.claims.tree({ grouping: 'document', filter: 'all' }, DEFAULT_SETTINGS, (span) => span);
    expect(nodes.map(({ id }) => id)).not.toContain('section:orphans');
  });
});
