import type { ArticleSummary } from '../core/analysis';
import type { YieldNow } from './pace';
import type { FolderEntry } from './protocol/files';

export type { FolderEntry };

/** Reads a file by URI; undefined when there is none. Hosts without a disk let the client read. */
export type ReadFile = (uri: string) => Promise<string | undefined>;

/** Names of the files in a folder; none when there is no such folder. */
export type ListFiles = (uri: string) => Promise<string[]>;

/** What is in a folder; nothing when there is no such folder or it may not be read. */
export type ListFolder = (uri: string) => Promise<FolderEntry[]>;

/** Writes a file below the folder that the client has given for keeping things, with the folders that it needs. */
export type WriteFile = (uri: string, text: string) => Promise<void>;

/** A thread of its own that reads for the index. */
export interface SummaryWorker {
  summarise(text: string): Promise<ArticleSummary>;
  stop(): void;
}

/** As many as there are cores to spare. */
export type StartWorkers = () => SummaryWorker[];

/** What the server needs from the platform it runs on. */
export interface Platform {
  /** Used when the client offers no file bridge. */
  readFile: ReadFile;
  listFiles: ListFiles;
  listFolder: ListFolder;
  writeFile: WriteFile;
  /** Absent where there are no threads. */
  startWorkers?: StartWorkers;
  yieldNow: YieldNow;
  /** Milliseconds from any fixed point. */
  now(): number;
}
