import type { Problem } from '../contract';
import type { Span } from '../text/span';
import type { ReadArticle } from './placeArticle';

/** What could not be read of an article and of what it names, in the article. */
export const problemsOf = (article: ReadArticle): Problem[] => [
  ...article.problems,
  ...article.bibliography.missing.map((file) => missingBibliography(article, file)),
  ...article.bibliography.outdated.map((file) => outdatedBibliography(article, file)),
  ...(article.bibliography.own?.problems ?? []),
];

function missingBibliography(article: ReadArticle, file: string): Problem {
  const { isInText, ...place } = placeOfName(article, file);
  const message = isInText
    ? `There is no bibliography “${file}” beside this article or in the folder of the workspace, or it cannot be read.`
    : `The bibliography “${file}” that the settings name is not there, or it cannot be read.`;
  return { ...place, message };
}

function outdatedBibliography(article: ReadArticle, file: string): Problem {
  const { isInText: _, ...place } = placeOfName(article, file);
  const message = `The bibliography “${file}” is gone or can no longer be read: the entries that it had last still count here.`;
  return { ...place, message };
}

/** Under the name in the front matter; where settings name the file, at the start of the article. */
function placeOfName({ text, frontMatter: { bodyStart } }: ReadArticle, file: string): Span & { isInText: boolean } {
  const at = text.slice(0, bodyStart).indexOf(file);
  if (at >= 0) return { start: at, end: at + file.length, isInText: true };
  return { start: bodyStart, end: Math.min(bodyStart + 1, text.length), isInText: false };
}
