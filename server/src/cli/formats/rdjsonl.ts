import type { Severity } from '../../core/analysis';
import type { Format } from '../report';

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'ERROR',
  warning: 'WARNING',
  information: 'INFO',
  hint: 'INFO',
};

/**
 * Reviewdog Diagnostic Format, a diagnostic a line: review bots on GitHub, GitLab, Gerrit and Bitbucket read it.
 * Its columns count UTF-8 bytes from 1.
 */
export function rdjsonlFormat(): Format {
  return {
    file: ({ file, text, findings }) =>
      findings
        .map(({ start, end, line, column, endLine, endColumn, severity, message, rule }) => {
          const diagnostic = {
            message,
            location: {
              path: file.replaceAll('\\', '/'),
              range: {
                start: { line, column: byteColumn(text, start, column) },
                end: { line: endLine, column: byteColumn(text, end, endColumn) },
              },
            },
            severity: SEVERITIES[severity],
            source: { name: 'source-critic' },
            code: { value: rule },
          };
          return `${JSON.stringify(diagnostic)}\n`;
        })
        .join(''),
    end: () => '',
  };
}

/** The column of an offset in UTF-8 bytes, given its column in code units. */
const byteColumn = (text: string, offset: number, column: number): number =>
  Buffer.byteLength(text.slice(offset - (column - 1), offset)) + 1;
