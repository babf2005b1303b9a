import {
  CancellationToken,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import { type PlacedFinding, type Problem, rulePagePath, unsettledProblems } from '../../core/analysis';
import { type ReadyArticle, readyArticle, type ServerContext } from '../context';
import { rangeIn, rangeOf, severityOf } from '../convert';
import { guarded, inBackground } from '../guard';
import type { OpenArticle } from '../openArticles';
import { type ArticleChanged, articleChanged } from '../protocol/article';

/** Name of our diagnostics wherever an editor shows whose they are. */
export const SOURCE = 'source-critic';

/** Answers pulls; pushes to clients that do not pull. Nothing is kept for closed files. */
export function handleDiagnostics(context: ServerContext): {
  changed(article: OpenArticle): void;
  closed(uri: string): void;
} {
  const { connection, client } = context;
  const empty: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
  if (client.pullsDiagnostics) {
    connection.languages.diagnostics.on(
      guarded<DocumentDiagnosticParams, DocumentDiagnosticReport>(
        connection.console,
        'diagnostics',
        empty,
        async ({ textDocument: { uri }, previousResultId }, token) => {
          const found = await reportFor(context, uri, token);
          if (!found) return empty;
          if (found.resultId === previousResultId)
            return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: found.resultId };
          return { kind: DocumentDiagnosticReportKind.Full, resultId: found.resultId, items: found.diagnostics() };
        },
      ),
    );
  }
  return {
    changed: ({ uri, version }) => {
      if (client.pullsDiagnostics) return;
      const pushed = reportFor(context, uri, CancellationToken.None).then(async (found) => {
        if (found && context.articles.get(uri)?.version === version)
          await connection.sendDiagnostics({ uri, version, diagnostics: found.diagnostics() });
      });
      inBackground(connection.console, 'diagnostics', pushed);
    },
    closed: (uri) => {
      if (!client.pullsDiagnostics) void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
  };
}

interface Report {
  resultId: string;
  diagnostics(): Diagnostic[];
}

/** What to show of an article; tells the client's views that the article was read. */
async function reportFor(context: ServerContext, uri: string, token: CancellationToken): Promise<Report | undefined> {
  const found = await readyArticle(context, uri, token);
  if (!found) return undefined;
  const { settings: source, sideFiles, bibliographies, workspace, linkChecks } = context;
  const generation = `${source.generation}.${sideFiles.generation}.${bibliographies.generation}.${workspace.generation}.${linkChecks.generation}`;
  if ('off' in found) {
    announce(context, { uri, state: 'off', reason: found.off, counts: NO_FINDINGS, hidden: 0 });
    return { resultId: `off.${generation}`, diagnostics: () => [] };
  }
  const { article, session, settings } = found;
  const { counts, hidden } = session.findings(settings);
  announce(context, { uri, state: 'ready', counts, hidden });
  return {
    resultId: `${article.version}.${generation}`,
    diagnostics: () => diagnosticsOf(context, found),
  };
}

/** Everything to show of an article. */
export function diagnosticsOf(context: ServerContext, found: ReadyArticle): Diagnostic[] {
  const { findings, problems, unsettled } = found.session.findings(found.settings);
  return [
    ...[...problems, ...unsettled.flatMap(unsettledProblems)].map((problem) => problemOf(problem, found)),
    ...findings.map((finding) => diagnosticOf(finding, found, context)),
  ];
}

const NO_FINDINGS = { error: 0, warning: 0, information: 0, hint: 0 };

const announce = ({ connection }: ServerContext, change: ArticleChanged): void =>
  void connection.sendNotification(articleChanged, change);

/** Something that could not be read: no finding, so no rule. */
const problemOf = (problem: Problem, { article: { document } }: ReadyArticle): Diagnostic => ({
  range: rangeOf(document, problem),
  severity: severityOf('information'),
  source: SOURCE,
  message: problem.message,
});

function diagnosticOf(
  finding: PlacedFinding,
  { article: { document, uri } }: ReadyArticle,
  { workspace }: ServerContext,
): Diagnostic {
  const diagnostic: Diagnostic = {
    range: rangeOf(document, finding),
    severity: severityOf(finding.severity),
    code: finding.rule,
    codeDescription: { href: `${SOURCE}:${rulePagePath(finding.rule)}` },
    source: SOURCE,
    message: finding.message,
  };
  if (!finding.related) return diagnostic;
  const relatedInformation = finding.related.flatMap(({ file, message, ...span }) => {
    const far = file === undefined ? undefined : workspace.index.get(file);
    if (file !== undefined && !far) return [];
    const range = far ? rangeIn(far.summary.lines, span) : rangeOf(document, span);
    return [{ location: { uri: file ?? uri, range }, message }];
  });
  return { ...diagnostic, relatedInformation };
}
