import type { Decided } from '../claims/claims';
import { decisionIn, type LedgerClaim } from '../decisions/ledger';
import { overlaps, type Span } from '../text/span';
import type { Placed } from './anchorPlaces';

/** A claim of the ledger and where it stands in the article, if it does. */
export type PlacedClaim = Placed<LedgerClaim>;

export interface FoundClaim {
  entry: LedgerClaim;
  span: Span;
}

/** Claims of the ledger whose place is known. */
export const foundIn = (placed: readonly PlacedClaim[]): FoundClaim[] =>
  placed.flatMap(({ entry, anchored }) => (anchored.kind === 'found' ? [{ entry, span: anchored.span }] : []));

/** Claims of the ledger whose place is not known: their words are gone, or stand in several places alike. */
export const orphansIn = (placed: readonly PlacedClaim[]): PlacedClaim[] =>
  placed.filter(({ anchored }) => anchored.kind !== 'found');

/** What the claims layer needs of a claim of the ledger. */
export const decidedOf = ({ entry, span }: FoundClaim): Decided => ({
  span,
  ...decisionIn(entry),
  at: entry.at,
  ...(entry.who === undefined ? {} : { who: entry.who }),
});

/** What is decided about the claim at a place, if anything is. */
export const statusIn =
  (placed: readonly PlacedClaim[]) =>
  (span: Span): string | undefined =>
    foundIn(placed).find((claim) => overlaps(claim.span, span))?.entry.status;
