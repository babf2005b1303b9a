import type { AdmiraltyRating, ClaimDecision } from '../contract';
import { CREDIBILITY, RELIABILITY } from '../decisions/admiralty';

/** Ratings by the Admiralty code in words, source and information apart; none where nobody has rated. */
export function ratingWords({ reliability, credibility }: Partial<ClaimDecision> = {}): string[] {
  return [
    ...(reliability ? [words('Source reliability', RELIABILITY[reliability.grade], reliability)] : []),
    ...(credibility ? [words('Information credibility', CREDIBILITY[credibility.grade], credibility)] : []),
  ];
}

function words<Grade>(what: string, meaning: string, { grade, why, who, at }: AdmiraltyRating<Grade>): string {
  const signed = [who, at?.slice(0, 10)].filter((part) => part !== undefined).join(', ');
  return `${what}: ${grade}, ${meaning}${signed === '' ? '' : ` (${signed})`}${why === undefined ? '' : `: ${why}`}`;
}
