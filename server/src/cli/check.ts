import path from 'node:path';
import {
  ArticleSession,
  type Decisions,
  type Finding,
  LineIndex,
  type Settings,
  type Severity,
  unsettledProblems,
  whyNoArticle,
} from '../core/analysis';
import { ExitCode, UserError } from './exit';
import { inputFiles, readText, STDIN } from './files';
import { type SettingsOptions, settingsFor, settingsForText } from './settings';
import { decisionsFor } from './sideFiles';

interface CheckOptions extends SettingsOptions {
  format: 'text' | 'json';
  severity: Severity;
}

interface Report {
  file: string;
  findings: (Finding & { line: number; column: number; endLine: number; endColumn: number; words: string })[];
}

const RANK: Readonly<Record<Severity, number>> = { hint: 0, information: 1, warning: 2, error: 3 };

/** Lists the findings of all files; exit code 1 when there are any at or above the threshold. */
export async function check(args: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const reports: Report[] = [];
  let trouble = false;
  for (const { path: file, named } of inputFiles(args)) {
    const name = file === STDIN ? (options.stdinFilename ?? 'stdin.md') : file;
    const { layers, root } = settingsFor(name, options);
    const relative = path.relative(root, path.resolve(name)).split(path.sep).join('/');
    try {
      const text = readText(file);
      const settings = settingsForText(layers, text);
      // A file that is named is read although a glob leaves it out, but not when it says “off” itself.
      if (named ? !settings.enable : whyNoArticle(relative, settings) !== undefined) continue;
      reports.push(reportOf(name, text, settings, options.severity, decisionsFor(name)));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      process.stderr.write(`source-critic: ${error.message}\n`);
      trouble = true;
    }
  }
  process.stdout.write(options.format === 'json' ? `${JSON.stringify(reports, null, 2)}\n` : asText(reports));
  if (trouble) return ExitCode.Trouble;
  return reports.some(({ findings }) => findings.length > 0) ? ExitCode.Findings : ExitCode.Clean;
}

function reportOf(file: string, text: string, settings: Settings, threshold: Severity, decisions: Decisions): Report {
  const session = new ArticleSession(text, { warn: (message) => process.stderr.write(`${file}: ${message}\n`) });
  session.decisions = decisions;
  const lines = new LineIndex(text);
  const analysis = session.analysis(settings);
  const unsettled = session.findings(settings).unsettled.flatMap(unsettledProblems);
  for (const { start, message } of [...analysis.problems, ...unsettled]) {
    const { line, character } = lines.positionAt(start);
    process.stderr.write(`${file}:${line + 1}:${character + 1}: ${message}\n`);
  }
  const findings = analysis.findings
    .filter(({ severity }) => RANK[severity] >= RANK[threshold])
    .map((finding) => {
      const start = lines.positionAt(finding.start);
      const end = lines.positionAt(finding.end);
      return {
        ...finding,
        line: start.line + 1,
        column: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1,
        words: text.slice(finding.start, finding.end),
      };
    });
  return { file, findings };
}

function asText(reports: readonly Report[]): string {
  const lines = reports.flatMap(({ file, findings }) =>
    findings.map(
      ({ line, column, severity, message, rule }) => `${file}:${line}:${column} ${severity} ${message} (${rule})`,
    ),
  );
  const files = reports.filter(({ findings }) => findings.length > 0).length;
  const count = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`;
  const summary =
    lines.length === 0
      ? `No findings in ${count(reports.length, 'file')}.`
      : `${count(lines.length, 'finding')} in ${count(files, 'file')}.`;
  return [...lines, summary, ''].join('\n');
}
