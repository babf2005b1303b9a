import type { Article } from '../article';
import type { CitedPlace } from '../citations/sources';
import type { Claim } from '../contract';
import { shift } from '../text/span';
import { SpanIndex } from '../text/spanIndex';
import { STATUS_TITLES } from './claimsTree';

const NO_CLAIM = 'Carries no claim';

/** Names of groups, in order. */
export const STATUS_ORDER: readonly string[] = [...Object.values(STATUS_TITLES), NO_CLAIM];

/** Tells the worst status among the claims that a place carries. */
export function statusOfPlaces({ blocks }: Article, claims: readonly Claim[]): (place: CitedPlace) => string {
  const index = new SpanIndex(claims, ({ spans }) => spans);
  return ({ claims: carried }) => {
    const found = new Set<string>(
      carried.flatMap(({ block, sentence }) => {
        const placed = blocks[block];
        const span = placed?.layers.reading.sentences[sentence];
        return placed && span
          ? index.overlapping(shift(span, placed.start)).map(({ status }) => STATUS_TITLES[status])
          : [];
      }),
    );
    return STATUS_ORDER.find((title) => found.has(title)) ?? NO_CLAIM;
  };
}
