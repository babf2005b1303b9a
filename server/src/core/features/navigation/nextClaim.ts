import type { Analysis } from '../../contract';
import type { Span } from '../../text/span';
import { isOpen } from '../claimStatus';

/** The next or previous claim that somebody still has to look at; behind the last one comes the first. */
export function nextOpenClaim({ claims }: Analysis, offset: number, direction: 'next' | 'previous'): Span | undefined {
  const places = claims.filter(isOpen).flatMap(({ spans }) => spans.slice(0, 1));
  if (direction === 'next') return places.find(({ start }) => start > offset) ?? places[0];
  return places.findLast(({ start }) => start < offset) ?? places.at(-1);
}
