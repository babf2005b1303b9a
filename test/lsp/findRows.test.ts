import { expect, it } from 'vitest';
import { findRows } from '../../server/src/lsp/findRows';
import type { TreeNode } from '../../server/src/lsp/protocol/article';

const RANGE = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };

/** Rows whose lists are made when asked for, and the ids of those that were. */
function lazyTree() {
  const made: string[] = [];
  const row = (id: string, children: TreeNode[], more: Partial<TreeNode> = {}): TreeNode => ({
    ...{ id, label: id, kind: 'work', range: RANGE, expandable: true, ...more },
    get children() {
      made.push(id);
      return children;
    },
  });
  const problem = { problem: true } as const;
  const section = (id: string, children: TreeNode[]) => ({ id, label: id, kind: 'section' as const, children });
  const rows: TreeNode[] = [
    section('good', [row('a', []), row('b', [])]),
    section('bad', [row('c', []), row('d', [row('d1', []), row('d2', [], problem)], problem), row('e', [], problem)]),
  ];
  const after = (path: string[]) => findRows(rows, { problemAfter: path }, () => undefined)[0]?.path.join('/');
  return { after, made };
}

it('finds problem after problem, and the first again behind the last', () => {
  const { after } = lazyTree();
  const found = ['bad/d', 'bad/d/d2', 'bad/e', 'bad/d'];
  expect([after([]), ...found.slice(0, 3).map((path) => after(path.split('/')))]).toEqual(found);
  expect(after(['good', 'b'])).toBe('bad/d');
  expect(after(['gone', 'b'])).toBe('bad/d');
});

it('makes no list of rows that say that nothing is wrong below them', () => {
  const { after, made } = lazyTree();
  after([]);
  after(['bad', 'd', 'd2']);
  expect(made.filter((id) => 'abc'.includes(id))).toEqual([]);
});
