/** What core asks of its host. Edges implement these; tests use fakes that record calls. */
export interface Logger {
  warn(message: string): void;
}

export const silentLogger: Logger = { warn: () => {} };
