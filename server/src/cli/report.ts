import type { Finding, Severity } from '../core/analysis';

/** A finding with its place as editors count: lines and columns from 1, in UTF-16 code units, no byte order mark. */
export interface PlacedFinding extends Finding {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  words: string;
}

/** What was found in one file. `text` is the file as it was read. */
export interface Report {
  file: string;
  text: string;
  findings: PlacedFinding[];
}

/** Writes reports in one format, file by file, so that an archive needs no more memory than its longest article. */
export interface Format {
  /** Text to print for a file that was read. */
  file(report: Report): string;
  /** Text to print when all files are read. */
  end(outcome: Outcome): string;
}

/** How a run went: its exit code, and what could not be read. */
export interface Outcome {
  exitCode: number;
  unreadable: { file: string; message: string }[];
}

export const RANK: Readonly<Record<Severity, number>> = { hint: 0, information: 1, warning: 2, error: 3 };
