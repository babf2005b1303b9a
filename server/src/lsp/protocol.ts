import type { CitationKind, Severity } from '../core/contract';

/**
 * What client and server say to each other beyond LSP. Imported by both; holds types and method names only.
 */

/** One row of a tree, plain data: the client turns it into a `TreeItem`. */
export interface TreeNode {
  /** Stable under edits elsewhere, so that expansion and selection survive. */
  id: string;
  label: string;
  /** Short text after the label: counts, line, what is missing in words ("no link"). */
  description?: string;
  tooltip?: string;
  kind: CitationKind | 'section' | 'work' | 'claim';
  /** Spelled out for screen readers. */
  accessibilityLabel?: string;
  /** Where a click leads, UTF-16 offsets are converted to LSP ranges by the server. */
  range?: { start: { line: number; character: number }; end: { line: number; character: number } };
  children: TreeNode[];
}

export type CitationsGrouping = 'source' | 'document';

export interface CitationsParams {
  uri: string;
  grouping: CitationsGrouping;
}

export interface CitationsResult {
  /** `off` when the file is no article (see `sourceCritic.files`), so that the view can say why it is empty. */
  state: 'ready' | 'off';
  nodes: TreeNode[];
}

/** client → server */
export const citationsRequest = 'sourceCritic/citations';

export interface ArticleChanged {
  uri: string;
  state: 'ready' | 'off';
  /** Why the file is not read, in plain words, when `off`. */
  reason?: string;
  counts: Record<Severity, number>;
  /** Findings that `maxProblems` keeps out of the Problems panel. */
  hidden: number;
}

/** server → client, after an article was analysed: refresh trees and language status. */
export const articleChanged = 'sourceCritic/articleChanged';
