import type { Article } from '../article';
import type { LedgerClaim } from '../decisions/ledger';
import { contains, overlaps, shift } from '../text/span';
import { blockAt } from './blockAt';
import type { SeverityCounts, ShownDraft } from './collectFindings';
import type { FoundClaim } from './ledgerPlaces';
import type { Settled } from './storedIgnores';

/** Only these change what is reported. */
export const overridesEngine = ({ status }: LedgerClaim): boolean => status === 'confirmed' || status === 'not a claim';

/**
 * What a reader has decided overrides the engine: a confirmed claim is warned about no more, and what is no claim is
 * not reported as one. Looks only at the blocks of decided claims.
 */
export function withLedger(article: Article, found: Settled, decided: readonly FoundClaim[]): Settled {
  const telling = decided.filter(({ entry }) => overridesEngine(entry));
  if (telling.length === 0) return found;
  const counts: SeverityCounts = { ...found.counts };
  const blocks = [...found.blocks];
  for (const { entry, span } of telling) {
    const at = blockAt(article, span.start);
    const block = at && blocks[at.index];
    if (!block) continue;
    const here = shift(span, -at.placed.start);
    const sentence = at.placed.layers.reading.sentences.find((each) => overlaps(each, here)) ?? here;
    const drafts = block.drafts.flatMap((shown): ShownDraft[] => {
      if (!shown.rule.id.startsWith('claim/') || !contains(sentence, shown.draft)) return [shown];
      counts[shown.severity]--;
      if (entry.status === 'not a claim') return [];
      counts.hint++;
      return [{ ...shown, severity: 'hint', message: `${shown.message} ${confirmedBy(entry)}` }];
    });
    blocks[at.index] = { drafts };
  }
  return { ...found, counts, blocks };
}

const confirmedBy = ({ by, who, at }: LedgerClaim): string =>
  `Confirmed${by === undefined ? '' : ` by ${by}`}, as noted${who === undefined ? '' : ` by ${who}`} on ${at.slice(0, 10)}.`;
