import type { Mention } from '../actors/mention';
import { nameKey, nameWords, soundOf } from '../actors/nameKeys';
import { isStatement } from '../attribution/blockAttribution';
import { isOutletName, linksOf } from '../attribution/chain';
import type { BlockLayers } from '../blockLayers';
import { contentWords, countShared } from './contentWords';

/** An outlet that passes something on, and whom it has it from. */
export interface Relay {
  outlet: string;
  origin: string;
  /** How the words of the origin's name sound. */
  name: readonly string[];
  /** What is passed on: the longer words, without endings. */
  words: ReadonlySet<string>;
}

/** A relay in its block. */
export interface BlockRelay extends Relay {
  outletMention: Mention;
}

const relaysOf = new WeakMap<BlockLayers, readonly BlockRelay[]>();

/** What outlets pass on in a block. Kept with it, since every edit of the article asks. */
export function relaysIn(layers: BlockLayers): readonly BlockRelay[] {
  const known = relaysOf.get(layers) ?? findRelays(layers);
  relaysOf.set(layers, known);
  return known;
}

const findRelays = (layers: BlockLayers): BlockRelay[] =>
  layers.attributions.flatMap((attribution, index) => {
    if (!isStatement(attribution) || attribution.firstPerson) return [];
    const links = linksOf(layers, index, isOutletName);
    const [first] = links;
    const origin = links.at(-1)?.mention;
    if (!first?.mention || !origin || first.mention === origin || !isOutletName(first.mention)) return [];
    const name = origin.form === 'name' ? nameWords(origin.text).map(soundOf) : [];
    if (name.length === 0) return [];
    const words = new Set(attribution.content.flatMap((span) => [...contentWords(layers.reading, span)]));
    return [{ outlet: first.mention.text, outletMention: first.mention, origin: origin.text, name, words }];
  });

/** Do two outlets pass the same on, and have it from one person or body? `fewest`: content words that they share. */
export const isEcho = (a: Relay, b: Relay, fewest: number): boolean =>
  nameKey(a.outlet) !== nameKey(b.outlet) && isPartOf(a.name, b.name) && countShared(a.words, b.words) >= fewest;

/** Content words that two reports in one article share where they pass on the same. */
export const FEWEST_SHARED = 2;

/** "Anna Berg" tells more than "Berg". */
export const longerOrigin = (a: string, b: string): string => (a.length >= b.length ? a : b);

/** "Berg" and "Anna Berg": the words of one name are among those of the other. */
function isPartOf(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.every((word) => long.includes(word));
}
