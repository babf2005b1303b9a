import type { Article } from '../../article';
import type { Span } from '../../text/span';
import { type ActorHere, spanIn } from '../navigation/actorAt';
import { commandLink } from './commandLink';

/** How places of the article are named to whoever opens them. `Range` is what the edge shows places in. */
export interface LinkTargets<Range> {
  uri: string;
  rangeOf: (span: Span) => Range;
  /** The reader lets actors be looked up in Wikidata. */
  looksUp?: boolean;
}

/** Where the card of an actor leads, and how it is put right; only links that lead somewhere are there. */
export function cardLinks<Range>(
  article: Article,
  here: ActorHere,
  hasSayings: boolean,
  targets: LinkTargets<Range>,
): string {
  const at = [targets.uri, targets.rangeOf(here.span)];
  const corrections = correctionLinks(article, here, at);
  const rows = [placeLinks(article, here, hasSayings, targets, at).join(' · ')];
  if (corrections.length > 0) rows.push(`Not right? ${corrections.join(' · ')}`);
  return rows.join('  \n');
}

function placeLinks<Range>(
  article: Article,
  { cluster, mention }: ActorHere,
  hasSayings: boolean,
  { uri, rangeOf, looksUp }: LinkTargets<Range>,
  at: unknown[],
): string[] {
  const { mentions } = cluster;
  const here = mentions.findIndex((each) => each.mention === mention);
  const place = (title: string, index: number): string | undefined => {
    const there = mentions[index];
    if (!there || index === here) return undefined;
    return commandLink(title, 'sourceCritic.showPlace', [uri, rangeOf(spanIn(article, there.block, there.mention))]);
  };
  const links = [
    here > 1 ? place('first mention', 0) : undefined,
    here > 0 ? place('previous', here - 1) : undefined,
    place('next', here + 1),
    mentions.length > 1 ? commandLink(`all ${mentions.length} mentions`, 'sourceCritic.actor.mentions', at) : undefined,
    hasSayings ? commandLink('what it says', 'sourceCritic.actor.sayings', at) : undefined,
    recordLink(cluster, at),
    looksUp && cluster.kind !== 'unnamed'
      ? commandLink('look up in Wikidata…', 'sourceCritic.actor.lookUp', at)
      : undefined,
    commandLink('open in Actors view', 'sourceCritic.actors.show', at),
  ];
  return links.filter((link) => link !== undefined);
}

/** What a reader can do who knows better than the card. */
function correctionLinks(article: Article, here: ActorHere, at: unknown[]): string[] {
  const { cluster, mention } = here;
  const isNamed = cluster.kind !== 'unnamed';
  const hasOthers = article.actors.clusters.some(
    (each) => each !== cluster && each.kind !== 'unnamed' && !each.locates,
  );
  const links = [
    isNamed && hasOthers ? commandLink('merge with…', 'sourceCritic.actor.merge', at) : undefined,
    isNamed && mention.form === 'name' && cluster.aliases.length > 1
      ? commandLink('split this name off', 'sourceCritic.actor.split', at)
      : undefined,
    isSpeaker(article, here) ? commandLink('wrong speaker…', 'sourceCritic.actor.wrongSpeaker', at) : undefined,
  ];
  return links.filter((link) => link !== undefined);
}

/** Are words given to this very mention? */
function isSpeaker({ blocks }: Article, { block, mention }: ActorHere): boolean {
  const { attributions = [], mentions = [] } = blocks[block]?.layers ?? {};
  return attributions.some(
    ({ sourceMention, content }) => content.length > 0 && mentions[sourceMention ?? -1] === mention,
  );
}

function recordLink({ kind, record }: ActorHere['cluster'], at: unknown[]): string | undefined {
  if (kind === 'unnamed') return undefined;
  return record
    ? commandLink('record', 'sourceCritic.actor.openRecord', at)
    : commandLink('put on record', 'sourceCritic.actor.add', at);
}
