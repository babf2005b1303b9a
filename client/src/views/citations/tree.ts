import type { TreeNode } from '../../../../server/src/lsp/protocol/article';

/** A row of the tree as VS Code knows it: stays the same object for as long as its id is in the tree. */
export interface Row {
  readonly id: string;
  readonly parent: Row | undefined;
  node: TreeNode;
  children: readonly Row[];
}

/** What VS Code has to be told after the tree has changed. */
export interface Refresh {
  rows: Row[];
  /** Topmost rows that look different or whose children do: all below them is asked for again. */
  changed: Row[];
  /** The top level itself has changed. */
  all: boolean;
}

/**
 * Takes new nodes into the rows shown. Rows are recognised by id and kept, so that expansion, selection and scroll
 * position survive; rows that only moved in the text need no redrawing.
 */
export function refresh(before: readonly Row[], nodes: readonly TreeNode[]): Refresh {
  const changed: Row[] = [];
  const rows = merge(before, nodes, undefined, changed);
  return { rows, changed, all: !isSameList(before, rows) };
}

function merge(before: readonly Row[], nodes: readonly TreeNode[], parent: Row | undefined, changed: Row[]): Row[] {
  const known = new Map(before.map((row) => [row.id, row]));
  return nodes.map((node) => {
    const row = known.get(node.id);
    if (!row) return newRow(node, parent);
    const below: Row[] = [];
    const children = merge(row.children, node.children, row, below);
    if (!looksSame(row.node, node) || !isSameList(row.children, children)) changed.push(row);
    else changed.push(...below);
    row.node = node;
    row.children = children;
    return row;
  });
}

function newRow(node: TreeNode, parent: Row | undefined): Row {
  const row: Row = { id: node.id, parent, node, children: [] };
  row.children = node.children.map((child) => newRow(child, row));
  return row;
}

const looksSame = (a: TreeNode, b: TreeNode): boolean =>
  a.label === b.label &&
  a.description === b.description &&
  a.tooltip === b.tooltip &&
  a.kind === b.kind &&
  a.accessibilityLabel === b.accessibilityLabel;

const isSameList = (a: readonly Row[], b: readonly Row[]): boolean =>
  a.length === b.length && a.every((row, index) => row === b[index]);

/** Codicon of each kind of row. */
export const ICONS: Readonly<Record<TreeNode['kind'], string>> = {
  section: 'list-tree',
  work: 'book',
  claim: 'comment',
  speaker: 'person',
  person: 'person',
  organisation: 'organization',
  place: 'globe',
  unnamed: 'question',
  saying: 'quote',
  mention: 'location',
  more: 'ellipsis',
  chain: 'arrow-swap',
  disclosure: 'info',
  premise: 'arrow-down',
  dependent: 'arrow-up',
  conflict: 'diff',
  decision: 'verified',
  note: 'lock',
  orphan: 'question',
  link: 'link',
  'reference-link': 'link',
  autolink: 'link-external',
  'bare-url': 'link-external',
  footnote: 'note',
  'inline-footnote': 'note',
  pandoc: 'mention',
  image: 'file-media',
  blockquote: 'quote',
  quotation: 'quote',
  outlet: 'broadcast',
  wikilink: 'link',
  'html-link': 'link',
  identifier: 'symbol-number',
  embed: 'file-media',
  'lead-in': 'quote',
  'back-reference': 'reply',
  'self-reference': 'history',
  document: 'file',
};

/** The row with an id, wherever it is in the tree. */
export function rowWith(rows: readonly Row[], id: string): Row | undefined {
  for (const row of rows) {
    const found = row.id === id ? row : rowWith(row.children, id);
    if (found) return found;
  }
  return undefined;
}

/** A row as tests read it. */
export interface RowSnapshot {
  label: string;
  description?: string;
  children: RowSnapshot[];
}

export const snapshotOf = (rows: readonly Row[]): RowSnapshot[] =>
  rows.map(({ node: { label, description }, children }) => ({
    label,
    ...(description === undefined ? {} : { description }),
    children: snapshotOf(children),
  }));

/** The innermost row whose place in the article holds a position, sources before claims. */
export function rowAt(rows: readonly Row[], { line, character }: { line: number; character: number }): Row | undefined {
  for (const row of rows) {
    const below = row.node.kind === 'claim' ? undefined : rowAt(row.children, { line, character });
    if (below) return below;
    const { range, file } = row.node;
    if (
      range &&
      file === undefined &&
      !isBefore({ line, character }, range.start) &&
      !isBefore(range.end, { line, character })
    )
      return row;
  }
  return undefined;
}

/** The row with a problem behind another one in the order of the tree; the first one after the last. */
export function nextProblem(rows: readonly Row[], after: Row | undefined): Row | undefined {
  const all = inOrder(rows);
  const at = after ? all.indexOf(after) : -1;
  return [...all.slice(at + 1), ...all.slice(0, at + 1)].find(({ node: { problem, range } }) => problem && range);
}

const inOrder = (rows: readonly Row[]): Row[] => rows.flatMap((row) => [row, ...inOrder(row.children)]);

type Position = NonNullable<TreeNode['range']>['start'];

const isBefore = (a: Position, b: Position): boolean =>
  a.line < b.line || (a.line === b.line && a.character < b.character);

/** What to insert where a row is dropped: a key for a work of a bibliography, else what would be copied. */
export const dropText = ({ node: { source, copy, label } }: Row): string =>
  source?.startsWith('key:') ? `[@${source.slice('key:'.length)}]` : (copy ?? label);

/** Commands take whatever their caller gives. */
export const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && 'node' in value;
