import type { Article } from '../article';
import { markOf, originKey } from '../citations/citationMarks';
import { lacksLocator } from '../citations/lacksLocator';
import type { CitedPlace, Source } from '../citations/sources';
import { saysWhen } from '../citations/when';
import type { CitedFacts } from './citedFacts';

/** What to know about a place or source, in words; `missing` is what a reader who wants to check would miss. */
export interface Badges {
  words: string[];
  missing: string[];
}

/** Badges of one place. */
export function badgesOfPlace(article: Article, place: CitedPlace, facts: CitedFacts): Badges {
  const { citation, hasNoLink, archived } = place;
  const { isPrimary, copy, origin } = markOf(article, place);
  const claims = facts.claimsOf(place);
  const origins = Math.max(facts.sameOrigin(place), origin === undefined ? 1 : markedAlike(article, origin));
  const words = [
    citation.credit === undefined ? undefined : `credit: ${citation.credit}`,
    isPrimary ? 'primary source' : undefined,
    archived || copy ? 'archived' : undefined,
    citation.kind === 'self-reference' ? 'own earlier text' : undefined,
  ];
  const missing = [
    hasNoLink ? 'no link' : undefined,
    isPrimary ? undefined : secondHand(article, place, facts),
    hasUnnamedOrigin(article, place) ? 'unnamed origin' : undefined,
    claims.some(({ disclosure }) => disclosure !== undefined) ? 'explicitly unconfirmed' : undefined,
    claims.some(({ kinds }) => kinds.includes('claim/single-source')) ? 'one origin' : undefined,
    origins > 1 ? `same origin ×${origins}` : undefined,
    isUndated(article, place) ? 'undated' : undefined,
    facts.hasFinding('sourcing/stale-citation', place) ? 'stale' : undefined,
    facts.hasFinding('sourcing/dead-link', place) ? 'dead link' : undefined,
    lacksLocator(article, place.block, citation) ? 'no page' : undefined,
  ];
  return { words: words.filter(isSaid), missing: missing.filter(isSaid) };
}

/** How many citations somebody has marked with an origin. */
const markedAlike = ({ origins }: Article, origin: string): number =>
  origins.filter((mark) => originKey(mark.origin) === originKey(origin)).length;

const isSaid = (word: string | undefined): word is string => word !== undefined;

/** The outlet was told by somebody else: through how many the claim has come, where that is known. */
function secondHand({ blocks }: Article, place: CitedPlace, facts: CitedFacts): string | undefined {
  const { block, citation } = place;
  const attribution = blocks[block]?.layers.attributions[citation.attribution ?? -1];
  if (citation.kind !== 'outlet' || attribution?.recipientMention !== citation.mention || !attribution)
    return undefined;
  const depth = Math.max(0, ...facts.claimsOf(place).map((claim) => facts.chainOf(claim).length));
  return depth > 1 ? `second hand (depth ${depth})` : 'second hand';
}

function hasUnnamedOrigin({ blocks }: Article, { block, citation }: CitedPlace): boolean {
  const layers = blocks[block]?.layers;
  const source = layers?.attributions[citation.attribution ?? -1]?.sourceMention;
  return source !== undefined && layers?.mentions[source]?.unnamed === true;
}

/** An outlet without a link, and no word of when it reported. */
function isUndated({ blocks }: Article, { block, citation, hasNoLink }: CitedPlace): boolean {
  const layers = blocks[block]?.layers;
  return citation.kind === 'outlet' && hasNoLink && layers !== undefined && !saysWhen(layers, citation.sentences);
}

/** Badges of a source: those of its places (`each`), counted where they are not true of all. */
export function badgesOfSource(article: Article, { kind, key, places }: Source, each: readonly Badges[]): Badges {
  if (kind === 'broken')
    return { words: [], missing: [article.bibliography.isKnown && isKey(places) ? 'no entry' : 'not defined'] };
  const joined = (lists: readonly string[][]): string[] => {
    if (lists.length === 1 || lists.every((list) => list.length === 0)) return lists[0] ?? [];
    const counts = new Map<string, number>();
    for (const word of lists.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
    return [...counts].map(([word, count]) => (count === lists.length ? word : counted(word, count)));
  };
  const missing = joined(each.map((badges) => badges.missing));
  return {
    words: joined(each.map(({ words }) => words)),
    missing: hasUndatedEntry(article, key) ? [...missing, 'undated'] : missing,
  };
}

function hasUndatedEntry({ bibliography }: Article, key: string): boolean {
  const reference = key.startsWith('key:') ? bibliography.find(key.slice('key:'.length))?.entry.read() : undefined;
  return reference !== undefined && reference['issued'] === undefined && reference['accessed'] === undefined;
}

const isKey = ([first]: Source['places']): boolean => first?.citation.kind === 'pandoc';

const counted = (word: string, count: number): string =>
  word.startsWith('no ') ? `${count} without ${word.slice(3)}` : `${count} ${word}`;
