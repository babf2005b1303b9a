import type { YieldNow } from './pace';

/** Reads a file by URI; undefined when there is none. Hosts without a disk let the client read. */
export type ReadFile = (uri: string) => Promise<string | undefined>;

/** Names of the files in a folder; none when there is no such folder. */
export type ListFiles = (uri: string) => Promise<string[]>;

/** What the server needs from the platform it runs on. */
export interface Platform {
  /** Used when the client offers no file bridge. */
  readFile: ReadFile;
  listFiles: ListFiles;
  yieldNow: YieldNow;
  /** Milliseconds from any fixed point. */
  now(): number;
}
