import type { Article } from '../../article';
import { dayOfSource } from '../../citations/dayOfSource';
import type { CitationsOrder, TreeNode } from './treeNode';

/** Rows in the order a reader wants; those of which nothing can be said come last, as they stand in the article. */
export function ordered<Range>(article: Article, rows: TreeNode<Range>[], order: CitationsOrder): TreeNode<Range>[] {
  if (order === 'position') return rows;
  if (order === 'name') return rows.toSorted((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
  if (order === 'date') {
    const days = new Map(rows.map((row) => [row, dayOfSource(article, row.source ?? '', row.url) ?? '']));
    const day = (row: TreeNode<Range>): string => days.get(row) ?? '';
    return rows.toSorted((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0));
  }
  const weigh = order === 'claims' ? claimsBelow : problemsBelow;
  return rows.toSorted((a, b) => weigh(b) - weigh(a));
}

const claimsBelow = ({ kind, children }: TreeNode<unknown>): number =>
  kind === 'claim' ? 1 : children.reduce((sum, child) => sum + claimsBelow(child), 0);

const problemsBelow = ({ problem, children }: TreeNode<unknown>): number =>
  (problem ? 1 : 0) + children.reduce((sum, child) => sum + problemsBelow(child), 0);
