import type { ReadArticle } from '../project/placeArticle';
import type { Edit } from '../text/edit';
import type { Span } from '../text/span';
import type { SharedKey } from './references';
import { prepareRenameName, renameName } from './renameActor';
import { prepareRenameMark, renameMark } from './renameMark';

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

/** Can what stands at an offset be renamed? Undefined where nothing of ours stands, so that others may answer. */
export const prepareRename = (article: ReadArticle, offset: number): Renamable | undefined =>
  prepareRenameMark(article, offset) ?? prepareRenameName(article, offset);

/** Renames a key, a label or a name. */
export const rename = (article: ReadArticle, offset: number, newName: string): Renamed | undefined =>
  renameMark(article, offset, newName) ?? renameName(article, offset, newName);
