import type { Problem } from '../contract';
import type { ReadArticle } from './placeArticle';

/** What could not be read of an article and of what it names, in the article. */
export const problemsOf = (article: ReadArticle): Problem[] => [
  ...article.problems,
  ...article.bibliography.missing.map((file) => missingBibliography(article, file)),
  ...(article.bibliography.own?.problems ?? []),
];

/** Under the name in the front matter; where settings name the file, at the start of the article. */
function missingBibliography({ text, frontMatter: { bodyStart } }: ReadArticle, file: string): Problem {
  const at = text.slice(0, bodyStart).indexOf(file);
  if (at >= 0) {
    const message = `There is no bibliography “${file}” beside this article or in the folder of the workspace, or it cannot be read.`;
    return { start: at, end: at + file.length, message };
  }
  const message = `The bibliography “${file}” that the settings name is not there, or it cannot be read.`;
  return { start: bodyStart, end: Math.min(bodyStart + 1, text.length), message };
}
