import type { Article } from '../article';
import { type Cited, citedIn } from '../citations/sources';
import type { CitedFacts } from './citedFacts';

/** The actor that is cited at a place, where the place itself names one. */
export function actorOf(
  { blocks, actors }: Article,
  { place: { block, citation }, source }: Cited,
): string | undefined {
  if (source.kind === 'outlet' || source.kind === 'speaker') return source.label;
  const mention = blocks[block]?.layers.mentions[citation.mention ?? -1];
  return mention && actors.clusterOf(mention)?.name;
}

/** Everybody whom a place has something from: who is cited, whose word its claims are, and who passed them on. */
export function actorsOf(article: Article, facts: CitedFacts, cited: Cited): string[] {
  const named = actorOf(article, cited);
  return [...(named === undefined ? [] : [named]), ...facts.actorsOf(cited.place)];
}

/** The actors that places of an article have something from, in order of first place. */
export const citedActors = (article: Article, facts: CitedFacts): string[] => [
  ...new Set(citedIn(article).flatMap((cited) => actorsOf(article, facts, cited))),
];
