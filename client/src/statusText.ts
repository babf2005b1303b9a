import type { ArticleChanged } from '../../server/src/lsp/protocol/article';
import type { ClaimCounts } from '../../server/src/lsp/protocol/claims';

/** What the language status has to say about one document. */
export type Status =
  | { kind: 'down' }
  | { kind: 'paused'; what: 'file' | 'workspace' }
  | { kind: 'reading' }
  | { kind: 'off'; reason?: string }
  | { kind: 'ready'; counts: string; hidden: number; claims?: ClaimCounts };

interface Situation {
  serverIsDown: boolean;
  paused: 'file' | 'workspace' | undefined;
  /** What the server last said about the document; undefined before it said anything. */
  change: ArticleChanged | undefined;
  /** Claims of the document, once they were counted. */
  claims?: ClaimCounts | undefined;
  isArticle: boolean;
}

/** Puts what is known in order of weight: a stopped server first, then the user's own choices. */
export function statusOf({ serverIsDown, paused, change, claims, isArticle }: Situation): Status {
  if (!isArticle) return { kind: 'off' };
  if (serverIsDown) return { kind: 'down' };
  if (paused) return { kind: 'paused', what: paused };
  if (!change) return { kind: 'reading' };
  if (change.state === 'off') return { kind: 'off', ...(change.reason ? { reason: change.reason } : {}) };
  return {
    kind: 'ready',
    counts: countsText(change.counts),
    hidden: change.hidden,
    ...(claims && claims.claims > 0 ? { claims } : {}),
  };
}

/** "1 error, 3 warnings, 12 hints": the worst first, nothing that is nil. Empty when there is no finding. */
export function countsText(counts: ArticleChanged['counts']): string {
  const parts: [number, string, string][] = [
    [counts.error, 'error', 'errors'],
    [counts.warning, 'warning', 'warnings'],
    [counts.information, 'note', 'notes'],
    [counts.hint, 'hint', 'hints'],
  ];
  return parts
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => `${count} ${count === 1 ? one : many}`)
    .join(', ');
}
