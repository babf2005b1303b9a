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
    const row = rowWith(rows, path);
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
function firstWhere(rows: Rows, holds: (row: TreeNode) => boolean): RowPath | undefined {
  for (const { path, row } of inOrder(rows)) if (holds(row)) return path;
  return undefined;
}

/**
 * The innermost row whose place in the article holds a position; a claim only where no citation does. Lists below rows
 * that are not worth looking into are not made.
 */
export function rowAt(rows: Rows, { start }: PlainRange, isWorth: Worth = () => true): RowPath | undefined {
  let claim: RowPath | undefined;
  let cited: RowPath | undefined;
  for (const { path, row } of inOrder(rows, [], isWorth)) {
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

/** The next row with a problem behind a row, or from the start again. Lists in which there is none are not made. */
function nextProblem(rows: Rows, after: RowPath): RowPath | undefined {
  if (rowWith(rows, after)) for (const path of problemsFrom(rows, after)) return path;
  for (const path of problemsIn(rows, [])) return path;
  return undefined;
}

function* problemsFrom(rows: Rows, after: RowPath): Generator<RowPath> {
  const own = rowWith(rows, after);
  if (own) yield* problemsIn(listOfProblems(own), after);
  for (let depth = after.length - 1; depth >= 0; depth--) {
    const parent = after.slice(0, depth);
    const list = below(rows, parent) ?? [];
    const at = list.findIndex(({ id }) => id === after[depth]);
    yield* problemsIn(list.slice(at + 1), parent);
  }
}

function* problemsIn(rows: Rows, parent: RowPath): Generator<RowPath> {
  for (const row of rows) {
    const path = [...parent, row.id];
    if (row.problem && row.range) yield path;
    yield* problemsIn(listOfProblems(row), path);
  }
}

/** A row says so itself where something below it has a problem; a section does not. */
const listOfProblems = (row: TreeNode): Rows => (row.problem || row.kind === 'section' ? row.children : []);

function rowWith(rows: Rows, path: RowPath): TreeNode | undefined {
  const list = below(rows, path.slice(0, -1));
  return list && rowIn(list, path.at(-1) ?? '');
}

interface Placed {
  path: RowPath;
  row: TreeNode;
}

/** May a place be found below a row? */
type Worth = (row: TreeNode) => boolean;

function* inOrder(rows: Rows, parent: RowPath = [], isWorth: Worth = () => true): Generator<Placed> {
  for (const row of rows) {
    const path = [...parent, row.id];
    yield { path, row };
    if (isWorth(row)) yield* inOrder(row.children, path, isWorth);
  }
}

const holds = ({ start, end }: PlainRange, position: PlainPosition): boolean =>
  !isBefore(position, start) && !isBefore(end, position);

const isBefore = (a: PlainPosition, b: PlainPosition): boolean =>
  a.line < b.line || (a.line === b.line && a.character < b.character);
