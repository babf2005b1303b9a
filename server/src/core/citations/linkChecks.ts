/** What somebody has found who asked the network for an address. Nobody asks by itself. */
export type LinkCheck = { url: string } & (
  | { outcome: 'fine' }
  /** For good, to another address. */
  | { outcome: 'moved'; to: string }
  /** The host says that nothing is there. */
  | { outcome: 'dead'; status: number }
  /** Nothing can be said: no answer, or one that may be another tomorrow. */
  | { outcome: 'unclear'; why: string }
);

/** Results of one check, by address. */
export interface LinkChecks {
  /** Day on which it was made, in ISO 8601. */
  day: string;
  byUrl: ReadonlyMap<string, LinkCheck>;
}
