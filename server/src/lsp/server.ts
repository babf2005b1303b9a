import {
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { Bibliographies } from './bibliographies';
import { abilitiesOf } from './clientAbilities';
import type { ServerContext } from './context';
import { inBackground } from './guard';
import { HostFiles } from './hostFiles';
import { CheckedLinks } from './linkChecks';
import { openArticles } from './openArticles';
import { Pace } from './pace';
import type { Platform } from './ports';
import type { InitializationOptions } from './protocol/article';
import { capabilitiesFor } from './serverCapabilities';
import { SettingsSource } from './settings';
import { SideFiles } from './sideFiles';
import { wireHandlers } from './wireHandlers';
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
  const pace = new Pace(platform.yieldNow, platform.now);
  const indexCache = new IndexCache(files, pace, connection.console);
  const summariser = new Summariser(pace, logger, platform.startWorkers);
  const workspace = new WorkspaceArticles(connection, settings, files, indexCache, summariser, platform.yieldNow);
  const services: Omit<ServerContext, 'client'> = {
    connection,
    articles: openArticles(connection, logger),
    settings,
    sideFiles,
    bibliographies,
    files,
    workspace,
    linkChecks: new CheckedLinks(),
    pace,
  };

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const { workspace: ofWorkspace, window } = params.capabilities;
    const options = (params.initializationOptions ?? {}) as InitializationOptions;
    files.bridged = options.fileBridge === true;
    sideFiles.storage = options.storage;
    indexCache.storage = options.workspaceStorage;
    workspace.showsProgress = window?.workDoneProgress === true;
    settings.pullsConfiguration = ofWorkspace?.configuration === true;
    const { dynamicRegistration, relativePatternSupport } = ofWorkspace?.didChangeWatchedFiles ?? {};
    bibliographies.canWatch = dynamicRegistration === true && relativePatternSupport === true;
    workspace.watched.canWatch = dynamicRegistration === true;
    settings.setFolders((params.workspaceFolders ?? []).map(({ uri }) => uri));
    const refresh = wireHandlers({ ...services, client: abilitiesOf(params.capabilities, options) });
    connection.onInitialized(() => {
      if (ofWorkspace?.didChangeConfiguration?.dynamicRegistration === true) watchConfiguration(connection);
      if (ofWorkspace?.workspaceFolders === true) watchFolders(services, refresh);
    });
    return { serverInfo: { name: 'source-critic' }, capabilities: capabilitiesFor(params.capabilities) };
  });

  connection.listen();
}

function watchConfiguration(connection: Connection): void {
  const registered = connection.client.register(DidChangeConfigurationNotification.type, { section: 'sourceCritic' });
  inBackground(connection.console, 'watching settings', registered);
}

function watchFolders(
  { connection, settings, sideFiles, workspace }: Omit<ServerContext, 'client'>,
  refresh: () => void,
): void {
  const foldersChanged = async (): Promise<void> => {
    const folders = await connection.workspace.getWorkspaceFolders();
    settings.setFolders((folders ?? []).map(({ uri }) => uri));
    sideFiles.forgetAll();
    workspace.lookAgain();
    refresh();
  };
  connection.workspace.onDidChangeWorkspaceFolders(() =>
    inBackground(connection.console, 'workspace folders', foldersChanged()),
  );
}
