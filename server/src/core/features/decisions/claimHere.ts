import type { Analysis } from '../../contract';
import type { Span } from '../../text/span';
import { claimAt } from '../navigation/claimAt';
import { wordsOf } from '../words';

/** What a dialogue about a claim has to say of it. */
export interface ClaimHere {
  words: string;
  status: string;
  /** It stands on the word of a source without a name, whom notes might give away. */
  isUnnamed: boolean;
}

export function claimHere(analysis: Analysis, text: string, span: Span): ClaimHere | undefined {
  const claim = claimAt(analysis, span);
  const [first] = claim?.spans ?? [];
  if (!claim || !first) return undefined;
  const isUnnamed = claim.origins.some((id) =>
    analysis.actors.some((actor) => actor.id === id && actor.kind === 'unnamed'),
  );
  return { words: wordsOf(text, first).short, status: claim.status, isUnnamed };
}
