import { contextFeatures, FeatureList, SLOTS, slotFeatures, wordInSlot } from '../../src/core/actors/names/features';
import { candidateStretches, NameView } from '../../src/core/actors/names/nameView';
import { NAME_TYPES, OUTSIDE, Part, tagOf } from '../../src/core/actors/names/tags';
import { type ClusterLookup, type WordFacts, wordFacts } from '../../src/core/actors/names/wordFacts';
import { readBlock } from '../../src/core/language/read';
import type { Reading, Token } from '../../src/core/language/reading';
import { partsOf } from '../../src/core/markdown/leaves';
import { markdown } from '../../src/core/markdown/parser';
import { readLeaf } from '../../src/core/markdown/prose';
import type { AnnotatedText } from './corpus';

/** A stretch of candidate tokens: the keys of their features, and the tags that a human would give. */
export interface Example {
  features: Int32Array[];
  tags: Uint8Array;
}

/** Reads texts exactly as the product does and cuts them into stretches that can hold names. */
export function examplesOf(texts: readonly AnnotatedText[], clusters: ClusterLookup): Example[] {
  const known = new Map<string, WordFacts>();
  const factsOf = (token: Token): WordFacts => {
    const key = `${token.kind}${token.clitic}${token.text}`;
    let facts = known.get(key);
    if (!facts) {
      facts = wordFacts(token, clusters, known.size + 1);
      known.set(key, facts);
    }
    return facts;
  };
  return texts.flatMap((text) => [...examplesIn(text, factsOf)]);
}

function* examplesIn({ text, names }: AnnotatedText, factsOf: (token: Token) => WordFacts): Generator<Example> {
  for (const { start, reading } of readingsOf(text)) {
    const view = new NameView(reading, factsOf);
    const gold = tagsOf(reading.tokens, start, names);
    for (const { first, last } of candidateStretches(view)) {
      const tags = gold.slice(first, last);
      if (!isWhole(gold, first, last)) continue;
      yield { features: tags.length === 0 ? [] : featuresOf(view, first, last), tags };
    }
  }
}

/** The blocks of a text as the product reads them, with their places. */
function* readingsOf(text: string): Generator<{ start: number; reading: Reading }> {
  for (const { leaves } of partsOf(markdown.parse(text), text)) {
    for (const leaf of leaves) {
      const { block, asides } = readLeaf(text, leaf);
      yield { start: leaf.from, reading: readBlock(block) };
      for (const aside of asides) yield { start: aside.from, reading: readBlock(aside.block) };
    }
  }
}

/** Is no name cut by the ends of the stretch? */
function isWhole(tags: Uint8Array, first: number, last: number): boolean {
  const part = (tag: number | undefined) => (tag === undefined || tag === OUTSIDE ? -1 : (tag - 1) & 3);
  const begins = part(tags[first]);
  const ends = part(tags[last - 1]);
  return begins !== Part.Inside && begins !== Part.Last && ends !== Part.Begin && ends !== Part.Inside;
}

function tagsOf(tokens: readonly Token[], blockStart: number, names: AnnotatedText['names']): Uint8Array {
  const tags = new Uint8Array(tokens.length);
  const firstAt = new Map(tokens.map((token, i) => [token.start + blockStart, i]));
  const lastAt = new Map(tokens.map((token, i) => [token.end + blockStart, i]));
  for (const { start, end, type } of names) {
    const first = firstAt.get(start);
    const last = lastAt.get(end);
    if (first === undefined || last === undefined) continue;
    const number = NAME_TYPES.indexOf(type);
    if (first === last) tags[first] = tagOf(number, Part.Only);
    else {
      tags.fill(tagOf(number, Part.Inside), first, last);
      tags[first] = tagOf(number, Part.Begin);
      tags[last] = tagOf(number, Part.Last);
    }
  }
  return tags;
}

function featuresOf(view: NameView, first: number, last: number): Int32Array[] {
  const rows: Int32Array[] = [];
  const features = new FeatureList();
  for (let at = first; at < last; at++) {
    features.length = 0;
    for (let slot = 0; slot < SLOTS; slot++) {
      const word = wordInSlot(view, at, slot);
      if (word) slotFeatures(word, slot, features);
    }
    contextFeatures(view, at, features);
    rows.push(features.keys.slice(0, features.length));
  }
  return rows;
}
