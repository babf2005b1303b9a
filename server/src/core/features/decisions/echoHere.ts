import type { Article } from '../../article';
import { FEWEST_SHARED, isEcho, longerOrigin, relaysIn } from '../../claims/relays';
import { overlaps, type Span, shift } from '../../text/span';

/** Outlets that pass the same on, and whom they have it from. */
export interface Echo {
  origin: string;
  spans: Span[];
}

/** The outlet named at a span with those before it that have the same from the same origin; `marked` leaves it out. */
export function echoAt(article: Article, span: Span): Echo | undefined {
  if (article.origins.some((mark) => overlaps(mark, span))) return undefined;
  const relays = article.blocks.flatMap(({ start, layers }) =>
    relaysIn(layers).map((relay) => {
      const { outletMention } = relay;
      return { ...relay, span: shift({ start: outletMention.start, end: outletMention.end }, start) };
    }),
  );
  const here = relays.find((relay) => overlaps(relay.span, span));
  if (!here) return undefined;
  const before = relays.filter((relay) => relay.span.start < here.span.start && isEcho(relay, here, FEWEST_SHARED));
  const origin = before.reduce((name, relay) => longerOrigin(name, relay.origin), here.origin);
  return { origin, spans: [...before, here].map((relay) => relay.span) };
}
