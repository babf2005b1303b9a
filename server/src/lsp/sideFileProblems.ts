import { type Connection, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Problem } from '../core/analysis';
import { rangeOf } from './convert';

/** Shows in side files themselves what of them cannot be read. */
export class SideFileProblems {
  readonly #connection: Connection;
  readonly #reported = new Set<string>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Replaces what was reported of a file. */
  async report(uri: string, text: string, problems: readonly Problem[]): Promise<void> {
    if (problems.length === 0 && !this.#reported.delete(uri)) return;
    if (problems.length > 0) this.#reported.add(uri);
    const document = TextDocument.create(uri, 'jsonl', 0, text);
    const diagnostics = problems.map(
      (problem): Diagnostic => ({
        range: rangeOf(document, problem),
        message: problem.message,
        severity: DiagnosticSeverity.Warning,
        source: 'source-critic',
      }),
    );
    await this.#connection.sendDiagnostics({ uri, diagnostics });
  }
}
