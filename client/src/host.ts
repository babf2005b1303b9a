import type { Fetch } from './links/linkCheck';

/** What the extension host can do where it runs on a machine, and not in a browser. */
export interface Host {
  /** Asks the network; absent where the host forbids to see what others answer. */
  fetch?: Fetch;
  /** The SHA-256 of a file on disk in hexadecimal digits, read piece by piece. */
  sha256OfFile?: (path: string) => Promise<string>;
}
