import type { Article } from '../../article';
import { dayOfSource } from '../../citations/dayOfSource';
import { outletOfSource } from '../../citations/outletOfSource';
import type { CitationsOrder, TreeNode } from './treeNode';

/** A row, and what it weighs: known before what is below it is made. */
export interface Weighed<Range> {
  row: TreeNode<Range>;
  /** Sentences below it whose claims are carried. */
  claims: number;
  /** Rows with something missing, itself among them. */
  problems: number;
}

/** Rows in the order a reader wants; those of which nothing can be said come last, as they stand in the article. */
export function ordered<Range>(
  article: Article,
  weighed: readonly Weighed<Range>[],
  order: CitationsOrder,
): TreeNode<Range>[] {
  switch (order) {
    case 'claims':
    case 'problems':
      return rowsOf(weighed.toSorted((a, b) => b[order] - a[order]));
    case 'date':
      return sortedBy(weighed, ({ source = '', url }) => dayOfSource(article, source, url), newestFirst);
    case 'name':
      return sortedBy(weighed, (row) => publishedIn(article, row), alphabetically);
    default:
      return rowsOf(weighed);
  }
}

const rowsOf = <Range>(weighed: readonly Weighed<Range>[]): TreeNode<Range>[] => weighed.map(({ row }) => row);

function sortedBy<Range>(
  weighed: readonly Weighed<Range>[],
  keyOf: (row: TreeNode<Range>) => string | undefined,
  compare: (a: string, b: string) => number,
): TreeNode<Range>[] {
  const keyed = weighed.map(({ row }) => ({ row, key: keyOf(row) }));
  const sorted = keyed.flatMap(({ row, key }) => (key === undefined ? [] : [{ row, key }]));
  sorted.sort((a, b) => compare(a.key, b.key));
  return [...sorted, ...keyed.filter(({ key }) => key === undefined)].map(({ row }) => row);
}

const alphabetically = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const newestFirst = (a: string, b: string): number => alphabetically(b, a);

/** Rows of one outlet stand together, by what they are called. */
function publishedIn(article: Article, { source = '', url, label }: TreeNode<unknown>): string {
  const outlet = outletOfSource(article, source, url) ?? '';
  return `${outlet === '' ? '\uFFFF' : outlet}\n${label}`.toLowerCase();
}
