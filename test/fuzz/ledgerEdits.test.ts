import { expect, it } from 'vitest';
import {
  ArticleSession,
  DEFAULT_SETTINGS,
  type LedgerClaim,
  NO_DECISIONS,
  readLedger,
  renamedLines,
  silentLogger,
  uniteLedger,
} from '../../server/src/core/analysis';
import fc from '../support/properties';
import { countCases, runs } from './count';

const count = countCases('edits of articles with a ledger');

const PARAGRAPHS = [
  '# The dam',
  'Boatmen told Reuters that the dam had cracked. Reuters could not verify those reports.',
  'Ada Lind said that the road was dry. She added that the bridge was open all night.',
  'The miller told the council that **nobody** had seen the water rise, according to Ada Lind.',
  '> “The gate was shut at noon,” Erik Holm said.',
  'Erik Holm said that the road was dry.',
  '- Police said that two boats were lost.',
];
const ARTICLE = PARAGRAPHS.join('\n\n');
const DECIDED = [
  'the dam had cracked',
  'the bridge was open all night',
  'two boats were lost',
  'the road was dry',
  'Boatmen told Reuters',
];

/** The ledger of somebody who has decided about each of these; the note tells which one a claim is. */
const LINES = DECIDED.map((words, index) => {
  const start = ARTICLE.indexOf(words);
  const span = { start, end: start + words.length };
  const record = new ArticleSession(ARTICLE, silentLogger).claims.decide(
    { about: 'words', span, status: 'disputed', note: words },
    'dam.md',
    DEFAULT_SETTINGS,
  );
  if ('problem' in record) throw new Error(record.problem);
  return JSON.stringify({ id: `e${index}`, claim: `e${index}`, at: '2031-05-14T10:00:00Z', ...record });
});

const ledgerOf = (lines: readonly string[], file = 'dam.md'): LedgerClaim[] => {
  const { events, moves } = readLedger(lines.join('\n'));
  return uniteLedger(events, moves).get(file) ?? [];
};
const LEDGER = ledgerOf(LINES);

function sessionOf(text: string): ArticleSession {
  const session = new ArticleSession(text, silentLogger);
  session.decisions = { ...NO_DECISIONS, ledger: LEDGER };
  return session;
}

/** Where each decision stands: its note and offsets, or that it waits for somebody to place it. */
function places(session: ArticleSession): string[] {
  const stands = session
    .analysis(DEFAULT_SETTINGS)
    .claims.flatMap(({ decided, spans }) => (decided ? [`${decided.note} ${JSON.stringify(spans)}`] : []));
  const { nodes } = session.claims.tree({ grouping: 'document', filter: 'all' }, DEFAULT_SETTINGS, (span) => span);
  const waits = nodes.filter(({ id }) => id === 'section:orphans').flatMap(({ children }) => children);
  return [...stands, ...waits.map(({ label, description }) => `${label} ${description}`)].sort();
}

