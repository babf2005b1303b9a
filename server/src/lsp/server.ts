import {
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { PROJECT_FILE } from '../core/analysis';
import { Bibliographies } from './bibliographies';
import type { ServerContext } from './context';
import { inBackground } from './guard';
import { handleActors } from './handlers/actors';
import { handleCallHierarchy } from './handlers/callHierarchy';
import { handleCheckAll } from './handlers/checkAll';
import { handleCitations } from './handlers/citations';
import { handleClaims } from './handlers/claims';
import { handleCodeActions } from './handlers/codeActions';
import { handleCodeLens } from './handlers/codeLens';
import { COMPLETION_TRIGGERS, handleCompletion } from './handlers/completion';
import { handleDecide } from './handlers/decide';
import { handleDefinition } from './handlers/definition';
import { handleDiagnostics, SOURCE } from './handlers/diagnostics';
import { handleDocumentLinks } from './handlers/documentLinks';
import { handleExportCitations } from './handlers/exportCitations';
import { handleHighlights } from './handlers/highlights';
import { handleHover } from './handlers/hover';
import { handleLinks } from './handlers/links';
import { handleOrigins } from './handlers/origins';
import { handlePages, pagesCapability } from './handlers/pages';
import { handleReferences } from './handlers/references';
import { handleRegistry } from './handlers/registry';
import { handleRename } from './handlers/rename';
import { handleSayings } from './handlers/sayings';
import { handleSemanticTokens, semanticTokensCapability } from './handlers/semanticTokens';
import { handleSideFiles } from './handlers/sideFiles';
import { handleSpeaker } from './handlers/speaker';
import { handleSymbols } from './handlers/symbols';
import { HostFiles } from './hostFiles';
import { CheckedLinks } from './linkChecks';
import { openArticles } from './openArticles';
import { Pace } from './pace';
import type { Platform } from './ports';
import { type InitializationOptions, type Paused, pausedChanged } from './protocol/article';
import { sideFileChanged } from './protocol/files';
import { SettingsSource } from './settings';
import { SideFiles } from './sideFiles';
import { IndexCache } from './workspace/indexCache';
import { Summariser } from './workspace/summariser';
import { WorkspaceArticles } from './workspace/workspaceArticles';

/** Wires the core to a connection. Everything that differs between Node and a web worker is in `platform`. */
export function startServer(connection: Connection, platform: Platform): void {
  const logger = { warn: (message: string) => connection.console.warn(message) };
  const files = new HostFiles(connection, platform);
  const settings = new SettingsSource(connection, files.readFile);
  const sideFiles = new SideFiles(connection, settings, {
    readFile: files.readFile,
    listFiles: files.listFiles,
    yieldNow: platform.yieldNow,
    now: platform.now,
  });
  const bibliographies = new Bibliographies(connection, files.readFile);
  const articles = openArticles(connection, logger);
  const pace = new Pace(platform.yieldNow, platform.now);
  const indexCache = new IndexCache(files, pace, connection.console);
  const summariser = new Summariser(pace, logger, platform.startWorkers);
  const workspace = new WorkspaceArticles(connection, settings, files, indexCache, summariser, platform.yieldNow);
  const client = {
    pullsDiagnostics: false,
    refreshesDiagnostics: false,
    refreshesCodeLens: false,
    runsCommands: false,
    documentChanges: false,
    snippetEdits: false,
    createsFiles: false,
    annotatesEdits: false,
    snippetCompletions: false,
  };
  const context: ServerContext = {
    connection,
    articles,
    settings,
    sideFiles,
    bibliographies,
    files,
    workspace,
    linkChecks: new CheckedLinks(),
    pace,
    client,
  };
  let watchesConfiguration = false;
  let watchesFolders = false;
  /** What is shown may differ now although no text changed; set with the handlers. */
  let refresh = (): void => {};

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const { textDocument, workspace: ofWorkspace, window } = params.capabilities;
    const options = (params.initializationOptions ?? {}) as InitializationOptions;
    files.bridged = options.fileBridge === true;
    client.runsCommands = options.commands === true;
    sideFiles.storage = options.storage;
    indexCache.storage = options.workspaceStorage;
    workspace.showsProgress = window?.workDoneProgress === true;
    client.pullsDiagnostics = textDocument?.diagnostic !== undefined;
    client.refreshesDiagnostics = ofWorkspace?.diagnostics?.refreshSupport === true;
    client.refreshesCodeLens = ofWorkspace?.codeLens?.refreshSupport === true;
    client.documentChanges = ofWorkspace?.workspaceEdit?.documentChanges === true;
    client.snippetEdits = client.documentChanges && ofWorkspace?.workspaceEdit?.snippetEditSupport === true;
    client.annotatesEdits = client.documentChanges && ofWorkspace?.workspaceEdit?.changeAnnotationSupport !== undefined;
    client.snippetCompletions = textDocument?.completion?.completionItem?.snippetSupport === true;
    client.createsFiles = ofWorkspace?.workspaceEdit?.resourceOperations?.includes('create') === true;
    settings.pullsConfiguration = ofWorkspace?.configuration === true;
    watchesConfiguration = ofWorkspace?.didChangeConfiguration?.dynamicRegistration === true;
    watchesFolders = ofWorkspace?.workspaceFolders === true;
    const { dynamicRegistration, relativePatternSupport } = ofWorkspace?.didChangeWatchedFiles ?? {};
    bibliographies.canWatch = dynamicRegistration === true && relativePatternSupport === true;
    workspace.watched.canWatch = dynamicRegistration === true;
    settings.setFolders((params.workspaceFolders ?? []).map(({ uri }) => uri));
    wire();
    return {
      serverInfo: { name: 'source-critic' },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        hoverProvider: true,
        definitionProvider: true,
        referencesProvider: true,
        documentHighlightProvider: true,
        renameProvider: { prepareProvider: true },
        workspaceSymbolProvider: true,
        callHierarchyProvider: true,
        codeLensProvider: {},
        semanticTokensProvider: semanticTokensCapability(!!textDocument?.semanticTokens?.requests.range),
        completionProvider: { triggerCharacters: COMPLETION_TRIGGERS, resolveProvider: true },
        documentLinkProvider: { resolveProvider: true },
        codeActionProvider: { codeActionKinds: ['quickfix'] },
        ...(client.pullsDiagnostics
          ? { diagnosticProvider: { identifier: SOURCE, interFileDependencies: false, workspaceDiagnostics: false } }
          : {}),
        workspace: {
          ...pagesCapability,
          ...(watchesFolders ? { workspaceFolders: { supported: true, changeNotifications: true } } : {}),
        },
      },
    };
  });

  connection.onInitialized(() => {
    if (watchesConfiguration) {
      const registered = connection.client.register(DidChangeConfigurationNotification.type, {
        section: 'sourceCritic',
      });
      inBackground(connection.console, 'watching settings', registered);
    }
    if (watchesFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(() =>
        inBackground(connection.console, 'workspace folders', foldersChanged()),
      );
    }
  });

  /** Handlers depend on what the client can do, so they are set up once that is known. */
  function wire(): void {
    const diagnostics = handleDiagnostics(context);
    handleHover(context);
    handleCitations(context);
    handleClaims(context);
    handleDecide(context);
    handleSideFiles(context);
    handleExportCitations(context);
    handleOrigins(context);
    handleLinks(context, () => refresh());
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
    const codeLens = handleCodeLens(context);
    const checkedAll = handleCheckAll(context);

    refresh = () => {
      if (client.pullsDiagnostics && client.refreshesDiagnostics)
        inBackground(connection.console, 'refresh', connection.languages.diagnostics.refresh());
      for (const article of articles.all()) diagnostics.changed(article);
      codeLens.refresh();
    };
    workspace.onChanged = (uris) => {
      checkedAll.changed(uris);
      refresh();
    };
    articles.onDidOpen(({ document }) => checkedAll.opened(document.uri));
    articles.onDidChangeContent(({ document }) => diagnostics.changed(document));
    articles.onDidClose(({ document }) => {
      pace.forget(document);
      settings.forgetDocument(document.uri);
      sideFiles.forgetDocument(document.uri);
      context.linkChecks.forgetDocument(document.uri);
      bibliographies.forgetArticle(document.uri);
      diagnostics.closed(document.uri);
      workspace.closed(document.uri);
    });
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

  async function foldersChanged(): Promise<void> {
    const folders = await connection.workspace.getWorkspaceFolders();
    settings.setFolders((folders ?? []).map(({ uri }) => uri));
    sideFiles.forgetAll();
    workspace.lookAgain();
    refresh();
  }

  connection.listen();
}
