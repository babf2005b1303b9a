import type { Severity } from '../../core/analysis';
import type { Format } from '../report';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** GitHub Actions workflow commands: a finding becomes an annotation at its line in the pull request. */
export function githubFormat(): Format {
  return {
    file: ({ file, findings }) =>
      findings
        .map(({ line, column, endLine, endColumn, severity, message, rule }) => {
          const place = { file: file.replaceAll('\\', '/'), line, endLine, col: column, endColumn, title: rule };
          const properties = Object.entries(place).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
          return `::${COMMANDS[severity]} ${properties.join(',')}::${escapeData(message)}\n`;
        })
        .join(''),
    end: () => '',
  };
}

/** As `@actions/core` escapes: nothing that an article says can end a command or begin another. */
const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
