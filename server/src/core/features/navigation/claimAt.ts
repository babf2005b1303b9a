import type { Analysis, Claim } from '../../contract';
import { contains, overlaps, type Span } from '../../text/span';

/** The smallest claim that holds a place, else one that it touches, else the one that a source, cue or finding there is about. */
export function claimAt(analysis: Analysis, span: Span): Claim | undefined {
  const { claims, attributions, findings } = analysis;
  const touched = claims.filter(({ spans }) => spans.some((part) => overlaps(part, widened(span))));
  const holding = touched.filter(({ spans }) => spans.some((part) => contains(part, span)));
  const smallest = (holding.length > 0 ? holding : touched).reduce<Claim | undefined>((best, each) => {
    const [a, b] = [best?.spans[0], each.spans[0]];
    return a && b && lengthOf(a) <= lengthOf(b) ? best : each;
  }, undefined);
  if (smallest) return smallest;
  const isHere = (place: Span | null): boolean => place !== null && overlaps(place, widened(span));
  const about = findings.find((finding) => finding.claim !== undefined && isHere(finding))?.claim;
  if (about !== undefined) return claims.find(({ id }) => id === about);
  const saying = attributions.filter(({ source, cue }) => isHere(source) || isHere(cue)).map(({ id }) => id);
  return claims.find(({ attribution }) => attribution !== undefined && saying.includes(attribution));
}

const lengthOf = ({ start, end }: Span): number => end - start;

/** A bare cursor touches what stands right behind it. */
export const widened = ({ start, end }: Span): Span => ({ start, end: Math.max(end, start + 1) });
