import type { Edit } from '../../text/edit';
import type { Span } from '../../text/span';
import type { SharedKey } from './references';

/** What a rename would change, or why there is none here. */
export type Renamable = { span: Span; placeholder: string } | { refused: string };

/** An edit of a rename. */
export interface RenameEdit extends Edit {
  /** In a heading it also changes what links to the heading have to say. */
  inHeading?: true;
  /** A bibliography, as the host names files; absent for the article. */
  file?: string;
}

/** Edits, and the key that other articles may cite as well; or why there are none. */
export type Renamed = { edits: RenameEdit[]; shared?: SharedKey } | { refused: string };
