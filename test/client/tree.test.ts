import { describe, expect, it } from 'vitest';
import { ICONS, isRow, type Row, refresh, rowWith, snapshotOf } from '../../client/src/views/citations/tree';
import type { TreeNode } from '../../server/src/lsp/protocol/article';

const node = (id: string, more: Partial<TreeNode> = {}): TreeNode => ({
  id,
  label: id,
  kind: 'link',
  children: [],
  ...more,
});

const at = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 4 } });

const ids = (rows: readonly Row[]) => rows.map(({ id }) => id);

describe('a refresh of the tree', () => {
  const first = () => refresh([], [node('a', { children: [node('a/1'), node('a/2')] }), node('b')]).rows;

  it('asks for everything when the tree was empty', () => {
    expect(refresh([], [node('a')])).toMatchObject({ all: true, changed: [] });
  });

  it('redraws nothing when nothing changed', () => {
    const rows = first();
    const again = refresh(rows, [node('a', { children: [node('a/1'), node('a/2')] }), node('b')]);
    expect(again).toMatchObject({ all: false, changed: [] });
    expect(again.rows[0]).toBe(rows[0]);
  });

  it('redraws nothing when rows only moved in the text, and knows the new places', () => {
    const rows = refresh([], [node('a', { range: at(1) })]).rows;
    const moved = refresh(rows, [node('a', { range: at(5) })]);
    expect(moved).toMatchObject({ all: false, changed: [] });
    expect(moved.rows[0]?.node.range).toEqual(at(5));
  });

  it('redraws just the row whose words changed', () => {
    const after = refresh(first(), [
      node('a', { children: [node('a/1'), node('a/2', { description: 'no link' })] }),
      node('b'),
    ]);
    expect(after.all).toBe(false);
    expect(ids(after.changed)).toEqual(['a/2']);
  });

  it('redraws the parent of a row that came or went', () => {
    const after = refresh(first(), [node('a', { children: [node('a/1')] }), node('b')]);
    expect(after.all).toBe(false);
    expect(ids(after.changed)).toEqual(['a']);
  });

  it('names only the topmost row when rows below it changed too', () => {
    const after = refresh(first(), [node('a', { label: 'A', children: [node('a/1', { label: 'x' })] }), node('b')]);
    expect(ids(after.changed)).toEqual(['a']);
  });

  it('asks for the top level when its rows changed, and keeps the rows that stayed', () => {
    const rows = first();
    const after = refresh(rows, [node('new'), node('b')]);
    expect(after.all).toBe(true);
    expect(after.rows[1]).toBe(rows[1]);
  });

  it('keeps parents right, so that rows can be revealed', () => {
    const [a] = first();
    expect(a?.children[0]?.parent).toBe(a);
  });
});

it('a row is found by id at any depth', () => {
  const { rows } = refresh([], [node('a', { children: [node('b', { children: [node('c')] })] })]);
  expect(rowWith(rows, 'c')?.parent?.id).toBe('b');
  expect(rowWith(rows, 'x')).toBeUndefined();
});

it('a snapshot holds words only', () => {
  const { rows } = refresh([], [node('a', { description: '1 place', range: at(1), children: [node('b')] })]);
  expect(snapshotOf(rows)).toEqual([{ label: 'a', description: '1 place', children: [{ label: 'b', children: [] }] }]);
});

it('every kind has an icon of its own or shares it with its likes', () => {
  expect(Object.values(ICONS).every((icon) => /^[a-z-]+$/.test(icon))).toBe(true);
});

it.each([undefined, null, 'a', 3, {}, []])('%j is no row', (value) => {
  expect(isRow(value)).toBe(false);
});
