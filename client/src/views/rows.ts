import type { ListedRow, ListMarks, RowList, RowPath, WantedList } from '../../../server/src/lsp/protocol/rows';

/** A row of the tree as VS Code knows it: stays the same object for as long as its id is in the tree. */
export interface Row {
  readonly id: string;
  /** The root, which is never shown, above rows at the top; undefined for the root itself. */
  readonly parent: Row | undefined;
  node: ListedRow;
  /** Undefined until somebody opens the row. */
  children: readonly Row[] | undefined;
  /** What the server calls the list below it as it was last heard of. */
  marks: ListMarks | undefined;
}

/** What VS Code has to be told after the tree has changed. */
interface Refresh {
  /** Topmost rows that look different or whose children do: all below them is asked for again. */
  changed: Row[];
  /** The top level itself has changed. */
  all: boolean;
}

/** A tree of which nothing is known yet. */
export const newRoot = (): Row => newRow({ id: '', label: '', kind: 'section', expandable: true }, undefined);

const newRow = (node: ListedRow, parent: Row | undefined): Row => ({
  id: node.id,
  parent,
  node,
  children: node.expandable ? undefined : [],
  marks: undefined,
});

/**
 * Takes lists into the rows shown. Rows are recognised by id and kept, so that expansion, selection and scroll position
 * survive; rows that only moved in the text need no redrawing. Whether a section begins open is settled when it first
 * appears, and anew when the reader asks for another tree.
 */
export function take(root: Row, lists: readonly RowList[], isOtherTree = false): Refresh {
  const changed = new Set<Row>();
  for (const { path, marks, rows, places } of lists) {
    const parent = rowWith(root, path);
    if (!parent) continue;
    if (rows) takeRows(parent, rows, isOtherTree, changed);
    else if (places && parent.marks?.rows === marks.rows) takePlaces(parent, places);
    else continue;
    parent.marks = marks;
  }
  return { changed: [...changed].filter((row) => row !== root && !isBelow(row, changed)), all: changed.has(root) };
}

function takeRows(parent: Row, nodes: readonly ListedRow[], isOtherTree: boolean, changed: Set<Row>): void {
  const before = parent.children ?? [];
  const known = new Map(before.map((row) => [row.id, row]));
  const rows = nodes.map((node) => {
    const row = known.get(node.id);
    if (!row || (isOtherTree && row.node.opens !== node.opens)) return newRow(node, parent);
    if (!looksSame(row.node, node)) changed.add(row);
    const { opens, ...rest } = node;
    row.node = row.node.opens ? { ...rest, opens: true } : rest;
    if (!node.expandable) row.children = [];
    else if (row.children?.length === 0) row.children = undefined;
    return row;
  });
  if (parent.children === undefined || !isSameList(before, rows)) changed.add(parent);
  parent.children = rows;
}

function takePlaces({ children = [] }: Row, places: readonly number[][]): void {
  for (const [index, row] of children.entries()) {
    const [line, character, endLine, endCharacter] = places[index] ?? [];
    const { range, ...rest } = row.node;
    row.node =
      line === undefined || character === undefined || endLine === undefined || endCharacter === undefined
        ? rest
        : { ...rest, range: { start: { line, character }, end: { line: endLine, character: endCharacter } } };
  }
}

function isBelow({ parent }: Row, rows: ReadonlySet<Row>): boolean {
  for (let row = parent; row; row = row.parent) if (rows.has(row)) return true;
  return false;
}

const looksSame = (a: ListedRow, b: ListedRow): boolean =>
  a.label === b.label &&
  a.description === b.description &&
  a.kind === b.kind &&
  a.accessibilityLabel === b.accessibilityLabel &&
  a.expandable === b.expandable;

const isSameList = (a: readonly Row[], b: readonly Row[]): boolean =>
  a.length === b.length && a.every((row, index) => row === b[index]);

/** The row with a path, as far as rows are known. */
export function rowWith(root: Row, path: RowPath): Row | undefined {
  let row: Row | undefined = root;
  for (const id of path) row = row?.children?.find((child) => child.id === id);
  return row;
}

/** Ids from the top of the tree down to a row. */
export const pathOf = ({ id, parent }: Row): RowPath => (parent ? [...pathOf(parent), id] : []);

/** All lists that are known, each behind that of its parent: what to ask for after the article has changed. */
export function knownLists(root: Row): WantedList[] {
  const lists: WantedList[] = [];
  const visit = ({ children, marks }: Row, path: RowPath): void => {
    if (path.length === 0 || marks) lists.push(marks ? { path, marks } : { path });
    for (const child of children ?? []) if (child.children?.length !== 0) visit(child, [...path, child.id]);
  };
  visit(root, []);
  return lists;
}

/** A row as tests read it. */
export interface RowSnapshot {
  label: string;
  description?: string;
  children: RowSnapshot[];
}

/** Commands take whatever their caller gives. */
export const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && 'node' in value;
