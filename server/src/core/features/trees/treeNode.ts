import type { ActorKind, CitationKind } from '../../contract';

/** `workspace`: by work over all articles, each with the articles that cite it. */
export type CitationsGrouping = 'source' | 'document' | 'actor' | 'kind' | 'status' | 'paragraph' | 'workspace';

export type CitationsOrder = 'position' | 'date' | 'claims' | 'problems' | 'name';

/** Only what has problems, no link, or an origin without a name; what carries words of the author, of somebody quoted, or of somebody reported. */
export type CitationsFilter = 'problems' | 'unlinked' | 'unnamed' | 'author' | 'quoted' | 'reported';

/** How a reader wants to see citations, of one article or of all. */
export interface CitationsArrangement<Of extends 'article' | 'all' = 'all'> {
  grouping: Of extends 'article' ? Exclude<CitationsGrouping, 'workspace'> : CitationsGrouping;
  order?: CitationsOrder;
  only?: CitationsFilter;
  /** Only what comes from or through this actor, by name. */
  actor?: string;
  /** Only rows in which these words stand, case aside. */
  words?: string;
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
  /** Address of the source on the web. */
  url?: string;
  /** What goes on the clipboard: label with target. */
  copy?: string;
  /** Where a click leads. */
  range?: Range;
  /** The file that the place is in, where it is another than the article shown. */
  file?: string;
  /** There is something below it; says so where `children` are made only when somebody asks for them. */
  expandable?: true;
  children: TreeNode<Range>[];
}

/** A row whose children are made when somebody asks for them; `expandable` tells before whether there are any. */
export function withLazyChildren<Range>(
  row: Omit<TreeNode<Range>, 'children' | 'expandable'>,
  isExpandable: boolean,
  make: () => TreeNode<Range>[],
): TreeNode<Range> {
  let made: TreeNode<Range>[] | undefined;
  return {
    ...row,
    ...(isExpandable ? { expandable: true as const } : {}),
    get children() {
      made ??= isExpandable ? make() : [];
      return made;
    },
  };
}
