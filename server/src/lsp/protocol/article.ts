import type { TreeNode as CoreTreeNode, IgnoreRecord, Severity } from '../../core/analysis';

/**
 * What client and server say to each other beyond LSP. Imported by both; holds types, names and what both sides have to agree on.
 */

/** A row as it travels to the client: ranges are lines and characters. */
export type TreeNode = CoreTreeNode<PlainRange>;

export interface PlainPosition {
  line: number;
  character: number;
}

export interface PlainRange {
  start: PlainPosition;
  end: PlainPosition;
}

/** Path of the reading report, a read-only document of the scheme `source-critic`; the query names the article. */
export const REPORT_PATH = '/reading-report.md';

/** A report is of one version of its article: another version is another document. */
export const reportUri = (uri: string, version: number): string =>
  `source-critic:${REPORT_PATH}?${encodeURIComponent(JSON.stringify({ uri, version }))}`;

/** A place in a document, as every request about one names it. */
export interface PlaceParams {
  textDocument: { uri: string };
  position: { line: number; character: number };
}

export interface ArticleChanged {
  uri: string;
  state: 'ready' | 'off';
  /** Why the file is not read, in plain words, when `off`. */
  reason?: string;
  counts: Record<Severity, number>;
  /** Findings that `maxProblems` keeps out of the Problems panel. */
  hidden: number;
}

/** server → client, after an article was analysed: refresh trees and language status. */
export const articleChanged = 'sourceCritic/articleChanged';

/** What our client tells the server at start. */
export interface InitializationOptions {
  /** The client answers `readFileRequest`, so that virtual and remote files can be read. */
  fileBridge?: boolean;
  /** The client runs the commands that quick fixes and hovers name. */
  commands?: boolean;
  /** Folder in which the index of the workspace is kept between starts. */
  workspaceStorage?: string;
  /** Folder for what people decide about files that are in no workspace folder. */
  storage?: string;
}

/** Argument of the command that stores an ignore; `reason` is asked for where it is missing. */
export interface IgnoreRequest {
  /** URI of the file to add a line to. */
  sideFile: string;
  record: IgnoreRecord;
  reason?: string;
}

/** Command of the client that takes an `IgnoreRequest`. */
export const IGNORE_FINDING = 'sourceCritic.ignoreFinding';

/** What the user has paused; sent whole after every change. */
export interface Paused {
  workspace: boolean;
  /** URIs of single files. */
  files: string[];
}

/** client → server */
export const pausedChanged = 'sourceCritic/pausedChanged';
