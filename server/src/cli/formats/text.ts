import type { Format } from '../report';

/** For people, and for editors that read `file:line:column`. */
export function textFormat(): Format {
  let files = 0;
  let filesWithFindings = 0;
  let total = 0;
  return {
    file({ file, findings }) {
      files++;
      if (findings.length > 0) filesWithFindings++;
      total += findings.length;
      return findings
        .map(
          ({ line, column, severity, message, rule }) =>
            `${printable(`${file}:${line}:${column} ${severity} ${message} (${rule})`)}\n`,
        )
        .join('');
    },
    end: () =>
      total === 0
        ? `No findings in ${count(files, 'file')}.\n`
        : `${count(total, 'finding')} in ${count(filesWithFindings, 'file')}.\n`,
  };
}

const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;

/** Messages quote articles: what they hold may neither steer a terminal nor begin a line that a CI runner obeys. */
const printable = (line: string): string => line.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]+/gu, ' ');
