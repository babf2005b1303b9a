import type { Range } from 'vscode-languageserver';
import { DiagnosticSeverity } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { LineIndex, type Severity, type Span } from '../core/analysis';

/** The only place where offsets become lines and characters. */
export const rangeOf = (document: TextDocument, span: Span): Range => ({
  start: document.positionAt(span.start),
  end: document.positionAt(span.end),
});

/** The same by where the lines of a text begin, for files whose text is not at hand. */
export function rangeIn(lines: readonly number[], span: Span): Range {
  const index = new LineIndex(lines);
  return { start: index.positionAt(span.start), end: index.positionAt(span.end) };
}

export const spanOf = (document: TextDocument, range: Range): Span => ({
  start: document.offsetAt(range.start),
  end: document.offsetAt(range.end),
});

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export const severityOf = (severity: Severity): DiagnosticSeverity => SEVERITIES[severity];

/** The pieces of a span, one a line, for what must not reach over line ends. */
export function linesOf(document: TextDocument, span: Span): { line: number; character: number; length: number }[] {
  const { start, end } = rangeOf(document, span);
  const pieces: { line: number; character: number; length: number }[] = [];
  for (let { line, character } = start; line <= end.line; line++, character = 0) {
    const to = line === end.line ? end : { line: line + 1, character: 0 };
    const { length } = document.getText({ start: { line, character }, end: to }).replace(/[\r\n]+$/, '');
    if (length > 0) pieces.push({ line, character, length });
  }
  return pieces;
}
