import type { ActorCluster } from '../actors/clusters/actorIndex';
import type { Mention } from '../actors/mention';
import type { Article } from '../article';
import { type BlockAttribution, isStatement } from '../attribution/blockAttribution';
import { overlaps, type Span } from '../text/span';

/** Something that an actor says in the article; offsets are relative to the block. */
export interface Saying {
  block: number;
  /** Index into the block's attributions. */
  index: number;
  attribution: BlockAttribution;
  /** Whoever passes it on, where the article has it from somebody else: "Radio Lund, citing two officials, said". */
  through?: Mention;
}

/** What the actor says, believes, knows or shows, itself or by the word of whoever has it from it, in document order. */
export function sayingsOf({ blocks }: Article, { mentions }: ActorCluster): Saying[] {
  const own = new Set<Mention>(mentions.map(({ mention }) => mention));
  const places = [...new Set(mentions.map(({ block }) => block))];
  return places.flatMap((block) => {
    const layers = blocks[block]?.layers;
    const isOwn = (mention: Mention | undefined) => mention !== undefined && own.has(mention);
    return (layers?.attributions ?? []).flatMap((attribution, index): Saying[] => {
      if (!isStatement(attribution)) return [];
      const source = layers?.mentions[attribution.sourceMention ?? -1];
      if (isOwn(source)) return [{ block, index, attribution }];
      const isOrigin = source !== undefined && isOwn(layers?.mentions[attribution.origin ?? -1]);
      return isOrigin ? [{ block, index, attribution, through: source }] : [];
    });
  });
}

/** The mention that an attribution names as the one spoken to. */
export function hearerOf({ blocks }: Article, { block, attribution }: Saying): Mention | undefined {
  const { recipientMention } = attribution;
  return recipientMention === undefined ? undefined : blocks[block]?.layers.mentions[recipientMention];
}

/** Names of others whose words the actor passes on: whom it cites, and sources inside of what it says. */
export function passedOnBy(article: Article, cluster: ActorCluster, sayings: readonly Saying[]): string[] {
  const names = sayings.flatMap(({ block, index, attribution: { origin }, through }) => {
    const layers = article.blocks[block]?.layers;
    const inside = (layers?.attributions ?? [])
      .filter(({ within, sourceMention }) => within === index && sourceMention !== undefined)
      .map(({ sourceMention }) => sourceMention);
    return [...inside, through ? undefined : origin]
      .map((at) => layers?.mentions[at ?? -1])
      .map((mention) => mention && article.actors.clusterOf(mention))
      .filter((source) => source !== cluster)
      .map((source) => source?.name);
  });
  return [...new Set(names.filter((name) => name !== undefined))];
}

/** Verbs by which a speaker says to have been there. */
const WITNESS: ReadonlySet<string> = new Set(['see', 'witness', 'watch', 'observe', 'hear', 'film', 'photograph']);

export const sawIt = ({ attribution }: Saying): boolean => WITNESS.has(attribution.lemma);

const TIMES =
  /\b(?:(?:on |late |early )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight|last (?:night|week|month|year)|(?:on )?\d{1,2} (?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \d{4})?|(?:on )?(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}(?:, \d{4})?|in (?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \d{4})?|in \d{4})\b/gi;

/** The words that say when somebody spoke: in the sentence of the cue, outside of what was said. */
export function timeOf(
  { blocks }: Article,
  { block, attribution: { cue, source, content } }: Saying,
): Span | undefined {
  const reading = blocks[block]?.layers.reading;
  const at = cue ?? source;
  const sentence = at && reading?.sentences.find((each) => overlaps(each, at));
  if (!sentence || !reading) return undefined;
  for (const found of reading.prose.slice(sentence.start, sentence.end).matchAll(TIMES)) {
    const start = sentence.start + found.index;
    const time = { start, end: start + found[0].length };
    if (!content.some((part) => overlaps(part, time))) return time;
  }
  return undefined;
}
