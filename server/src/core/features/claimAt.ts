import type { Analysis, Claim } from '../contract';
import { contains, overlaps, type Span } from '../text/span';

/** The smallest claim that holds a place, else one that it touches. */
export function claimAt({ claims }: Analysis, span: Span): Claim | undefined {
  const touched = claims.filter(({ spans }) => spans.some((part) => overlaps(part, widened(span))));
  const holding = touched.filter(({ spans }) => spans.some((part) => contains(part, span)));
  return (holding.length > 0 ? holding : touched).reduce<Claim | undefined>((best, each) => {
    const [a, b] = [best?.spans[0], each.spans[0]];
    return a && b && lengthOf(a) <= lengthOf(b) ? best : each;
  }, undefined);
}

const lengthOf = ({ start, end }: Span): number => end - start;

/** A bare cursor touches what stands right behind it. */
export const widened = ({ start, end }: Span): Span => ({ start, end: Math.max(end, start + 1) });
