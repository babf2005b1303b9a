import type { Article } from '../../article';
import { formatReference, shortReference } from '../../citations/bibliography/formatReference';
import { uncitedEntries } from '../../citations/uncitedEntries';
import type { TreeNode } from './treeNode';

/** More rows than these are not shown one by one. */
const MOST = 200;

/** Entries that the article brings with it, in its front matter or a file that it names, and does not cite. */
export function unusedEntries(article: Article): TreeNode<never>[] {
  const unused = uncitedEntries(article);
  const rows = unused.slice(0, MOST).map((entry): TreeNode<never> => {
    const reference = entry.read();
    return {
      id: `unused:${entry.key}`,
      label: `@${entry.key}`,
      description: reference ? shortReference(reference) : 'cannot be read',
      tooltip: reference ? formatReference(reference, article.circumstances.style) : entry.key,
      kind: 'work',
      accessibilityLabel: `${entry.key}, not cited`,
      copy: `[@${entry.key}]`,
      children: [],
    };
  });
  const left = unused.length - rows.length;
  if (left === 0) return rows;
  return [...rows, { id: 'unused:more', label: `${left} more`, kind: 'work', children: [] }];
}
