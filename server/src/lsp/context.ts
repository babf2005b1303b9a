import type { CancellationToken, Connection, TextDocumentPositionParams, TextDocuments } from 'vscode-languageserver';
import { type ArticleSession, circumstancesOf, type Settings } from '../core/analysis';
import type { Bibliographies } from './bibliographies';
import type { ClientAbilities } from './clientAbilities';
import type { HostFiles } from './hostFiles';
import type { CheckedLinks } from './linkChecks';
import type { OpenArticle } from './openArticles';
import type { Pace } from './pace';
import type { SettingsSource } from './settings';
import type { SideFiles } from './sideFiles';
import type { WorkspaceArticles } from './workspace/workspaceArticles';

/** What every handler works with. */
export interface ServerContext {
  connection: Connection;
  articles: TextDocuments<OpenArticle>;
  settings: SettingsSource;
  sideFiles: SideFiles;
  bibliographies: Bibliographies;
  files: HostFiles;
  workspace: WorkspaceArticles;
  linkChecks: CheckedLinks;
  pace: Pace;
  client: ClientAbilities;
}

/** An article that is read as it stands. */
export interface ReadyArticle {
  article: OpenArticle;
  session: ArticleSession;
  settings: Settings;
}

/**
 * The article of a URI, read to its end. Undefined when it is not open, is no article, or the request was cancelled;
 * `off` tells the second case apart.
 */
export async function readyArticle(
  { articles, settings: source, sideFiles, bibliographies, linkChecks, workspace, pace }: ServerContext,
  uri: string,
  token: CancellationToken,
): Promise<ReadyArticle | { off: string } | undefined> {
  const article = articles.get(uri);
  if (!article) return undefined;
  const found = await source.forArticle(article);
  const { settings, off } = found;
  if (off !== undefined) return { off };
  article.session.useBibliography(await bibliographies.forArticle(article, found));
  article.session.useCircumstances(circumstancesOf(settings, uri, linkChecks.get(uri)));
  article.session.useOthers(workspace.othersFor(uri));
  article.session.decisions = await sideFiles.decisionsFor(uri);
  if (!(await pace.ready(article, token))) return undefined;
  return { article, session: article.session, settings };
}

export const isReady = (found: ReadyArticle | { off: string } | undefined): found is ReadyArticle =>
  found !== undefined && 'session' in found;

/** Answers a request about a place in an article; null where there is no article to ask. */
export async function answerAt<Answer>(
  context: ServerContext,
  { textDocument, position }: TextDocumentPositionParams,
  token: CancellationToken,
  answer: (found: ReadyArticle, offset: number) => Answer,
): Promise<Answer | null> {
  const found = await readyArticle(context, textDocument.uri, token);
  return isReady(found) ? answer(found, found.article.document.offsetAt(position)) : null;
}
