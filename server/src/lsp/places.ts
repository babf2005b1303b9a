import type { Location } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FilePlace } from '../core/analysis';
import type { ServerContext } from './context';
import { rangeOf } from './convert';
import type { OpenArticle } from './openArticles';

/** The text of a bibliography, or of the article where no file is named; undefined where the file is gone. */
export const documentOf = (
  { bibliographies }: ServerContext,
  article: OpenArticle,
  file: string | undefined,
): TextDocument | undefined => (file === undefined ? article.document : bibliographies.documentOf(file));

/** A place as the protocol has it. */
export function locationOf(context: ServerContext, article: OpenArticle, place: FilePlace): Location | undefined {
  const document = documentOf(context, article, place.file);
  return document && { uri: document.uri, range: rangeOf(document, place) };
}
