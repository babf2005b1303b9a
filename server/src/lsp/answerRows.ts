import { findRows, type RowForPlace, type Rows } from './findRows';
import type { RowsAnswer, RowsParams } from './protocol/rows';
import { changedLists } from './rowLists';

/** What a client asks of a tree. */
export const answerRows = (rows: Rows, { lists, sought }: RowsParams, forPlace: RowForPlace): RowsAnswer => ({
  state: 'ready',
  lists: lists ? changedLists(rows, lists) : [],
  ...(sought ? { found: findRows(rows, sought, forPlace) } : {}),
});

export const NO_ROWS: RowsAnswer = { state: 'off', lists: [] };
