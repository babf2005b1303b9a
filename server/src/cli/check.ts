import { once } from 'node:events';
import path from 'node:path';
import {
  ArticleSession,
  type Bibliography,
  circumstancesOf,
  type Decisions,
  LineIndex,
  type OtherArticles,
  type Settings,
  type Severity,
  unsettledProblems,
  whyNoArticle,
} from '../core/analysis';
import { bibliographyFor } from './bibliography';
import { ExitCode, UserError } from './exit';
import { type InputFile, inputFiles, readText, STDIN } from './files';
import type { FormatName } from './formatNames';
import { FORMATS } from './formats';
import { OtherFiles, Questions, withPath } from './otherFiles';
import { placeOf } from './place';
import { progressOn } from './progress';
import { type Outcome, RANK, type Report } from './report';
import { type SettingsOptions, settingsFor, settingsForText } from './settings';
import { decisionsFor } from './sideFiles';

interface CheckOptions extends SettingsOptions {
  format: FormatName;
  severity: Severity;
}

interface ReadFile {
  report: Report;
  questions: Questions;
  /** The report of the same text when the others are known. */
  again: (text: string) => Promise<Report>;
}

/** A report that waits for files behind it, which may have something to say about it: kept small, for there may be many. */
interface Waiting {
  file: string;
  report: Buffer;
  questions?: Questions;
  again: ReadFile['again'];
}

/** Lists the findings of all files; exit code 1 when there are any at or above the threshold. */
export async function check(args: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const format = FORMATS[options.format]();
  const unreadable: Outcome['unreadable'] = [];
  let exitCode = ExitCode.Clean;
  const show = async (report: Report): Promise<void> => {
    if (report.findings.length > 0) exitCode = ExitCode.Findings;
    await print(format.file(report));
  };
  const others = new OtherFiles();
  const waiting: Waiting[] = [];
  const inputs = inputFiles(args);
  const progress = progressOn(process.stderr, inputs.length);
  for (const [done, input] of inputs.entries()) {
    if (waiting.length > 0) progress.read(done);
    const name = input.path === STDIN ? (options.stdinFilename ?? 'stdin.md') : input.path;
    try {
      const read = await readFile(input, name, options, others);
      if (!read) continue;
      // Reports stand in the order of the files.
      if (waiting.length > 0 || !read.questions.isEmpty) waiting.push(kept(read));
      else await show(read.report);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      const { message } = error;
      // A broken project file keeps a whole folder from being read: one message is enough.
      if (!unreadable.some((before) => before.message === message)) process.stderr.write(`source-critic: ${message}\n`);
      unreadable.push({ file: name, message });
    }
  }
  progress.end();
  for (const { file, report: bytes, questions, again } of waiting) {
    const report: Report = JSON.parse(bytes.toString());
    await show(questions?.areAnsweredBy(others.seenFrom(file)) ? await again(report.text) : report);
  }
  if (unreadable.length > 0) exitCode = ExitCode.Trouble;
  await print(format.end({ exitCode, unreadable }));
  return exitCode;
}

/** Undefined for what is no article. */
async function readFile(
  { path: file, named }: InputFile,
  name: string,
  options: CheckOptions,
  others: OtherFiles,
): Promise<ReadFile | undefined> {
  const { layers, root } = settingsFor(name, options);
  const relative = path.relative(root, path.resolve(name)).split(path.sep).join('/');
  const text = readText(file);
  const settings = settingsForText(layers, text);
  // A file that is named is read although a glob leaves it out, but not when it says “off” itself.
  if (named ? !settings.enable : whyNoArticle(relative, settings) !== undefined) return undefined;
  const known = async (text: string) => ({
    decisions: decisionsFor(name),
    bibliography: await bibliographyFor(name, text, settings, root),
    settings,
  });
  const questions = new Questions();
  const session = sessionOf(name, text, { ...(await known(text)), others: questions });
  const report = reportOf(name, session, settings, options.severity);
  warn(name, session, settings);
  others.add(name, session.summary());
  const again = async (text: string) => {
    const seen = { ...(await known(text)), others: others.seenFrom(name) };
    return reportOf(name, sessionOf(name, text, seen), settings, options.severity);
  };
  return { report, questions, again };
}

function kept({ report, questions, again }: ReadFile): Waiting {
  const bytes = Buffer.from(JSON.stringify(report));
  return { file: report.file, report: bytes, ...(questions.isEmpty ? {} : { questions }), again };
}

async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

interface Known {
  decisions: Decisions;
  bibliography: Bibliography;
  /** What the other files of the run say. */
  others: OtherArticles;
  settings: Settings;
}

function sessionOf(file: string, text: string, { decisions, bibliography, others, settings }: Known): ArticleSession {
  const session = new ArticleSession(text, { warn: (message) => process.stderr.write(`${file}: ${message}\n`) });
  session.decisions = decisions;
  session.useBibliography(bibliography);
  session.useCircumstances(circumstancesOf(settings, file));
  session.useOthers(others);
  return session;
}

/** What could not be read, and decisions that fit nothing. */
function warn(file: string, session: ArticleSession, settings: Settings): void {
  const { text } = session;
  const lines = new LineIndex(text);
  const unsettled = session.findings(settings).unsettled.flatMap(unsettledProblems);
  for (const problem of [...session.analysis(settings).problems, ...unsettled]) {
    const { line, column } = placeOf(text, lines, problem);
    process.stderr.write(`${file}:${line}:${column}: ${problem.message}\n`);
  }
  for (const message of session.lostMessages()) process.stderr.write(`${file}: ${message}\n`);
}

function reportOf(file: string, session: ArticleSession, settings: Settings, threshold: Severity): Report {
  const { text } = session;
  const lines = new LineIndex(text);
  const findings = session
    .analysis(settings)
    .findings.filter(({ severity }) => RANK[severity] >= RANK[threshold])
    .map((finding) => ({
      ...finding,
      ...(finding.related ? { related: finding.related.map(withPath) } : {}),
      ...placeOf(text, lines, finding),
      words: text.slice(finding.start, finding.end),
    }));
  return { file, text, findings };
}