const plain = (words: string): string =>
  words
    .replace(/[*_~`>\s]+/g, ' ')
    .replace(/[“”]/g, '"')
    .trim();

/** No decision stands at other words than it was made about, and none is gone. */
function isSound(session: ArticleSession): void {
  const found = session.analysis(DEFAULT_SETTINGS).claims.filter(({ decided }) => decided);
  for (const { decided, spans } of found) {
    const words = spans.map(({ start, end }) => session.text.slice(start, end)).join(' ');
    expect(plain(words)).toBe(plain(decided?.note ?? ''));
  }
  expect(places(session)).toHaveLength(DECIDED.length);
}

interface Edit {
  start: number;
  end: number;
  put: string;
}

const blocksOf = (text: string): { start: number; end: number }[] => {
  const found: { start: number; end: number }[] = [];
  for (let at = 0; at <= text.length; ) {
    const next = text.indexOf('\n\n', at);
    const end = next < 0 ? text.length : next;
    if (end > at) found.push({ start: at, end });
    if (next < 0) break;
    at = next + 2;
  }
  return found;
};

const kind = fc.constantFrom('delete', 'split', 'merge', 'double', 'move', 'word', 'branch', 'undo', 'redo');
const step = fc.record({ kind, which: fc.nat(99), at: fc.nat(200) });

/** The edits that a step makes, one after the other, each into the text that the one before leaves. */
function editsOf(text: string, { kind: what, which, at }: { kind: string; which: number; at: number }): Edit[] {
  if (what === 'branch') {
    const other = [ARTICLE, PARAGRAPHS.toReversed().join('\r\n\r\n'), PARAGRAPHS.slice(2).join('\n\n'), ''][which % 4];
    return [{ start: 0, end: text.length, put: other ?? '' }];
  }
  const blocks = blocksOf(text);
  const block = blocks[which % Math.max(1, blocks.length)];
  if (!block) return [];
  const inside = block.start + (at % (block.end - block.start + 1));
  const words = text.slice(block.start, block.end);
  if (what === 'delete') return [{ ...block, put: '' }];
  if (what === 'split') return [{ start: inside, end: inside, put: '\n\n' }];
  if (what === 'merge') return [{ start: block.end, end: Math.min(text.length, block.end + 2), put: ' ' }];
  if (what === 'double') return [{ start: block.end, end: block.end, put: `\n\n${words}` }];
  if (what === 'word') return [{ start: inside, end: Math.min(text.length, inside + (at % 4)), put: 'not ' }];
  const rest = text.length - words.length;
  return [
    { ...block, put: '' },
    { start: at % (rest + 1), end: at % (rest + 1), put: `\n\n${words}\n\n` },
  ];
}

it('find every claim in the article as it was', () => {
  expect(places(sessionOf(ARTICLE)).filter((each) => !each.endsWith('}]'))).toEqual([]);
});

it('never lead a decision to other words, and undo and redo give exactly the places of before', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 10 }), (steps) => {
      const session = sessionOf(ARTICLE);
      const make = ({ start, end, put }: Edit) =>
        session.edit({ start, end, text: put }, session.text.slice(0, start) + put + session.text.slice(end));
      const back = ({ start, end, put }: Edit, before: string): Edit => ({
        start,
        end: start + put.length,
        put: before.slice(start, end),
      });
      const done: { edits: Edit[]; undone: Edit[]; before: string[]; after: string[] }[] = [];
      let position = 0;
      for (const each of steps) {
        if (each.kind === 'undo' && position > 0) {
          const last = done[--position];
          for (const edit of last?.undone ?? []) make(edit);
          expect(places(session)).toEqual(last?.before);
        } else if (each.kind === 'redo' && position < done.length) {
          const next = done[position++];
          for (const edit of next?.edits ?? []) make(edit);
          expect(places(session)).toEqual(next?.after);
        } else {
          const before = places(session);
          const edits = editsOf(session.text, each);
          const undone: Edit[] = [];
          for (const edit of edits) {
            undone.unshift(back(edit, session.text));
            make(edit);
          }
          const after = places(session);
          done.splice(position++, done.length, { edits, undone, before, after });
        }
        isSound(session);
        expect(places(session)).toEqual(places(sessionOf(session.text)));
        count();
      }
    }),
    { numRuns: runs(60) },
  );
});

it('say the same whatever clocks, the order of files, doubled lines and marks of merge conflicts', () => {
  const chain = ['in check', 'disputed', 'withdrawn', 'contradicted'].map((status, index) => ({
    ...JSON.parse(LINES[0] ?? ''),
    id: `c${index}`,
    claim: 'c0',
    parents: index === 0 ? [] : [`c${index - 1}`],
    status,
  }));
  const time = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
  const mark = fc.constantFrom('<<<<<<< HEAD', '=======', '>>>>>>> desk', '||||||| base', '');
  fc.assert(
    fc.property(
      fc.array(time, { minLength: 4, maxLength: 4 }),
      fc.array(fc.tuple(fc.nat(3), mark), { minLength: 4, maxLength: 12 }),
      (times, order) => {
        const lines = chain.map((event, index) => JSON.stringify({ ...event, at: times[index]?.toISOString() }));
        const shuffled = order.flatMap(([index, between]) => [between, lines[index] ?? '']);
        const [claim, ...more] = ledgerOf([...shuffled, ...lines]);
        expect([claim?.status, claim?.heads, more]).toEqual(['contradicted', ['c3'], []]);
        count();
      },
    ),
    { numRuns: runs(200) },
  );
});

it('follow an article through any renames, forth and back', () => {
  const names = ['dam.md', 'old/dam.md', 'old/flood.md', 'dam (2).md'];
  const nothing = { ignores: new Map(), speakers: new Map(), origins: new Map(), notes: new Map() };
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...names), { maxLength: 8 }), (way) => {
      const lines = [...LINES];
      let file = 'dam.md';
      for (const [index, next] of way.entries()) {
        if (next === file) continue;
        const { events, moves } = readLedger(lines.join('\n'));
        const found = renamedLines({ ledger: uniteLedger(events, moves), ...nothing }, file, next);
        for (const move of found.moves) lines.push(JSON.stringify({ id: `m${index}`, ...move }));
        file = next;
      }
      expect(
        ledgerOf(lines, file)
          .map(({ quote }) => quote)
          .sort(),
      ).toEqual([...DECIDED].sort());
      for (const other of names) if (other !== file) expect(ledgerOf(lines, other)).toEqual([]);
      count();
    }),
    { numRuns: runs(100) },
  );
});
