import { describe, expect, it } from 'vitest';
import { ICONS } from '../../client/src/views/icons';
import { isRow, knownLists, newRoot, pathOf, type Row, rowWith, take } from '../../client/src/views/rows';
import type { ListedRow, RowList, RowPath } from '../../server/src/lsp/protocol/rows';

const row = (id: string, more: Partial<ListedRow> = {}): ListedRow => ({ id, label: id, kind: 'link', ...more });

const at = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 4 } });

let mark = 0;
const list = (path: RowPath, rows: ListedRow[], name = `${mark++}`): RowList => ({
  path,
  marks: { rows: name, places: name },
  rows,
});

const ids = (rows: readonly Row[] = []) => rows.map(({ id }) => id);

/** `a` with two rows below it, and `b`, which nobody has opened. */
function shown(): Row {
  const root = newRoot();
  take(root, [
    list([], [row('a', { expandable: true, range: at(1) }), row('b', { expandable: true })], 'top'),
    list(['a'], [row('a/1'), row('a/2')], 'below'),
  ]);
  return root;
}
const A = row('a', { expandable: true, range: at(1) });
const B = row('b', { expandable: true });

describe('a tree taken in list by list', () => {
  it('asks for everything when it was empty', () => {
    expect(take(newRoot(), [list([], [row('a')])])).toMatchObject({ all: true, changed: [] });
  });

  it('redraws nothing while no list differs', () => {
    expect(take(shown(), [])).toEqual({ all: false, changed: [] });
  });

  it('redraws nothing when rows only moved in the text, and knows the new places', () => {
    const root = shown();
    const marks = { rows: 'top', places: 'moved' };
    expect(take(root, [{ path: [], marks, places: [[5, 0, 5, 4], []] }])).toEqual({ all: false, changed: [] });
    expect(rowWith(root, ['a'])?.node.range).toEqual(at(5));
    expect(knownLists(root)[0]).toEqual({ path: [], marks });
  });

  it('takes no places of rows that it does not have', () => {
    const root = shown();
    take(root, [{ path: [], marks: { rows: 'other', places: 'moved' }, places: [[5, 0, 5, 4]] }]);
    expect(rowWith(root, ['a'])?.node.range).toEqual(at(1));
    expect(knownLists(root)[0]?.marks?.rows).toBe('top');
  });

  it('redraws just the row whose words changed', () => {
    const root = shown();
    const after = take(root, [list(['a'], [row('a/1'), row('a/2', { description: 'no link' })])]);
    expect([after.all, ids(after.changed)]).toEqual([false, ['a/2']]);
  });

  it('redraws the parent of a row that came or went', () => {
    const after = take(shown(), [list(['a'], [row('a/1')])]);
    expect([after.all, ids(after.changed)]).toEqual([false, ['a']]);
  });

  it('names only the topmost row when rows below it changed too', () => {
    const after = take(shown(), [
      list([], [{ ...A, label: 'A' }, B]),
      list(['a'], [row('a/1', { label: 'x' }), row('a/2')]),
    ]);
    expect(ids(after.changed)).toEqual(['a']);
  });

  it('asks for the top level when its rows changed, and keeps the rows that stayed with all below them', () => {
    const root = shown();
    const a = rowWith(root, ['a']);
    expect(take(root, [list([], [row('new'), A])]).all).toBe(true);
    expect(root.children?.[1]).toBe(a);
    expect(ids(a?.children)).toEqual(['a/1', 'a/2']);
  });

  it('knows what is above a row, so that it can be revealed', () => {
    const below = rowWith(shown(), ['a', 'a/2']);
    expect(below?.parent?.id).toBe('a');
    expect(below && pathOf(below)).toEqual(['a', 'a/2']);
  });

  it('asks again for the lists that were opened, and for no others', () => {
    const root = shown();
    expect(knownLists(root).map(({ path }) => path)).toEqual([[], ['a']]);
    take(root, [list([], [row('a'), B])]);
    expect(knownLists(root).map(({ path }) => path)).toEqual([[]]);
    expect(knownLists(newRoot())).toEqual([{ path: [] }]);
  });

  it('leaves a section as open as it began while rows come and go, until another tree is wanted', () => {
    const section = (opens: boolean): ListedRow => ({
      ...row('s', { kind: 'section', expandable: true }),
      ...(opens ? { opens: true } : {}),
    });
    const root = newRoot();
    take(root, [list([], [section(true)])]);
    const first = root.children?.[0];
    take(root, [list([], [section(false)])]);
    expect([root.children?.[0] === first, first?.node.opens]).toEqual([true, true]);
    take(root, [list([], [section(true)])], true);
    expect(root.children?.[0]).toBe(first);
    take(root, [list([], [section(false)])], true);
    expect(root.children?.[0]?.node.opens).toBeUndefined();
  });
});

it('every icon is written as codicons are', () => {
  expect(Object.values(ICONS).every((icon) => /^[a-z-]+$/.test(icon))).toBe(true);
});

it.each([undefined, null, 'a', 3, {}, []])('%j is no row', (value) => {
  expect(isRow(value)).toBe(false);
});
