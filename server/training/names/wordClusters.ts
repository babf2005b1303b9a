import { readFileSync } from 'node:fs';
import { Random } from './random';

/** Words in clusters of three sizes, most frequent words first. */
export interface Clustering {
  words: string[];
  /** Finest cluster of each word. */
  fine: number[];
  /** The larger cluster that a fine one belongs to. */
  middle: number[];
  coarse: number[];
}

const WORDS = 60_000;
const FINE = 1024;
const MIDDLE = 200;
const COARSE = 48;
const ROUNDS = 14;

interface Embeddings {
  dimensions: number;
  words: string[];
  vectors: Record<string, number[]>;
}

/** Clusters the frequent words of an embedding by direction (spherical k-means), then the clusters themselves. */
export function clusterWords(embeddingFile: string): Clustering {
  const { dimensions, words: all, vectors } = JSON.parse(readFileSync(embeddingFile, 'utf8')) as Embeddings;
  const words = all.slice(0, WORDS);
  const points = words.map((word) => unit((vectors[word] ?? []).slice(0, dimensions)));
  const random = new Random(1);
  const fine = kMeans(points, FINE, ROUNDS, random);
  return {
    words,
    fine: fine.assigned,
    middle: kMeans(fine.centres, MIDDLE, ROUNDS, random).assigned,
    coarse: kMeans(fine.centres, COARSE, ROUNDS, random).assigned,
  };
}

function unit(values: readonly number[]): Float64Array {
  const vector = Float64Array.from(values);
  const length = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0)) || 1;
  return vector.map((x) => x / length);
}

function kMeans(points: readonly Float64Array[], count: number, rounds: number, random: Random) {
  const picks = points.map((_, i) => i);
  random.shuffle(picks);
  let centres: Float64Array[] = picks.slice(0, count).map((i) => Float64Array.from(points[i] ?? []));
  let assigned: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    assigned = points.map((point) => nearest(point, centres));
    if (round < rounds) centres = means(points, assigned, centres);
  }
  return { assigned, centres };
}

function nearest(point: Float64Array, centres: readonly Float64Array[]): number {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < centres.length; c++) {
    const centre = centres[c] as Float64Array;
    let product = 0;
    for (let d = 0; d < point.length; d++) product += (point[d] as number) * (centre[d] as number);
    if (product > most) {
      most = product;
      best = c;
    }
  }
  return best;
}

/** New centres; one that lost all its points stays where it was. */
function means(points: readonly Float64Array[], assigned: readonly number[], before: readonly Float64Array[]) {
  const sums = before.map((centre) => new Float64Array(centre.length));
  const counts = before.map(() => 0);
  points.forEach((point, i) => {
    const c = assigned[i] as number;
    counts[c] = (counts[c] as number) + 1;
    const sum = sums[c] as Float64Array;
    for (let d = 0; d < sum.length; d++) sum[d] = (sum[d] as number) + (point[d] as number);
  });
  return sums.map((sum, c) => (counts[c] ? unit([...sum]) : (before[c] as Float64Array)));
}
