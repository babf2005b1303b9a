import type { Article } from '../article';
import type { Span } from '../text/span';
import { type ActorHere, spanIn } from './actorAt';
import { commandLink } from './commandLink';

/** How places of the article are named to whoever opens them. `Range` is what the edge shows places in. */
export interface LinkTargets<Range> {
  uri: string;
  rangeOf: (span: Span) => Range;
}

/** Where the card of an actor leads; only links that lead somewhere are there. */
export function cardLinks<Range>(
  article: Article,
  { cluster, mention, span }: ActorHere,
  hasSayings: boolean,
  { uri, rangeOf }: LinkTargets<Range>,
): string {
  const { mentions } = cluster;
  const here = mentions.findIndex((each) => each.mention === mention);
  const place = (title: string, index: number): string | undefined => {
    const there = mentions[index];
    if (!there || index === here) return undefined;
    return commandLink(title, 'sourceCritic.showPlace', [uri, rangeOf(spanIn(article, there.block, there.mention))]);
  };
  const at = [uri, rangeOf(span)];
  const links = [
    here > 1 ? place('first mention', 0) : undefined,
    here > 0 ? place('previous', here - 1) : undefined,
    place('next', here + 1),
    mentions.length > 1 ? commandLink(`all ${mentions.length} mentions`, 'sourceCritic.actor.mentions', at) : undefined,
    hasSayings ? commandLink('what it says', 'sourceCritic.actor.sayings', at) : undefined,
    recordLink(cluster, at),
    commandLink('open in Actors view', 'sourceCritic.actors.show', at),
  ];
  return links.filter((link) => link !== undefined).join(' · ');
}

function recordLink({ kind, record }: ActorHere['cluster'], at: unknown[]): string | undefined {
  if (kind === 'unnamed') return undefined;
  return record
    ? commandLink('record', 'sourceCritic.actor.openRecord', at)
    : commandLink('put on record', 'sourceCritic.actor.add', at);
}
