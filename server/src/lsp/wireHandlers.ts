import { PROJECT_FILE } from '../core/analysis';
import type { ServerContext } from './context';
import { inBackground } from './guard';
import { handleActors } from './handlers/actors';
import { handleCallHierarchy } from './handlers/callHierarchy';
import { handleCheckAll } from './handlers/checkAll';
import { handleCitations } from './handlers/citations';
import { handleClaims } from './handlers/claims';
import { handleCodeActions } from './handlers/codeActions';
import { handleCodeLens } from './handlers/codeLens';
import { handleCompletion } from './handlers/completion';
import { handleDecide } from './handlers/decide';
import { handleDefinition } from './handlers/definition';
import { handleDiagnostics } from './handlers/diagnostics';
import { handleDocumentLinks } from './handlers/documentLinks';
import { handleExportCitations } from './handlers/exportCitations';
import { handleHighlights } from './handlers/highlights';
import { handleHover } from './handlers/hover';
import { handleLinks } from './handlers/links';
import { handleOrigins } from './handlers/origins';
import { handlePages } from './handlers/pages';
import { handleReferences } from './handlers/references';
import { handleRegistry } from './handlers/registry';
import { handleRename } from './handlers/rename';
import { handleSayings } from './handlers/sayings';
import { handleSemanticTokens } from './handlers/semanticTokens';
import { handleSideFiles } from './handlers/sideFiles';
import { handleSpeaker } from './handlers/speaker';
import { handleSymbols } from './handlers/symbols';
import type { OpenArticle } from './openArticles';
import { type Paused, pausedChanged } from './protocol/article';
import { sideFileChanged } from './protocol/files';

/**
 * Sets up what answers requests and what follows changes, once it is known what the client can do. Returns what to call
 * when something else may be shown although no text has changed.
 */
export function wireHandlers(context: ServerContext): () => void {
  const { connection, articles, client, workspace } = context;
  const diagnostics = handleDiagnostics(context);
  const codeLens = handleCodeLens(context);
  const checkedAll = handleCheckAll(context);
  const refresh = (): void => {
    if (client.pullsDiagnostics && client.refreshesDiagnostics)
      inBackground(connection.console, 'refresh', connection.languages.diagnostics.refresh());
    for (const article of articles.all()) diagnostics.changed(article);
    codeLens.refresh();
  };

  handleHover(context);
  handleCitations(context);
  handleClaims(context);
  handleDecide(context);
  handleSideFiles(context);
  handleExportCitations(context);
  handleOrigins(context);
  handleLinks(context, refresh);
  handleCodeActions(context);
  handlePages(context);
  handleActors(context);
  handleDefinition(context);
  handleReferences(context);
  handleHighlights(context);
  handleRename(context);
  handleRegistry(context);
  handleSpeaker(context);
  handleSymbols(context);
  handleSemanticTokens(context);
  handleCompletion(context);
  handleDocumentLinks(context);
  handleSayings(context);
  handleCallHierarchy(context);

  articles.onDidOpen(({ document }) => checkedAll.opened(document.uri));
  articles.onDidChangeContent(({ document }) => diagnostics.changed(document));
  articles.onDidClose(({ document }) => {
    forget(context, document);
    diagnostics.closed(document.uri);
    workspace.closed(document.uri);
  });
  workspace.onChanged = (uris) => {
    checkedAll.changed(uris);
    refresh();
  };
  followFiles(context, refresh);
  return refresh;
}

function forget({ pace, settings, sideFiles, linkChecks, bibliographies }: ServerContext, article: OpenArticle): void {
  pace.forget(article);
  settings.forgetDocument(article.uri);
  sideFiles.forgetDocument(article.uri);
  linkChecks.forgetDocument(article.uri);
  bibliographies.forgetArticle(article.uri);
}

/** Settings, project files, side files and bibliographies that change. */
function followFiles(context: ServerContext, refresh: () => void): void {
  const { connection, settings, sideFiles, bibliographies, workspace } = context;
  connection.onDidChangeConfiguration(() => {
    settings.forgetAll();
    workspace.settingsChanged();
    refresh();
  });
  connection.onNotification(pausedChanged, (paused: Paused) => {
    settings.setPaused(paused);
    workspace.settingsChanged();
    refresh();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const projectFiles = changes.filter(({ uri }) => uri.endsWith(`/${PROJECT_FILE}`));
    for (const { uri } of projectFiles) settings.forgetProjectFile(uri);
    const sideFilesChanged = sideFiles.forget(changes.map(({ uri }) => uri));
    const bibliographyChanged = bibliographies.changed(changes);
    if (projectFiles.length > 0) workspace.settingsChanged();
    workspace.changed(changes);
    if (projectFiles.length > 0 || sideFilesChanged || bibliographyChanged) refresh();
  });
  connection.onNotification(sideFileChanged, ({ uri }: { uri: string }) => {
    if (sideFiles.forget([uri])) refresh();
  });
}
