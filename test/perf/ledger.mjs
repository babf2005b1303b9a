// An article of many claims, and a ledger in which somebody has decided about each of them.

const claim = (i) => `claim number ${i} about the dam at Ghent was checked`;
const EVENT = { v: 1, file: 'dam.md', at: '2031-05-14T10:00:00Z', who: 'A. Reader', status: 'in check' };
const ANCHOR = { prefix: 'Ada Lind said that ', suffix: '. Ada Lind said that ', start: 0 };

/** Lines of a ledger: so many events about so many claims, each following the one before about the same. */
export const ledgerText = (events, claims) =>
  Array.from({ length: events }, (_, i) => {
    const parents = i < claims ? [] : [`e${i - claims}`];
    return `${JSON.stringify({ id: `e${i}`, parents, claim: `e${i % claims}`, ...EVENT, quote: claim(i % claims), ...ANCHOR })}\n`;
  }).join('');

/** The article, its decisions, and what its view shows. */
export function deskOf(core, claims) {
  const { ArticleSession, DEFAULT_SETTINGS, NO_DECISIONS, readLedger, silentLogger, uniteLedger } = core;
  const text = Array.from({ length: claims }, (_, i) => `Ada Lind said that ${claim(i)}.`).join('\n\n');
  const decisions = { ledger: uniteLedger(readLedger(ledgerText(claims, claims)).events).get('dam.md') };
  return {
    text,
    decisions,
    session() {
      const session = new ArticleSession(text, silentLogger);
      session.decisions = { ...NO_DECISIONS, ...decisions };
      return session;
    },
    view: (session) =>
      session.claims.tree({ grouping: 'document', filter: 'all' }, DEFAULT_SETTINGS, (span) => span).nodes.length,
  };
}
