import { type ClientCapabilities, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import { COMPLETION_TRIGGERS } from './handlers/completion';
import { SOURCE } from './handlers/diagnostics';
import { pagesCapability } from './handlers/pages';
import { semanticTokensCapability } from './handlers/semanticTokens';

/** What the server offers a client of these capabilities. */
export const capabilitiesFor = ({ textDocument, workspace }: ClientCapabilities): ServerCapabilities => ({
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
  ...(textDocument?.diagnostic
    ? { diagnosticProvider: { identifier: SOURCE, interFileDependencies: false, workspaceDiagnostics: false } }
    : {}),
  workspace: {
    ...pagesCapability,
    ...(workspace?.workspaceFolders ? { workspaceFolders: { supported: true, changeNotifications: true } } : {}),
  },
});
