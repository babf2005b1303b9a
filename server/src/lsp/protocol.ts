import type { CitationsGrouping, TreeNode as CoreTreeNode, IgnoreRecord, Severity } from '../core/analysis';

/**
 * What client and server say to each other beyond LSP. Imported by both; holds types and method names only.
 */

/** A row as it travels to the client: ranges are lines and characters. */
export type TreeNode = CoreTreeNode<{
  start: { line: number; character: number };
  end: { line: number; character: number };
}>;

export type { CitationsGrouping };

export interface CitationsParams {
  uri: string;
  grouping: CitationsGrouping;
}

export interface CitationsResult {
  /** `off` when the file is no article (see `sourceCritic.files`), so that the view can say why it is empty. */
  state: 'ready' | 'off';
  nodes: TreeNode[];
}

/** client → server */
export const citationsRequest = 'sourceCritic/citations';

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
  /** Folder for what people decide about files that are in no workspace folder. */
  storage?: string;
}

/** server → client: `{ uri }` gives `{ text }`, or null when there is no such file. */
export const readFileRequest = 'sourceCritic/readFile';

/** Argument of the command that stores an ignore; `reason` is asked for where it is missing. */
export interface IgnoreRequest {
  /** URI of the file to add a line to. */
  sideFile: string;
  record: IgnoreRecord;
  reason?: string;
}

/** Command of the client that takes an `IgnoreRequest`. */
export const IGNORE_FINDING = 'sourceCritic.ignoreFinding';

/** client → server: `{ uri }` of a side file that the client wrote. */
export const sideFileChanged = 'sourceCritic/sideFileChanged';

/** What the user has paused; sent whole after every change. */
export interface Paused {
  workspace: boolean;
  /** URIs of single files. */
  files: string[];
}

/** client → server */
export const pausedChanged = 'sourceCritic/pausedChanged';
