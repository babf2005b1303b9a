import type { PlainPosition, PlainRange, TreeNode } from './protocol/article';
import type { FoundRow, RowPath, RowsSought } from './protocol/rows';

export type Rows = readonly TreeNode[];

/** Which row of a tree is shown for a place in the article. */
export type RowForPlace = (rows: Rows, place: PlainRange) => RowPath | undefined;

/** Does not look at children that are made on demand. */
export const isExpandable = (row: TreeNode): boolean => row.expandable ?? row.children.length > 0;

/** The list below the row with a path; undefined where no such row is in the tree. */
export function below(rows: Rows, path: RowPath): Rows | undefined {
  let list: Rows | undefined = rows;
  for (const id of path) list = list && rowIn(list, id)?.children;
  return list;
}

/** Rows by id, for lists that were looked into. */
const byId = new WeakMap<Rows, ReadonlyMap<string, TreeNode>>();

function rowIn(list: Rows, id: string): TreeNode | undefined {
  const known = byId.get(list) ?? new Map(list.map((row) => [row.id, row]));
  byId.set(list, known);
  return known.get(id);
}

/** The rows that a client looks for, as far as they are there. */
export function findRows(rows: Rows, sought: RowsSought, forPlace: RowForPlace): FoundRow[] {
  return pathsOf(rows, sought, forPlace).flatMap((path) => {
    const list = below(rows, path.slice(0, -1));
    const row = list && rowIn(list, path.at(-1) ?? '');
    if (!row) return [];
    const { children, ...all } = row;
    return [{ path, row: all }];
  });
}

function pathsOf(rows: Rows, sought: RowsSought, forPlace: RowForPlace): readonly RowPath[] {
  if ('paths' in sought) return sought.paths;
  if ('problemAfter' in sought) return somewhere(nextProblem(rows, sought.problemAfter));
  return somewhere('at' in sought ? forPlace(rows, sought.at) : firstWhere(rows, ({ id }) => id === sought.id));
}

const somewhere = (path: RowPath | undefined): readonly RowPath[] => (path ? [path] : []);

/** The first row in the order of the tree of which something holds. */
export function firstWhere(rows: Rows, holds: (row: TreeNode) => boolean): RowPath | undefined {
  for (const { path, row } of inOrder(rows)) if (holds(row)) return path;
  return undefined;
}

/** The innermost row whose place in the article holds a position; a claim only where no citation does. */
export function rowAt(rows: Rows, { start }: PlainRange): RowPath | undefined {
  let claim: RowPath | undefined;
  let cited: RowPath | undefined;
  for (const { path, row } of inOrder(rows)) {
    if (cited && path.length <= cited.length) return cited;
    if (!row.range || row.file !== undefined || !holds(row.range, start)) continue;
    if (row.kind === 'claim') claim ??= path;
    else if (row.kind !== 'chain') cited = path;
  }
  return cited ?? claim;
}

/** The first claim that a range touches. */
export const claimAt = (rows: Rows, { start, end }: PlainRange): RowPath | undefined =>
  firstWhere(
    rows,
    ({ kind, range }) => kind === 'claim' && !!range && !isBefore(range.end, start) && !isBefore(end, range.start),
  );

function nextProblem(rows: Rows, after: RowPath): RowPath | undefined {
  const all = [...inOrder(rows)];
  const at = all.findIndex(
    ({ path }) => path.length === after.length && path.every((id, index) => id === after[index]),
  );
  const found = [...all.slice(at + 1), ...all.slice(0, at + 1)].find(({ row: { problem, range } }) => problem && range);
  return found?.path;
}

interface Placed {
  path: RowPath;
  row: TreeNode;
}

function* inOrder(rows: Rows, parent: RowPath = []): Generator<Placed> {
  for (const row of rows) {
    const path = [...parent, row.id];
    yield { path, row };
    yield* inOrder(row.children, path);
  }
}

const holds = ({ start, end }: PlainRange, position: PlainPosition): boolean =>
  !isBefore(position, start) && !isBefore(end, position);

const isBefore = (a: PlainPosition, b: PlainPosition): boolean =>
  a.line < b.line || (a.line === b.line && a.character < b.character);
