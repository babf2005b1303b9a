import { commands, type ExtensionContext, window, workspace } from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, State } from 'vscode-languageclient';
import { pausedChanged } from '../../server/src/lsp/protocol/article';
import { ArticleChanges } from './articleChanges';
import { CLIENT_NAME, clientOptions } from './clientOptions';
import { registerCommands } from './commands/register';
import { answerFileRequests } from './fileBridge';
import type { Host } from './host';
import { showLanguageStatus } from './languageStatus';
import { Ledger } from './ledger';
import { Pausing } from './pausing';
import { followRenames } from './renames';
import { Reviewer } from './reviewer';
import { SideFiles } from './sideFiles';
import { ActorsView } from './views/actorsView';
import { CitationsView } from './views/citationsView';
import { ClaimsView } from './views/claimsView';
import type { RowSnapshot } from './views/rows';

/** What other extensions and tests can ask of this one. */
export interface SourceCriticApi {
  /** Settles when the server answers; rejects when it could not be started. */
  ready: Promise<void>;
  citations: {
    /** The citations tree of the article on screen, brought up to date first. */
    snapshot(): Promise<RowSnapshot[]>;
    /** Labels of the rows selected. */
    selection(): string[];
  };
  actors: {
    /** The actors tree of the article on screen, brought up to date first. */
    snapshot(): Promise<RowSnapshot[]>;
    /** Labels of the rows selected. */
    selection(): string[];
  };
  claims: {
    /** The tree of claims of the article on screen, brought up to date first. */
    snapshot(): Promise<RowSnapshot[]>;
    /** Labels of the rows selected. */
    selection(): string[];
  };
}

/** Starts the extension with a client for the host it runs on. Does not wait for the server. */
export function activateWith(
  context: ExtensionContext,
  createClient: (options: LanguageClientOptions) => BaseLanguageClient,
  host: Host = {},
): SourceCriticApi {
  const output = window.createOutputChannel(CLIENT_NAME, { log: true });
  const projectFiles = workspace.createFileSystemWatcher('**/.source-critic.json');
  const watchedFiles = workspace.createFileSystemWatcher('**/.source-critic/**/*.{json,jsonl}');
  const client = createClient(
    clientOptions(output, [projectFiles, watchedFiles], context.globalStorageUri, context.storageUri),
  );
  const pausing = new Pausing(context.workspaceState);
  const changes = new ArticleChanges(client);
  const citations = new CitationsView(client, changes, context.workspaceState);
  const actors = new ActorsView(client, changes, context.workspaceState);
  const claims = new ClaimsView(client, changes, context.workspaceState);

  const reviewer = new Reviewer(context.globalState);
  const sideFiles = new SideFiles(client, context.globalStorageUri);
  const ledger = new Ledger(client, sideFiles, reviewer);

  answerFileRequests(client, context.storageUri);
  tellWhatIsPaused(client, pausing);
  context.subscriptions.push(
    output,
    projectFiles,
    watchedFiles,
    pausing,
    changes,
    citations,
    actors,
    claims,
    showLanguageStatus(client, changes, pausing),
    followRenames(client, ledger, sideFiles),
    ...registerCommands({ client, host, citations, actors, claims, pausing, output, reviewer, ledger, sideFiles }),
    { dispose: () => void client.dispose() },
  );

  void commands.executeCommand('setContext', 'sourceCritic.canCheckLinks', host.fetch !== undefined);

  const ready = client.start();
  ready.catch((error: unknown) => output.error(`The server could not be started: ${String(error)}`));
  return {
    ready,
    citations: { snapshot: () => citations.snapshot(), selection: () => citations.selection },
    actors: { snapshot: () => actors.snapshot(), selection: () => actors.selection },
    claims: { snapshot: () => claims.snapshot(), selection: () => claims.selection },
  };
}

/** A fresh server knows of no pauses: it is told before the first article is opened. */
function tellWhatIsPaused(client: BaseLanguageClient, pausing: Pausing): void {
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Running && pausing.isAnything) void client.sendNotification(pausedChanged, pausing.paused);
  });
  pausing.onDidChange(() => {
    if (client.state === State.Running) void client.sendNotification(pausedChanged, pausing.paused);
  });
}
