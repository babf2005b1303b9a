import type { Reading, Token } from '../../language/reading';
import { PLACES, type Spelling } from '../../language/wordTable';
import { contextFeatures, FeatureList, SLOTS, type Slot, slotFeatures, wordInSlot } from './features';
import { hashText, KEY_BITS } from './hash';
import { KeyTable, rowOf } from './keyTable';
import { type NameModelData, UNITS } from './modelFile';
import { candidateStretches, NameView, type Run } from './nameView';
import { addRow, LANES, packWeights, unpack } from './packedWeights';
import { bestTags, OUTSIDE, spansOf, TAG_COUNT } from './tags';
import { type ClusterLookup, NO_WORD, type WordFacts, wordFacts } from './wordFacts';

/** A stretch of tokens that the model judged. */
export interface JudgedStretch extends Run {
  /** Names in it by token index, half-open. */
  names: { first: number; last: number; type: number }[];
  /** How much each token of the stretch looks like each tag, `TAG_COUNT` numbers a token; see `typeScore`. */
  scores: readonly number[];
}

/** So many words are remembered between blocks; then memory begins anew. */
const REMEMBERED = 20_000;

export const CLUSTER_KEY_SHIFT = 8;
const RANKS = 8;

/** Looks words up in the model's clusters. */
export function clusterLookup({
  clusterKeys,
  clusters,
  middle,
  coarse,
}: Pick<NameModelData, 'clusterKeys' | 'clusters' | 'middle' | 'coarse'>): ClusterLookup {
  return (lower) => {
    const row = rowOf(clusterKeys, hashText(lower) >>> CLUSTER_KEY_SHIFT);
    if (row < 0) return undefined;
    const value = clusters[row] as number;
    const fine = Math.floor(value / RANKS);
    return { fine, middle: middle[fine] ?? 0, coarse: coarse[fine] ?? 0, rank: value % RANKS };
  };
}

/**
 * Finds names in a block: a structured perceptron over the words that can belong to one (Collins 2002; BILOU tags,
 * Ratinov and Roth 2009). What a word adds in each place around another one is remembered, since words come again.
 */
export class NameModel {
  /** See `packWeights`. */
  readonly #weights: Int32Array;
  readonly #sum = new Int32Array(LANES);
  readonly #transitions: Float32Array;
  readonly #rows: KeyTable;
  readonly #clusters: ClusterLookup;
  readonly #words = new Map<string, WordFacts>();
  /** The same by the place of the spelling, for what was last asked for there: most words are found without a map. */
  readonly #recent: ({ spelling: Spelling; facts: WordFacts } | undefined)[] = new Array(PLACES).fill(undefined);
  readonly #slots = new SlotScores();
  readonly #features = new FeatureList();

  constructor(data: NameModelData) {
    this.#weights = packWeights(data.weights);
    this.#transitions = data.transitions;
    this.#rows = new KeyTable(data.featureKeys, KEY_BITS);
    this.#clusters = clusterLookup(data);
  }

