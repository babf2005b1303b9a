import {
  ArticleSession,
  type Choice,
  DEFAULT_SETTINGS,
  NO_DECISIONS,
  readLedger,
  silentLogger,
  uniteLedger,
} from '../../../server/src/core/analysis';

export const DAM = `# The dam

Boatmen told Reuters that the dam had cracked. Reuters could not verify those reports.

Ada Lind said that the road was dry.
`;
export const FILE = 'dam.md';

let clock = 0;

/** Lines of a ledger after somebody decided about the words given, in order. */
export class Desk {
  lines: string[] = [];

  decide(
    text: string,
    words: string,
    choice: Omit<Choice, 'span' | 'about'> & { about?: Choice['about'] },
  ): string | undefined {
    const start = text.indexOf(words);
    const record = this.session(text).claims.decide(
      { about: 'claim', ...choice, span: { start, end: start + words.length } },
      FILE,
      DEFAULT_SETTINGS,
    );
    if ('problem' in record) return record.problem;
    const id = `event-${++clock}`;
    const at = new Date(Date.UTC(2026, 0, 1, 0, 0, clock)).toISOString();
    this.lines.push(JSON.stringify({ id, claim: id, at, who: 'AB', ...record }));
    return undefined;
  }

  session(text: string): ArticleSession {
    const session = new ArticleSession(text, silentLogger);
    session.decisions = {
      ...NO_DECISIONS,
      ledger: uniteLedger(readLedger(this.lines.join('\n')).events).get(FILE) ?? [],
    };
    return session;
  }

  /** Claims as `words: status`. */
  claims(text: string): string[] {
    return this.session(text)
      .analysis(DEFAULT_SETTINGS)
      .claims.map(
        ({ spans, status }) => `${spans.map(({ start, end }) => text.slice(start, end)).join(' … ')}: ${status}`,
      );
  }

  orphans(text: string): string[] {
    const { nodes } = this.session(text).claims.tree(
      { grouping: 'document', filter: 'all' },
      DEFAULT_SETTINGS,
      (span) => span,
    );
    return nodes
      .filter(({ id }) => id === 'section:orphans')
      .flatMap(({ children }) => children.map(({ label }) => label));
  }
}
