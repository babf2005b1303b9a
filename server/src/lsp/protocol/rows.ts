import type { PlainRange, TreeNode } from './article';

/** Trees travel list by list: the rows at the top, and what is below a row once somebody opens it. */

/** Ids from the top of a tree down to a row; empty for the tree itself. */
export type RowPath = readonly string[];

/** A row without what is below it, and without what only a tooltip or a copy needs: that is asked for. */
export interface ListedRow extends Omit<TreeNode, 'children' | 'tooltip' | 'copy'> {
  /** It is open to begin with; the list below it comes along. */
  opens?: true;
}

/** Tell two states of a list apart: its rows, and where they stand in the article. */
export interface ListMarks {
  rows: string;
  places: string;
}

/** A list that the client wants to have, with the marks of what it has of it. */
export interface WantedList {
  /** Of the row that the list is below. */
  path: RowPath;
  marks?: ListMarks;
}

/** What is below a row: its rows where those have changed, else only where they stand now. */
export interface RowList {
  path: RowPath;
  marks: ListMarks;
  rows?: ListedRow[];
  /** Line and character of start and end, row by row; empty for a row without a place. */
  places?: number[][];
}

/** Which rows to look for. */
export type RowsSought =
  | { id: string }
  | { paths: readonly RowPath[] }
  /** The row for a place in the article. */
  | { at: PlainRange }
  /** The next row that lacks something, behind the one with this path; the first one where that is empty. */
  | { problemAfter: RowPath };

/** A row with all that is known of it, but for what is below it. */
export interface FoundRow {
  path: RowPath;
  row: Omit<TreeNode, 'children'>;
}

/** Part of a request for a tree. */
export interface RowsParams {
  lists?: readonly WantedList[] | undefined;
  sought?: RowsSought | undefined;
}

/** Part of the answer: those lists that differ, each behind that of its parent, and the rows sought that are there. */
export interface RowsAnswer {
  /** `off` when the file is no article (see `sourceCritic.files`), so that the view can say why it is empty. */
  state: 'ready' | 'off';
  lists: RowList[];
  found?: FoundRow[];
}
