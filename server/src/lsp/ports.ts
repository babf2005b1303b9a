import type { YieldNow } from './pace';

/** Reads a file by URI; undefined when there is none. Hosts without a disk let the client read. */
export type ReadFile = (uri: string) => Promise<string | undefined>;

/** What the server needs from the platform it runs on. */
export interface Platform {
  /** Used when the client offers no file bridge. */
  readFile: ReadFile;
  yieldNow: YieldNow;
  /** Milliseconds from any fixed point. */
  now(): number;
}
