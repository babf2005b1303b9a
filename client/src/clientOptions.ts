import {
  type FileSystemWatcher,
  type LogOutputChannel,
  l10n,
  type TextDocument,
  type Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import {
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  vsdiag,
} from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/lsp/protocol/article';
import {
  ACTOR_MENTIONS,
  ACTOR_SAYINGS,
  ADD_ACTOR,
  LOOK_UP_ACTOR,
  MERGE_ACTORS,
  OPEN_RECORD,
  OPEN_RULE,
  SET_CLAIM_STATUS,
  SHOW_ACTOR,
  SHOW_CLAIM,
  SHOW_PLACE,
  SPLIT_ACTOR,
  WRONG_SPEAKER,
} from './commands/ids';
import { isArticleScheme } from './schemes';

export const CLIENT_ID = 'sourceCritic';
export const CLIENT_NAME = 'Source Critic';

/** Links in hovers may run these and nothing else. */
const HOVER_COMMANDS = [
  OPEN_RULE,
  SHOW_PLACE,
  ACTOR_MENTIONS,
  ACTOR_SAYINGS,
  SHOW_ACTOR,
  ADD_ACTOR,
  LOOK_UP_ACTOR,
  MERGE_ACTORS,
  SPLIT_ACTOR,
  WRONG_SPEAKER,
  OPEN_RECORD,
  SHOW_CLAIM,
  SET_CLAIM_STATUS,
];

/** How the client works, on every host. */
export function clientOptions(
  output: LogOutputChannel,
  watchers: FileSystemWatcher[],
  storage: Uri,
  workspaceStorage: Uri | undefined,
): LanguageClientOptions {
  const initializationOptions: InitializationOptions = {
    fileBridge: true,
    commands: true,
    storage: storage.toString(),
    ...(workspaceStorage ? { workspaceStorage: workspaceStorage.toString() } : {}),
  };
  return {
    documentSelector: [{ language: 'markdown' }],
    initializationOptions,
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationFailedHandler: () => false,
    errorHandler: new PatientErrorHandler(),
    synchronize: { fileEvents: watchers },
    textSynchronization: { delayOpenNotifications: true },
    diagnosticPullOptions: { onChange: true, filter: ({ uri }) => !isArticleScheme(uri.scheme) },
    markdown: { isTrusted: { enabledCommands: HOVER_COMMANDS }, supportThemeIcons: true },
    middleware: onlyArticles,
  };
}

/**
 * Document selectors cannot exclude a scheme, so documents that never are articles (the old side of a diff, chat
 * output, our own rule pages) are held back here.
 */
const onlyArticles: NonNullable<LanguageClientOptions['middleware']> = {
  didOpen: async (document, next) => (isArticle(document) ? next(document) : undefined),
  didChange: async (event, next) => (isArticle(event.document) ? next(event) : undefined),
  didClose: async (document, next) => (isArticle(document) ? next(document) : undefined),
  provideHover: (document, position, token, next) => (isArticle(document) ? next(document, position, token) : null),
  provideCodeActions: async (document, range, context, token, next) => {
    const actions = isArticle(document) ? await next(document, range, context, token) : [];
    return actions?.filter((action) => !('edit' in action && action.edit?.entries().some(([uri]) => isUnsaved(uri))));
  },
  provideRenameEdits: async (document, position, newName, token, next) => {
    try {
      const edit = await next(document, position, newName, token);
      for (const [uri] of edit?.entries() ?? []) refuseUnsaved(uri);
      return edit;
    } catch (error) {
      // After a refusal VS Code would ask the next extension, and that of Markdown takes [@key] for a link.
      void window.showWarningMessage(error instanceof Error ? error.message : String(error));
      return new WorkspaceEdit();
    }
  },
  provideDiagnostics: (document, previous, token, next) =>
    isArticleScheme(uriOf(document).scheme) ? next(document, previous, token) : NO_DIAGNOSTICS,
};

/** The server knows bibliographies as they are on disk: its edits would hit other words in one that is being changed. */
const isUnsaved = (uri: Uri): boolean =>
  workspace.textDocuments.some(
    (each) => each.isDirty && each.languageId !== 'markdown' && String(each.uri) === String(uri),
  );

function refuseUnsaved(uri: Uri): void {
  if (isUnsaved(uri))
    throw new Error(l10n.t('Save {0} first: it has changes that are not on disk.', workspace.asRelativePath(uri)));
}

const NO_DIAGNOSTICS: vsdiag.DocumentDiagnosticReport = { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] };

const isArticle = (document: TextDocument): boolean => isArticleScheme(document.uri.scheme);

const uriOf = (document: TextDocument | Uri): Uri => ('uri' in document ? document.uri : document);

const MOST_RESTARTS = 4;
const RESTART_WINDOW_MS = 3 * 60 * 1000;

/**
 * Restarts a crashed server a few times, then gives up. Says so in the language status and the output instead of a
 * notification.
 */
class PatientErrorHandler implements ErrorHandler {
  readonly #crashes: number[] = [];

  /** What was written to a dying server fails, some messages at once: to stop then would be to stay without a server. */
  error() {
    return { action: ErrorAction.Continue, handled: true };
  }

  closed() {
    const now = Date.now();
    this.#crashes.push(now);
    const recent = this.#crashes.filter((at) => now - at < RESTART_WINDOW_MS);
    return { action: recent.length <= MOST_RESTARTS ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true };
  }
}
