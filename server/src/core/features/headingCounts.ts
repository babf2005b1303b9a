import type { Article } from '../article';
import type { Analysis, Claim, Id } from '../contract';
import { type Span, shift } from '../text/span';
import { isOpen } from './claimStatus';

/** What is still open below a heading, up to the next one. */
export interface HeadingCount {
  heading: Span;
  /** Claims that somebody still has to look at. */
  unconfirmed: number;
  /** Different unnamed sources on whose word claims stand. */
  unnamed: number;
  /** The first of these claims. */
  first: Span;
}

/** Headings with nothing to look at below them are left out. Linear in headings and claims. */
export function headingCounts({ blocks }: Article, { claims, actors }: Analysis): HeadingCount[] {
  const headings = blocks
    .filter(({ layers }) => layers.block.kind === 'heading')
    .map(({ start, layers }) => shift({ start: 0, end: layers.block.source.length }, start));
  const unnamed = new Set(actors.flatMap(({ id, kind }) => (kind === 'unnamed' ? [id] : [])));
  const placed = claims.flatMap((claim) => (claim.spans[0] ? [{ claim, span: claim.spans[0] }] : []));
  let at = 0;
  return headings.flatMap((heading, index): HeadingCount[] => {
    const end = headings[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    const own: typeof placed = [];
    for (; at < placed.length; at++) {
      const each = placed[at];
      if (!each || each.span.start >= end) break;
      if (each.span.start >= heading.start) own.push(each);
    }
    const sources = new Set(own.flatMap(({ claim }) => claim.origins.filter((id: Id) => unnamed.has(id))));
    const telling = own.filter(({ claim }) => isOpen(claim) || rests(claim, sources));
    const [first] = telling;
    if (!first) return [];
    const unconfirmed = own.filter(({ claim }) => isOpen(claim)).length;
    return [{ heading, unconfirmed, unnamed: sources.size, first: first.span }];
  });
}

const rests = ({ origins }: Claim, sources: ReadonlySet<Id>): boolean => origins.some((id) => sources.has(id));

/** "3 unconfirmed · 1 unnamed source" */
export const countWords = ({ unconfirmed, unnamed }: HeadingCount): string =>
  [
    unconfirmed > 0 ? `${unconfirmed} unconfirmed` : undefined,
    unnamed > 0 ? `${unnamed} unnamed ${unnamed === 1 ? 'source' : 'sources'}` : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
