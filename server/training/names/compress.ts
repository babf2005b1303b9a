import { hashText } from '../../src/core/actors/names/hash';
import type { NameModelData } from '../../src/core/actors/names/modelFile';
import { CLUSTER_KEY_SHIFT } from '../../src/core/actors/names/nameModel';
import { TAG_COUNT } from '../../src/core/actors/names/tags';
import { listsFingerprint } from '../../src/core/actors/names/wordFacts';
import type { Trained } from './perceptron';
import type { Clustering } from './wordClusters';

/** Word ranks at which a word counts as less frequent; five steps. */
const RANK_LIMITS = [300, 2_000, 8_000, 25_000];

/** Clusters as the model keeps them: by a hash of the word; the more frequent word wins a key. */
export function packClusters({ words, fine, middle, coarse }: Clustering) {
  const byKey = new Map<number, number>();
  words.forEach((word, at) => {
    const key = hashText(word) >>> CLUSTER_KEY_SHIFT;
    const rank = RANK_LIMITS.filter((limit) => at >= limit).length;
    if (!byKey.has(key)) byKey.set(key, (fine[at] as number) * 8 + rank);
  });
  const clusterKeys = Int32Array.from(byKey.keys()).sort();
  return {
    clusterKeys,
    clusters: Uint16Array.from(clusterKeys, (key) => byKey.get(key) ?? 0),
    middle: Uint8Array.from(middle),
    coarse: Uint8Array.from(coarse),
  };
}

/** Weights in eight bits; features and weights that say next to nothing are left out. */
export function compress(
  { keys, weights, transitions }: Trained,
  clusters: ReturnType<typeof packClusters>,
  options: { leastRow: number; leastWeight: number; most: number },
): NameModelData {
  const unit = options.most / 127;
  const kept: number[] = [];
  keys.forEach((_, row) => {
    let largest = 0;
    for (let tag = 0; tag < TAG_COUNT; tag++)
      largest = Math.max(largest, Math.abs(weights[row * TAG_COUNT + tag] as number));
    if (largest >= options.leastRow) kept.push(row);
  });
  const small = new Int8Array(kept.length * TAG_COUNT);
  kept.forEach((row, at) => {
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      const weight = weights[row * TAG_COUNT + tag] as number;
      if (Math.abs(weight) < options.leastWeight) continue;
      small[at * TAG_COUNT + tag] = Math.max(-127, Math.min(127, Math.round(weight / unit)));
    }
  });
  return {
    ...clusters,
    featureKeys: Int32Array.from(kept, (row) => keys[row] as number),
    weights: small,
    transitions: Float32Array.from(transitions, (weight) => Math.round((weight / unit) * 100) / 100),
    lists: listsFingerprint(),
  };
}
