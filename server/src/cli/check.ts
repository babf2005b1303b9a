import { once } from 'node:events';
import path from 'node:path';
import {
  ArticleSession,
  type Bibliography,
  type Decisions,
  LineIndex,
  lostSpeakerMessage,
  type OtherArticles,
  type Settings,
  type Severity,
  unsettledProblems,
  whyNoArticle,
} from '../core/analysis';
import { bibliographyFor } from './bibliography';
import { ExitCode, UserError } from './exit';
import { inputFiles, readText, STDIN } from './files';
import type { FormatName } from './formatNames';
import { FORMATS } from './formats';
import { otherFiles, withPath } from './otherFiles';
import { placeOf } from './place';
import { type Outcome, RANK, type Report } from './report';
import { type SettingsOptions, settingsFor, settingsForText } from './settings';
import { decisionsFor } from './sideFiles';

interface CheckOptions extends SettingsOptions {
  format: FormatName;
  severity: Severity;
}

/** Lists the findings of all files; exit code 1 when there are any at or above the threshold. */
export async function check(args: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const format = FORMATS[options.format]();
  const unreadable: Outcome['unreadable'] = [];
  let exitCode = ExitCode.Clean;
  const files = inputFiles(args);
  const othersOf = otherFiles(files);
  for (const { path: file, named } of files) {
    const name = file === STDIN ? (options.stdinFilename ?? 'stdin.md') : file;
    try {
      const { layers, root } = settingsFor(name, options);
      const relative = path.relative(root, path.resolve(name)).split(path.sep).join('/');
      const text = readText(file);
      const settings = settingsForText(layers, text);
      // A file that is named is read although a glob leaves it out, but not when it says “off” itself.
      if (named ? !settings.enable : whyNoArticle(relative, settings) !== undefined) continue;
      const others = file === STDIN ? undefined : othersOf(file);
      const bibliography = await bibliographyFor(name, text, settings, root);
      const known = { decisions: decisionsFor(name), bibliography, others };
      const report = reportOf(name, text, settings, options.severity, known);
      if (report.findings.length > 0) exitCode = ExitCode.Findings;
      await print(format.file(report));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      const { message } = error;
      // A broken project file keeps a whole folder from being read: one message is enough.
      if (!unreadable.some((before) => before.message === message)) process.stderr.write(`source-critic: ${message}\n`);
      unreadable.push({ file: name, message });
    }
  }
  if (unreadable.length > 0) exitCode = ExitCode.Trouble;
  await print(format.end({ exitCode, unreadable }));
  return exitCode;
}

async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

interface Known {
  decisions: Decisions;
  bibliography: Bibliography;
  /** What the other files of the run say. */
  others: OtherArticles | undefined;
}

function reportOf(
  file: string,
  text: string,
  settings: Settings,
  threshold: Severity,
  { decisions, bibliography, others }: Known,
): Report {
  const session = new ArticleSession(text, { warn: (message) => process.stderr.write(`${file}: ${message}\n`) });
  session.decisions = decisions;
  session.useBibliography(bibliography);
  session.useOthers(others);
  const lines = new LineIndex(text);
  const analysis = session.analysis(settings);
  const unsettled = session.findings(settings).unsettled.flatMap(unsettledProblems);
  for (const problem of [...analysis.problems, ...unsettled]) {
    const { line, column } = placeOf(text, lines, problem);
    process.stderr.write(`${file}:${line}:${column}: ${problem.message}\n`);
  }
  for (const lost of session.lostSpeakers()) process.stderr.write(`${file}: ${lostSpeakerMessage(lost)}\n`);
  const findings = analysis.findings
    .filter(({ severity }) => RANK[severity] >= RANK[threshold])
    .map((finding) => ({
      ...finding,
      ...(finding.related ? { related: finding.related.map(withPath) } : {}),
      ...placeOf(text, lines, finding),
      words: text.slice(finding.start, finding.end),
    }));
  return { file, text, findings };
}
