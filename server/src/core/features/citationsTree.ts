import type { Article } from '../article';
import type { Span } from '../text/span';
import type { CitationsGrouping, TreeNode } from './treeNode';
export const citationsTree = <Range>(
  _article: Article,
  _grouping: CitationsGrouping,
  _place: (block: number, span: Span) => Range,
): TreeNode<Range>[] => [];
