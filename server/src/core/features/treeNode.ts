import type { CitationKind } from '../contract';

export type CitationsGrouping = 'source' | 'document';

/** One row of a tree, plain data. `Range` is whatever the edge shows places in: core knows offsets only. */
export interface TreeNode<Range> {
  /** Stable under edits elsewhere, so that expansion and selection survive. */
  id: string;
  label: string;
  /** Short text after the label: counts, what is missing in words ("no link"). */
  description?: string;
  tooltip?: string;
  kind: CitationKind | 'section' | 'work' | 'claim';
  /** Spelled out for screen readers. */
  accessibilityLabel?: string;
  /** What goes on the clipboard: label with target. */
  copy?: string;
  /** Where a click leads. */
  range?: Range;
  children: TreeNode<Range>[];
}
