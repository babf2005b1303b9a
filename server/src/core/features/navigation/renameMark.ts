import { isKey } from '../../citations/bibliography/writtenKey';
import { normaliseLabel } from '../../markdown/links';
import { type Mark, type MarkKind, markAt, marksLike } from '../../project/marks';
import type { ReadArticle } from '../../project/placeArticle';
import { entryOf } from './definition';
import { type SharedKey, sharedKey } from './references';
import type { Renamable, Renamed, RenameEdit } from './renameEdit';

/** Can the key or label at an offset be renamed? Undefined where none stands. */
export function prepareRenameMark(article: ReadArticle, offset: number): Renamable | undefined {
  const mark = markAt(article, offset);
  return mark && { span: { start: mark.start, end: mark.end }, placeholder: mark.name };
}

/** Renames a label in the article, or a key in the article and in the bibliography that has its entry. */
export function renameMark(article: ReadArticle, offset: number, newName: string): Renamed | undefined {
  const mark = markAt(article, offset);
  if (!mark) return undefined;
  const name = newName.trim();
  const refused = IS_WRITABLE[mark.kind](name) ?? whyTaken(article, mark, name);
  if (refused !== undefined) return { refused };
  const inArticle = marksLike(article, mark).map((each): RenameEdit => each.renamed(name));
  const shared = mark.kind === 'key' ? sharedKey(article, mark.name) : undefined;
  if (!shared) return { edits: inArticle };
  return { edits: [...inArticle, ...inBibliography(article, shared, name)], shared };
}

/** Renames a key in another article that cites the same entry. */
export function renameKeyIn(article: ReadArticle, { key, file }: SharedKey, newName: string): Renamed {
  if (article.bibliography.find(key)?.file !== file) return { edits: [] };
  if (article.bibliography.find(newName)) return { refused: takenKey(newName) };
  return { edits: marksLike(article, { kind: 'key', name: key }).map((mark) => mark.renamed(newName)) };
}

/** The key of the entry, and where other entries of its file name it. */
function inBibliography(article: ReadArticle, { key, file }: SharedKey, text: string): RenameEdit[] {
  const entry = entryOf(article, key);
  const inFile = article.bibliography.files.find(({ name }) => name === file)?.file;
  const places = [...(entry ? [entry] : []), ...(inFile?.referencesTo?.(key) ?? [])];
  return places.map(({ start, end }) => ({ start, end, text, file }));
}

const IS_WRITABLE: Readonly<Record<MarkKind, (name: string) => string | undefined>> = {
  key: (name) =>
    isKey(name) ? undefined : 'A citation key has no spaces, commas, quotation marks, brackets or any of = # % ~ @ \\.',
  note: (name) =>
    name !== '' && !/[\s[\]^]/.test(name) ? undefined : 'The label of a note has no spaces, brackets or carets.',
  link: (name) =>
    name !== '' && name.length < 1_000 && !name.startsWith('^') && !/[[\]\\]|\n/.test(name)
      ? undefined
      : 'The label of a link has no brackets, backslashes or line ends and does not start with a caret.',
};

function whyTaken(article: ReadArticle, mark: Mark, name: string): string | undefined {
  const { bibliography, footnoteDefinitions, linkDefinitions } = article;
  if (mark.kind === 'key') {
    // A key that leads nowhere may come to lead to an entry.
    const isTaken = name !== mark.name && bibliography.find(mark.name) && bibliography.find(name);
    return isTaken ? takenKey(name) : undefined;
  }
  const label = normaliseLabel(name);
  if (label === normaliseLabel(mark.name)) return undefined;
  const definitions = mark.kind === 'note' ? footnoteDefinitions : linkDefinitions;
  const isDefined = definitions.has(normaliseLabel(mark.name));
  const isTaken = isDefined && marksLike(article, { kind: mark.kind, name }).length > 0;
  const what = mark.kind === 'note' ? `a note [^${name}]` : `a link label [${name}]`;
  return isTaken ? `There is ${what} in this article already.` : undefined;
}

const takenKey = (key: string): string => `There is an entry “${key}” already: two works would share one key.`;