  judge(reading: Reading): JudgedStretch[] {
    if (this.#words.size > REMEMBERED) {
      this.#words.clear();
      this.#recent.fill(undefined);
      this.#slots.clear();
    }
    const view = new NameView(reading, (token) => this.#factsOf(token));
    return candidateStretches(view)
      .filter(({ first, last }) => last - first > 1 || !view.factsAt(first).never)
      .map((stretch) => this.#judgeStretch(view, stretch));
  }

  #judgeStretch(view: NameView, { first, last }: Run): JudgedStretch {
    const length = last - first;
    const scores: number[] = new Array(length * TAG_COUNT).fill(0);
    for (let at = first; at < last; at++) this.#score(view, at, scores, (at - first) * TAG_COUNT);
    const tags = bestTags(scores, length, this.#transitions);
    const names = spansOf(tags).map(({ first: from, last: to, type }) => ({
      first: from + first,
      last: to + first,
      type,
    }));
    return { first, last, names, scores };
  }

  #score(view: NameView, at: number, scores: number[], row: number): void {
    const sum = this.#sum.fill(0);
    for (let slot = 0; slot < SLOTS; slot++) {
      const word = wordInSlot(view, at, slot);
      if (word) this.#slots.addTo(sum, this.#rowOfSlot(word, slot));
    }
    this.#features.length = 0;
    contextFeatures(view, at, this.#features);
    this.#addWeights(sum);
    unpack(sum, scores, row);
  }

  /** Adds the weights of the gathered features. */
  #addWeights(sum: Int32Array): void {
    const { keys, length } = this.#features;
    const rows = this.#rows;
    const weights = this.#weights;
    for (let i = 0; i < length; i++) {
      const row = rows.row(keys[i] as number);
      if (row >= 0) addRow(sum, weights, row);
    }
  }

  #rowOfSlot(word: WordFacts, slot: Slot): number {
    const known = this.#slots.row(word.id, slot);
    if (known >= 0) return known;
    const sum = new Int32Array(LANES);
    this.#features.length = 0;
    slotFeatures(word, slot, this.#features);
    this.#addWeights(sum);
    return this.#slots.put(word.id, slot, sum);
  }

  #factsOf(token: Token): WordFacts {
    const { spelling, clitic } = token;
    const { place } = spelling;
    if (clitic || place < 0) return this.#factsInMap(token);
    const recent = this.#recent[place];
    if (recent?.spelling === spelling) return recent.facts;
    const facts = this.#factsInMap(token);
    this.#recent[place] = { spelling, facts };
    return facts;
  }

  #factsInMap(token: Token): WordFacts {
    const key = token.clitic ? `'${token.text}` : token.text;
    let known = this.#words.get(key);
    if (!known) {
      known = wordFacts(token, this.#clusters, NO_WORD.id + 1 + this.#words.size);
      this.#words.set(key, known);
    }
    return known;
  }
}

/** What words add to the scores in each slot, in one table that grows. */
class SlotScores {
  #rowOf = new Int32Array(0);
  #scores = new Int32Array(0);
  #count = 0;

  clear(): void {
    this.#rowOf.fill(0);
    this.#count = 0;
  }

  /** Row of a word in a slot, or -1 while it is not known. */
  row(id: number, slot: Slot): number {
    const at = id * SLOTS + slot;
    return at < this.#rowOf.length ? (this.#rowOf[at] as number) - 1 : -1;
  }

  put(id: number, slot: Slot, scores: Int32Array): number {
    this.#rowOf = grown(this.#rowOf, (id + 1) * SLOTS);
    this.#scores = grown(this.#scores, (this.#count + 1) * LANES);
    this.#scores.set(scores, this.#count * LANES);
    this.#count++;
    this.#rowOf[id * SLOTS + slot] = this.#count;
    return this.#count - 1;
  }

  addTo(sum: Int32Array, row: number): void {
    addRow(sum, this.#scores, row);
  }
}

/** The same array, or a copy that has room for `least` numbers and more to come. */
function grown(values: Int32Array<ArrayBuffer>, least: number): Int32Array<ArrayBuffer> {
  if (least <= values.length) return values;
  const larger = new Int32Array(least * 2);
  larger.set(values);
  return larger;
}

/** How much the tokens of a span look like one of `NAME_TYPES` rather than like no name: the mean over the span. */
export function typeScore({ first: start, scores }: JudgedStretch, first: number, last: number, type: number): number {
  let sum = 0;
  for (let at = first; at < last; at++) {
    const row = (at - start) * TAG_COUNT;
    let most = Number.NEGATIVE_INFINITY;
    for (let tag = type * 4 + 1; tag <= type * 4 + 4; tag++) most = Math.max(most, scores[row + tag] as number);
    sum += most - (scores[row + OUTSIDE] as number);
  }
  return sum / (last - first) / UNITS;
}
