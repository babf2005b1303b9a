import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ArtifactLocation, PhysicalLocation, ReportingDescriptor, Result, Run } from 'sarif';
import { LineIndex, RULES, rulePage, type Severity } from '../../core/analysis';
import { VERSION } from '../../version';
import { placeOf } from '../place';
import type { Format, Outcome, PlacedFinding, Report } from '../report';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const LEVELS: Readonly<Record<Severity, Result.level>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/**
 * SARIF 2.1.0 (OASIS, errata 01): one run, every rule with its page as help, a result a finding. Paths are relative
 * to the folder of the run, so that a log says nothing about the machine it was made on. Results are written file by
 * file, and what is known at the end stands at the end.
 */
export function sarifFormat(): Format {
  const files: string[] = [];
  let hasResults = false;
  const opening = (): string => (files.length > 0 ? '' : head());
  return {
    file(report) {
      const before = opening();
      const index = files.push(report.file) - 1;
      const lines = new LineIndex(report.text);
      const results = report.findings.map((finding) => {
        const comma = hasResults ? ',' : '';
        hasResults = true;
        return `${comma}\n${JSON.stringify(resultOf(report, lines, finding, index))}`;
      });
      return before + results.join('');
    },
    end: (outcome) => `${opening()}\n],\n${JSON.stringify(tailOf(files, outcome)).slice(1)}]}\n`,
  };
}

/** Of a log up to its first result. */
const head = (): string => {
  const run: Omit<Run, 'results'> = {
    tool: {
      driver: {
        name: 'Source Critic',
        version: VERSION,
        semanticVersion: VERSION,
        language: 'en',
        rules: descriptors(),
      },
    },
    columnKind: 'utf16CodeUnits',
    newlineSequences: ['\r\n', '\n', '\r'],
  };
  return `{"$schema":${JSON.stringify(SCHEMA)},"version":"2.1.0","runs":[${JSON.stringify(run).slice(0, -1)},\n"results":[`;
};

const tailOf = (files: readonly string[], outcome: Outcome): Pick<Run, 'artifacts' | 'invocations'> => ({
  artifacts: files.map((file) => ({ location: locationOf(file), mimeType: 'text/markdown', encoding: 'utf-8' })),
  invocations: [
    {
      executionSuccessful: outcome.unreadable.length === 0,
      exitCode: outcome.exitCode,
      toolExecutionNotifications: outcome.unreadable.map(({ file, message }) => ({
        level: 'error',
        message: { text: message },
        locations: [{ physicalLocation: { artifactLocation: locationOf(file) } }],
      })),
    },
  ],
});

/** Names are for machines (`HedgeModalVerb`), ids are what users write in settings. */
const descriptors = (): ReportingDescriptor[] =>
  RULES.map((rule) => ({
    id: rule.id,
    name: rule.id.replace(/(?:^|[/-])(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: rule.title },
    fullDescription: { text: plain(rule.rationale), markdown: rule.rationale },
    help: { text: plain([rule.rationale, ...rule.remedies].join('\n')), markdown: rulePage(rule) },
    defaultConfiguration: { enabled: rule.optIn !== true, level: LEVELS[rule.severity] },
    properties: { tags: [rule.id.slice(0, rule.id.indexOf('/'))] },
  }));

/** Our own Markdown without its marks. */
const plain = (markdown: string): string => markdown.replace(/[*`]/g, '');

const RULE_INDEX = new Map(RULES.map(({ id }, index) => [id, index]));

function resultOf({ file, text }: Report, lines: LineIndex, finding: PlacedFinding, artifact: number): Result {
  const { rule, severity, message, id, type, voice, related = [], words } = finding;
  const here: ArtifactLocation = { ...locationOf(file), index: artifact };
  return {
    ruleId: rule,
    ruleIndex: RULE_INDEX.get(rule) ?? -1,
    level: LEVELS[severity],
    message: { text: literal(message) },
    locations: [{ physicalLocation: physicalOf(here, finding, words) }],
    ...(related.length > 0
      ? {
          relatedLocations: related.map((place, index) => ({
            id: index + 1,
            message: { text: literal(place.message) },
            physicalLocation: place.file
              ? { artifactLocation: locationOf(place.file) }
              : physicalOf(here, placeOf(text, lines, place), text.slice(place.start, place.end)),
          })),
        }
      : {}),
    // Quoted words and their ordinal: the same finding in the next run, whatever was edited elsewhere.
    partialFingerprints: { 'sourceCritic/v1': id },
    properties: { severity, ...(type === undefined ? {} : { type }), ...(voice === undefined ? {} : { voice }) },
  };
}

/** Messages quote articles, and SARIF messages know links and placeholders (§3.11.5, §3.11.6): no quotation is one. */
const literal = (message: string): string => message.replace(/[\\[\]]/g, '\\$&').replace(/[{}]/g, '$&$&');

const physicalOf = (
  artifactLocation: ArtifactLocation,
  { line, column, endLine, endColumn }: Pick<PlacedFinding, 'line' | 'column' | 'endLine' | 'endColumn'>,
  words: string,
): PhysicalLocation => ({
  artifactLocation,
  region: { startLine: line, startColumn: column, endLine, endColumn, snippet: { text: words } },
});

/** Relative to the folder of the run where the file lies below it. */
function locationOf(file: string): ArtifactLocation {
  const relative = path.relative('.', file);
  if (relative.startsWith('..') || path.isAbsolute(relative)) return { uri: pathToFileURL(file).href };
  return { uri: relative.split(path.sep).map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}
