import type { ActorKind, CitationKind } from '../contract';

export type CitationsGrouping = 'source' | 'document' | 'actor' | 'kind' | 'status';

export type CitationsOrder = 'position' | 'claims' | 'problems' | 'name';

/** How a reader wants to see citations. */
export interface CitationsArrangement {
  grouping: CitationsGrouping;
  order?: CitationsOrder;
  /** Only sources and places where something is missing. */
  problemsOnly?: boolean;
}

export type ActorsGrouping = 'kind' | 'voice';

export type ClaimsGrouping = 'status' | 'origin' | 'kind' | 'document';

/** `open` leaves out what is settled and what nothing was flagged about. */
export type ClaimsFilter = 'all' | 'open';

/** One row of a tree, plain data. `Range` is whatever the edge shows places in: core knows offsets only. */
export interface TreeNode<Range> {
  /** Stable under edits elsewhere, so that expansion and selection survive. */
  id: string;
  label: string;
  /** Short text after the label: counts, what is missing in words ("no link"). */
  description?: string;
  tooltip?: string;
  kind:
    | CitationKind
    | ActorKind
    | 'saying'
    | 'mention'
    | 'more'
    | 'section'
    | 'work'
    | 'claim'
    | 'speaker'
    | 'chain'
    | 'disclosure'
    | 'premise'
    | 'dependent'
    | 'conflict'
    | 'decision'
    | 'note'
    | 'orphan';
  /** Spelled out for screen readers. */
  accessibilityLabel?: string;
  /** Something is missing here: a link, an entry, a page. */
  problem?: true;
  /** Key of the source that the row is or belongs to, for exports. */
  source?: string;
  /** What goes on the clipboard: label with target. */
  copy?: string;
  /** Where a click leads. */
  range?: Range;
  children: TreeNode<Range>[];
}
