import type { Span } from './span';

/**
 * A place in a text that outlives edits elsewhere: the words, what stands around them and where they stood (W3C Web
 * Annotation: TextQuoteSelector and TextPositionSelector). White space is one space each, so that other line ends
 * change nothing.
 */
export interface Anchor {
  quote: string;
  /** Up to `CONTEXT` characters before and behind the words. */
  prefix: string;
  suffix: string;
  /** UTF-16 offset where the words began when the anchor was made; decides between equal places only. */
  start: number;
}

/** Where an anchor stands now: nothing is moved silently to a place that merely looks alike. */
export type Anchored = { kind: 'found'; span: Span } | { kind: 'ambiguous'; spans: Span[] } | { kind: 'lost' };

const CONTEXT = 32;

/** White space around the words is read from this far at most. */
const REACH = 4 * CONTEXT;

/** Words this long that occur once need nothing around them to be known again. */
export const TELLING = 32;

export function anchorOf(text: string, { start, end }: Span): Anchor {
  const prefix = squeezed(text.slice(Math.max(0, start - REACH), start)).slice(-CONTEXT);
  const suffix = squeezed(text.slice(end, end + REACH)).slice(0, CONTEXT);
  return { quote: squeezed(text.slice(start, end)), prefix, suffix, start };
}

/**
 * The one of several places that an anchor means: the words must be the same, and so must what stands on both sides,
 * or on one side where no place has both. Of equal places only the one at the very offset will do.
 */
export function chooseAnchored(text: string, anchor: Anchor, places: readonly Span[]): Anchored {
  const same = places.filter(({ start, end }) => squeezed(text.slice(start, end)) === anchor.quote);
  const sides = same.map((span) => ({ span, sides: sidesLike(text, span, anchor) }));
  const isTelling = same.length === 1 && anchor.quote.length >= TELLING;
  const best = sides.reduce((most, each) => Math.max(most, each.sides), isTelling ? 0 : 1);
  const spans = sides.filter((each) => each.sides === best).map(({ span }) => span);
  const [only] = spans;
  if (!only) return { kind: 'lost' };
  if (spans.length === 1) return { kind: 'found', span: only };
  const there = spans.find(({ start }) => start === anchor.start);
  return there ? { kind: 'found', span: there } : { kind: 'ambiguous', spans };
}

/** On how many sides the surroundings are the same; nothing but white space tells nothing. */
function sidesLike(text: string, { start, end }: Span, { prefix, suffix }: Anchor): number {
  const before = endsLike(text, start, prefix);
  const behind = beginsLike(text, end, suffix) !== undefined;
  if (before && behind) return 2;
  return (before && prefix.trim() !== '') || (behind && suffix.trim() !== '') ? 1 : 0;
}

const squeezed = (text: string): string => text.replace(/\s+/g, ' ');

/** Where the words end that begin here, if they are those of the quote. */
function beginsLike(text: string, start: number, quote: string): number | undefined {
  let at = start;
  for (let unit = 0; unit < quote.length; unit++) {
    if (quote[unit] === ' ') {
      const before = at;
      while (isSpace(text[at])) at++;
      if (at === before) return undefined;
    } else if (text[at++] !== quote[unit]) return undefined;
  }
  return at;
}

/** Do the words before an offset end like the quote? Most differ in the first letter looked at. */
function endsLike(text: string, end: number, quote: string): boolean {
  let at = end;
  for (let unit = quote.length - 1; unit >= 0; unit--) {
    if (quote[unit] === ' ') {
      const behind = at;
      while (isSpace(text[at - 1])) at--;
      if (at === behind) return false;
    } else if (text[--at] !== quote[unit]) return false;
  }
  return true;
}

const isSpace = (unit: string | undefined): boolean => unit !== undefined && /\s/.test(unit);
