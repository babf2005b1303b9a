import type { Mention } from '../actors/mention';
import type { Span } from '../text/span';
import type { BlockAttribution } from './blockAttribution';

interface Block {
  mentions: readonly Mention[];
  attributions: readonly BlockAttribution[];
}

/** Attributions nest in each other only this deep. */
const DEEPEST = 8;

/** One station that a content comes through: the words that name it, and the mention where they are one. */
export interface Link {
  span: Span;
  mention?: Mention;
}

/**
 * Through whom a content comes, from the article outwards: the outlet that was told it, the speaker, whoever the
 * speaker has it from; what one attribution holds comes through the sources of the outer ones first. Hearers that are
 * no outlet pass nothing on. (FactBank, Saurí and Pustejovsky 2009: sources nest.)
 */
export function linksOf(
  { mentions, attributions }: Block,
  index: number,
  isOutlet: (mention: Mention) => boolean,
): Link[] {
  const links: Link[] = [];
  const add = (span: Span | null | undefined, at: number | undefined): void => {
    const mention = at === undefined ? undefined : mentions[at];
    const last = links.at(-1);
    if (!span || (last && last.span.start === span.start && last.span.end === span.end)) return;
    links.push({ span: { start: span.start, end: span.end }, ...(mention ? { mention } : {}) });
  };
  for (const { recipient, recipientMention, source, sourceMention, origin } of pathTo(attributions, index)) {
    const hearer = recipientMention === undefined ? undefined : mentions[recipientMention];
    if (hearer && isOutlet(hearer)) add(recipient, recipientMention);
    add(source, sourceMention);
    if (origin !== undefined) add(mentions[origin], origin);
  }
  return links;
}

/** The attributions around one and itself, the outermost first. */
function pathTo(attributions: readonly BlockAttribution[], index: number): BlockAttribution[] {
  const path: BlockAttribution[] = [];
  let at: number | undefined = index;
  while (at !== undefined && path.length < DEEPEST) {
    const each: BlockAttribution | undefined = attributions[at];
    if (!each) break;
    path.unshift(each);
    at = each.within;
  }
  return path;
}

/** Do the surroundings of a name say "outlet" at least as loudly as anything else? */
export function isOutletName({ form, votes }: Mention): boolean {
  const { outlet = 0, ...others } = votes;
  return form === 'name' && outlet > 0 && outlet >= Math.max(0, ...Object.values(others));
}
