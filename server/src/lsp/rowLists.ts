import { contentHash } from '../core/analysis';
import { below, isExpandable, type Rows } from './findRows';
import type { TreeNode } from './protocol/article';
import type { ListedRow, RowList, RowPath, WantedList } from './protocol/rows';

/** A section with more rows begins closed: nobody waits for thousands of rows that nobody looks at. */
const MOST_OPEN = 500;

/** Those of the lists wanted that differ from what the client has, and those below sections that begin open. */
export function changedLists(rows: Rows, wanted: readonly WantedList[]): RowList[] {
  const known = new Set(wanted.map(({ path }) => keyOf(path)));
  const withOpen = wanted.flatMap((list): WantedList[] => {
    if (list.path.length > 0) return [list];
    const open = rows.filter(doesOpen).map(({ id }): WantedList => ({ path: [id] }));
    return [list, ...open.filter(({ path }) => !known.has(keyOf(path)))];
  });
  return withOpen.flatMap(({ path, marks }) => {
    const list = below(rows, path);
    return list ? listOf(path, list, marks) : [];
  });
}

const keyOf = (path: RowPath): string => JSON.stringify(path);

const doesOpen = (row: TreeNode): boolean => row.kind === 'section' && row.children.length <= MOST_OPEN;

function listOf(path: RowPath, list: Rows, before: WantedList['marks']): RowList[] {
  const rows = list.map(listed);
  const places = list.map(placeOf);
  const marks = {
    rows: contentHash(JSON.stringify(rows.map(({ range, ...row }) => row))),
    places: contentHash(JSON.stringify(places)),
  };
  if (marks.rows !== before?.rows) return [{ path, marks, rows }];
  return marks.places === before.places ? [] : [{ path, marks, places }];
}

function listed(row: TreeNode): ListedRow {
  const { id, label, description, kind, accessibilityLabel, problem, source, url, range, file } = row;
  return {
    id,
    label,
    kind,
    ...(description === undefined ? {} : { description }),
    ...(accessibilityLabel === undefined ? {} : { accessibilityLabel }),
    ...(problem ? { problem } : {}),
    ...(source === undefined ? {} : { source }),
    ...(url === undefined ? {} : { url }),
    ...(range === undefined ? {} : { range }),
    ...(file === undefined ? {} : { file }),
    ...(isExpandable(row) ? { expandable: true as const } : {}),
    ...(doesOpen(row) ? { opens: true as const } : {}),
  };
}

const placeOf = ({ range }: TreeNode): number[] =>
  range ? [range.start.line, range.start.character, range.end.line, range.end.character] : [];
