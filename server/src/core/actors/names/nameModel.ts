import type { Reading, Token } from '../../language/reading';
import { contextFeatures, type FeatureSink, SLOTS, type Slot, slotFeatures, wordsInSlots } from './features';
import { featureKey, hashText } from './hash';
import { KeyTable } from './keyTable';
import { type NameModelData, UNITS } from './modelFile';
import { candidateStretches, type NameView, type Run, viewNames } from './nameView';
import { bestTags, NAME_TYPES, OUTSIDE, spansOf, TAG_COUNT } from './tags';
import { type ClusterLookup, type WordFacts, wordFacts } from './wordFacts';

/** A stretch of tokens that the model judged. */
export interface JudgedStretch extends Run {
  /** Names in it by token index, half-open. */
  names: { first: number; last: number; type: number }[];
  /** How much each token of the stretch looks like each type rather than like no name; see `typeScores`. */
  scores: Float32Array;
}

/** A word that was met before, with what it adds to the scores in each slot. */
interface KnownWord {
  facts: WordFacts;
  slots: (Float32Array | undefined)[];
}

/** So many words are remembered between blocks; then memory begins anew. */
const REMEMBERED = 20_000;

export const CLUSTER_KEY_SHIFT = 8;
const RANKS = 8;

/** Looks words up in the model's clusters. */
export function clusterLookup(
  data: Pick<NameModelData, 'clusterKeys' | 'clusters' | 'middle' | 'coarse'>,
): ClusterLookup {
  const table = new KeyTable(data.clusterKeys);
  return (lower) => {
    const row = table.row(hashText(lower) >>> CLUSTER_KEY_SHIFT);
    if (row < 0) return undefined;
    const value = data.clusters[row] as number;
    const fine = Math.floor(value / RANKS);
    return { fine, middle: data.middle[fine] ?? 0, coarse: data.coarse[fine] ?? 0, rank: value % RANKS };
  };
}

/**
 * Finds names in a block: a structured perceptron over the words that can belong to one (Collins 2002; BILOU tags,
 * Ratinov and Roth 2009). What a word adds in each place around another one is remembered, since words come again.
 */
export class NameModel {
  readonly #data: NameModelData;
  readonly #rows: KeyTable;
  readonly #clusters: ClusterLookup;
  readonly #words = new Map<string, KnownWord>();
  readonly #byFacts = new Map<WordFacts, KnownWord>();

  constructor(data: NameModelData) {
    this.#data = data;
    this.#rows = new KeyTable(data.featureKeys);
    this.#clusters = clusterLookup(data);
  }

  judge(reading: Reading): JudgedStretch[] {
    if (this.#words.size > REMEMBERED) {
      this.#words.clear();
      this.#byFacts.clear();
    }
    const view = viewNames(reading, (token) => this.#factsOf(token));
    return candidateStretches(view).map((stretch) => this.#judgeStretch(view, stretch));
  }

  #judgeStretch(view: NameView, { first, last }: Run): JudgedStretch {
    const length = last - first;
    const scores = new Float32Array(length * TAG_COUNT);
    for (let at = first; at < last; at++) this.#score(view, at, scores, (at - first) * TAG_COUNT);
    const tags = bestTags(scores, length, this.#data.transitions);
    const names = spansOf(tags).map((span) => ({ ...span, first: span.first + first, last: span.last + first }));
    return { first, last, names, scores };
  }

  #score(view: NameView, at: number, scores: Float32Array, row: number): void {
    const words = wordsInSlots(view, at);
    for (let slot = 0; slot < words.length; slot++) {
      const word = words[slot];
      if (!word) continue;
      const added = this.#slotScores(word, slot);
      for (let tag = 0; tag < TAG_COUNT; tag++)
        scores[row + tag] = (scores[row + tag] as number) + (added[tag] as number);
    }
    contextFeatures(view, at, this.#into(scores, row));
  }

  /** A sink that adds the weights of every feature to a row of scores. */
  #into(scores: Float32Array, row: number): FeatureSink {
    const { weights } = this.#data;
    const rows = this.#rows;
    return {
      add(hash) {
        const found = rows.row(featureKey(hash));
        if (found < 0) return;
        const from = found * TAG_COUNT;
        for (let tag = 0; tag < TAG_COUNT; tag++)
          scores[row + tag] = (scores[row + tag] as number) + (weights[from + tag] as number);
      },
    };
  }

  #slotScores(word: WordFacts, slot: Slot): Float32Array {
    let known = this.#byFacts.get(word);
    if (!known) {
      known = { facts: word, slots: new Array(SLOTS).fill(undefined) };
      this.#byFacts.set(word, known);
    }
    let added = known.slots[slot];
    if (!added) {
      added = new Float32Array(TAG_COUNT);
      slotFeatures(word, slot, this.#into(added, 0));
      known.slots[slot] = added;
    }
    return added;
  }

  #factsOf(token: Token): WordFacts {
    const key = token.clitic ? `'${token.text}` : token.text;
    let known = this.#words.get(key);
    if (!known) {
      const facts = wordFacts(token, this.#clusters);
      known = { facts, slots: new Array(SLOTS).fill(undefined) };
      this.#words.set(key, known);
      this.#byFacts.set(facts, known);
    }
    return known.facts;
  }
}

/** How much the tokens of a span look like each of `NAME_TYPES` rather than like no name: means over the span. */
export function typeScores({ first: start, scores }: JudgedStretch, first: number, last: number): number[] {
  return NAME_TYPES.map((_, type) => {
    let sum = 0;
    for (let at = first; at < last; at++) {
      const row = (at - start) * TAG_COUNT;
      let most = Number.NEGATIVE_INFINITY;
      for (let tag = type * 4 + 1; tag <= type * 4 + 4; tag++) most = Math.max(most, scores[row + tag] as number);
      sum += most - (scores[row + OUTSIDE] as number);
    }
    return sum / (last - first) / UNITS;
  });
}
