import type { Article } from '../article';
import { lacksLocator } from '../citations/lacksLocator';
import type { CitedPlace, Source } from '../citations/sources';

/** What to know about a place or source, in words; `missing` is what a reader who wants to check would miss. */
export interface Badges {
  words: string[];
  missing: string[];
}

/** Badges of one place. */
export function badgesOfPlace(article: Article, place: CitedPlace): Badges {
  const { citation, hasNoLink, archived } = place;
  const words = [
    citation.credit === undefined ? undefined : `credit: ${citation.credit}`,
    archived ? 'archived' : undefined,
    citation.kind === 'self-reference' ? 'own earlier text' : undefined,
  ];
  const missing = [
    hasNoLink ? 'no link' : undefined,
    isSecondHand(article, place) ? 'second hand' : undefined,
    hasUnnamedOrigin(article, place) ? 'unnamed origin' : undefined,
    lacksLocator(article, place.block, place.citation) ? 'no page' : undefined,
  ];
  return { words: words.filter(isSaid), missing: missing.filter(isSaid) };
}

const isSaid = (word: string | undefined): word is string => word !== undefined;

/** The outlet was told by somebody else. */
function isSecondHand({ blocks }: Article, { block, citation }: CitedPlace): boolean {
  const attribution = blocks[block]?.layers.attributions[citation.attribution ?? -1];
  return citation.kind === 'outlet' && attribution !== undefined && attribution.recipientMention === citation.mention;
}

function hasUnnamedOrigin({ blocks }: Article, { block, citation }: CitedPlace): boolean {
  const layers = blocks[block]?.layers;
  const source = layers?.attributions[citation.attribution ?? -1]?.sourceMention;
  return source !== undefined && layers?.mentions[source]?.unnamed === true;
}

/** Badges of a source: those of its places, counted where they are not true of all. */
export function badgesOfSource(article: Article, { kind, places }: Source): Badges {
  if (kind === 'broken')
    return { words: [], missing: [article.bibliography.isKnown && isKey(places) ? 'no entry' : 'not defined'] };
  const each = places.map((place) => badgesOfPlace(article, place));
  const joined = (lists: readonly (readonly string[])[]): string[] => {
    const counts = new Map<string, number>();
    for (const word of lists.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
    return [...counts].map(([word, count]) => (count === lists.length ? word : counted(word, count)));
  };
  return { words: joined(each.map(({ words }) => words)), missing: joined(each.map(({ missing }) => missing)) };
}

const isKey = ([first]: Source['places']): boolean => first?.citation.kind === 'pandoc';

const counted = (word: string, count: number): string =>
  word.startsWith('no ') ? `${count} without ${word.slice(3)}` : `${count} ${word}`;
