import { TextDocument } from 'vscode-languageserver-textdocument';
import { circumstancesOf } from '../../core/analysis';
import type { ReadyArticle, ServerContext } from '../context';
import { OpenArticle } from '../openArticles';

/** An article that is not open, read to its end while nothing else waits; undefined when it is gone or is none. */
export async function closedArticle(context: ServerContext, uri: string): Promise<ReadyArticle | undefined> {
  const { connection, files, settings: source, bibliographies, sideFiles, pace, workspace } = context;
  const text = await files.readFile(uri);
  if (text === undefined) return undefined;
  const logger = { warn: (message: string) => connection.console.warn(`${uri}: ${message}`) };
  const article = new OpenArticle(TextDocument.create(uri, 'markdown', 0, text), logger);
  const found = await source.forClosed(uri, article.header);
  if (found.off !== undefined) return undefined;
  const { session } = article;
  session.useBibliography(await bibliographies.forArticle(article, found));
  session.useCircumstances(circumstancesOf(found.settings, uri));
  session.useOthers(workspace.othersFor(uri));
  session.decisions = await sideFiles.decisionsFor(uri);
  // Nothing is kept for a file that is not open.
  if (!context.articles.get(uri)) {
    bibliographies.forgetArticle(uri);
    sideFiles.forgetDocument(uri);
    workspace.forgetDocument(uri);
  }
  await pace.inBackground(session.read());
  return { article, session, settings: found.settings };
}
