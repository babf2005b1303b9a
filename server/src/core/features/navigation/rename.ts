import type { ReadArticle } from '../../project/placeArticle';
import { prepareRenameName, renameName } from './renameActor';
import type { Renamable, Renamed } from './renameEdit';
import { prepareRenameMark, renameMark } from './renameMark';

/** Can what stands at an offset be renamed? Undefined where nothing of ours stands, so that others may answer. */
export const prepareRename = (article: ReadArticle, offset: number): Renamable | undefined =>
  prepareRenameMark(article, offset) ?? prepareRenameName(article, offset);

/** Renames a key, a label or a name. */
export const rename = (article: ReadArticle, offset: number, newName: string): Renamed | undefined =>
  renameMark(article, offset, newName) ?? renameName(article, offset, newName);
