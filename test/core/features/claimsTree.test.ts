import { describe, expect, test } from 'vitest';
import { ArticleSession, DEFAULT_SETTINGS, silentLogger, type TreeNode } from '../../../server/src/core/analysis';

const LEAK = `# The dam

Boatmen told Reuters that the dam had cracked. Reuters could not verify those reports.

They presumably left the valley that night. Ada Lind said that the road was dry.
`;

type Node = TreeNode<{ start: number; end: number }>;

function claimsOf(text: string, grouping: 'status' | 'origin' | 'kind' | 'document', filter: 'all' | 'open' = 'all') {
  const session = new ArticleSession(text, silentLogger);
  session.finish();
  return session.claims.tree({ grouping, filter }, DEFAULT_SETTINGS, (span) => span);
}

/** Rows as indented lines. */
const outline = (nodes: readonly Node[], depth = 0): string[] =>
  nodes.flatMap(({ label, children }) => [`${'  '.repeat(depth)}${label}`, ...outline(children, depth + 1)]);

describe('the tree of claims', () => {
  test('in document order, each with who says it, what it rests on and what rests on it', () => {
    expect(outline(claimsOf(LEAK, 'document').nodes)).toEqual([
      'the dam had cracked',
      '  Said by Boatmen',
      '  Reaches you through Reuters ← Boatmen',
      '  The text says: “could not verify”',
      '  Carries: They presumably left the valley that night',
      'They presumably left the valley that night',
      '  Rests on: the dam had cracked',
      'the road was dry',
      '  Said by Ada Lind',
    ]);
  });

  test('in words, also where a claim begins within a link', () => {
    const text = 'Ada Lind says [EU money](https://example.org/fund) will pay for the road.\n';
    expect(claimsOf(text, 'document').nodes[0]?.label).toBe('EU money will pay for the road');
  });

  test('by origin: the author is one', () => {
    const names = claimsOf(LEAK, 'origin').nodes.map(({ label }) => label);
    expect(names).toContain('Ada Lind');
    expect(names).toContain('The author');
  });

  test('by kind, in the words of the rules', () => {
    expect(claimsOf(LEAK, 'kind').nodes.map(({ label }) => label)).toContain('Built on an unconfirmed premise');
  });

  test('by status, with counts that screen readers hear in words', () => {
    const [section] = claimsOf(LEAK, 'status').nodes;
    expect(section?.label).toBe('Unverified');
    expect(section?.accessibilityLabel).toBe('Unverified, 3 claims');
  });

  test('open claims leave out what nothing was flagged about, and counts stay', () => {
    const shown = claimsOf(LEAK, 'document', 'open');
    expect(shown.nodes.map(({ label }) => label)).toEqual([
      'the dam had cracked',
      'They presumably left the valley that night',
    ]);
    expect({ claims: shown.claims, open: shown.open }).toEqual({ claims: 3, open: 2 });
  });

  test('ids differ, also where a claim stands in several groups', () => {
    const ids: string[] = [];
    const collect = (nodes: readonly Node[]): void => {
      for (const { id, children } of nodes) {
        ids.push(id);
        collect(children);
      }
    };
    collect(claimsOf(LEAK, 'kind').nodes);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('from one open claim to the next', () => {
  const session = new ArticleSession(LEAK, silentLogger);
  const go = (offset: number, direction: 'next' | 'previous') => {
    const span = session.claims.nextOpen(offset, direction, DEFAULT_SETTINGS);
    return span && LEAK.slice(span.start, span.end);
  };

  test('forwards, backwards, and around the end', () => {
    const dam = LEAK.indexOf('the dam had');
    expect(go(0, 'next')).toBe('the dam had cracked');
    expect(go(dam, 'next')).toBe('They presumably left the valley that night');
    expect(go(LEAK.length, 'next')).toBe('the dam had cracked');
    expect(go(LEAK.length, 'previous')).toBe('They presumably left the valley that night');
    expect(go(0, 'previous')).toBe('They presumably left the valley that night');
  });

  test('nowhere in an article without one', () => {
    expect(new ArticleSession('Rain fell.', silentLogger).claims.nextOpen(0, 'next', DEFAULT_SETTINGS)).toBeUndefined();
  });
});
