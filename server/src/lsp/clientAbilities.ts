import type { ClientCapabilities } from 'vscode-languageserver';
import type { InitializationOptions } from './protocol/article';

/** What the client can do, as far as answers depend on it. */
export interface ClientAbilities {
  pullsDiagnostics: boolean;
  refreshesDiagnostics: boolean;
  refreshesCodeLens: boolean;
  /** Runs the commands that quick fixes and hovers name. */
  runsCommands: boolean;
  /** Takes edits that name the version of a document, and such with placeholders. */
  documentChanges: boolean;
  snippetEdits: boolean;
  createsFiles: boolean;
  /** Asks before it takes edits that say so. */
  annotatesEdits: boolean;
  /** Takes completions with placeholders. */
  snippetCompletions: boolean;
}

export function abilitiesOf(
  { textDocument, workspace }: ClientCapabilities,
  { commands }: InitializationOptions,
): ClientAbilities {
  const edits = workspace?.workspaceEdit;
  const documentChanges = edits?.documentChanges === true;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesCodeLens: workspace?.codeLens?.refreshSupport === true,
    runsCommands: commands === true,
    documentChanges,
    snippetEdits: documentChanges && edits?.snippetEditSupport === true,
    createsFiles: edits?.resourceOperations?.includes('create') === true,
    annotatesEdits: documentChanges && edits?.changeAnnotationSupport !== undefined,
    snippetCompletions: textDocument?.completion?.completionItem?.snippetSupport === true,
  };
}
