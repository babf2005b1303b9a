import { bestTags, TAG_COUNT } from '../../src/core/actors/names/tags';
import type { Example } from './examples';
import { Random } from './random';

interface TrainingOptions {
  rounds: number;
  /** How far the right tags must be ahead of others. */
  margin: number;
  /** Features seen less often are left out. */
  leastSeen: number;
}

export interface Trained {
  /** Keys of the features, ascending, and `TAG_COUNT` averaged weights for each. */
  keys: Int32Array;
  weights: Float64Array;
  /** Square table [before][tag]. */
  transitions: Float64Array;
}

/** Averaged structured perceptron with a margin (Collins 2002). Deterministic. */
export function train(examples: readonly Example[], options: TrainingOptions): Trained {
  const { keys, rows } = indexFeatures(examples, options.leastSeen);
  const learner = new Learner(keys.length, options.margin);
  const order = examples.map((_, i) => i);
  const random = new Random(42);
  for (let round = 0; round < options.rounds; round++) {
    random.shuffle(order);
    let wrong = 0;
    for (const i of order) wrong += learner.learn(rows[i] as Int32Array[], (examples[i] as Example).tags);
    console.error(`round ${round + 1}: ${wrong} tags wrong`);
  }
  return { keys, ...learner.averaged() };
}

/** Replaces keys by row numbers; rare features vanish. */
function indexFeatures(examples: readonly Example[], leastSeen: number) {
  const seen = new Map<number, number>();
  for (const { features } of examples)
    for (const token of features) for (const key of token) seen.set(key, (seen.get(key) ?? 0) + 1);
  const keys = Int32Array.from([...seen].filter(([, count]) => count >= leastSeen).map(([key]) => key)).sort();
  const rowOf = new Map([...keys].map((key, row) => [key, row]));
  const rows = examples.map(({ features }) =>
    features.map((token) => Int32Array.from([...token].map((key) => rowOf.get(key) ?? -1).filter((row) => row >= 0))),
  );
  return { keys, rows };
}

class Learner {
  readonly #weights: Float64Array;
  /** Sum of each change times the step at which it was made: what averaging takes off. */
  readonly #early: Float64Array;
  readonly #transitions = new Float64Array(TAG_COUNT * TAG_COUNT);
  readonly #earlyTransitions = new Float64Array(TAG_COUNT * TAG_COUNT);
  readonly #margin: number;
  #step = 1;

  constructor(features: number, margin: number) {
    this.#weights = new Float64Array(features * TAG_COUNT);
    this.#early = new Float64Array(features * TAG_COUNT);
    this.#margin = margin;
  }

  /** Learns from one stretch; returns how many tags were wrong. */
  learn(rows: readonly Int32Array[], tags: Uint8Array): number {
    const scores = new Float64Array(rows.length * TAG_COUNT);
    rows.forEach((features, i) => {
      const base = i * TAG_COUNT;
      for (const row of features)
        for (let tag = 0; tag < TAG_COUNT; tag++)
          scores[base + tag] = (scores[base + tag] as number) + (this.#weights[row * TAG_COUNT + tag] as number);
      for (let tag = 0; tag < TAG_COUNT; tag++)
        if (tag !== tags[i]) scores[base + tag] = (scores[base + tag] as number) + this.#margin;
    });
    const guess = bestTags(scores, rows.length, this.#transitions);
    let wrong = 0;
    rows.forEach((features, i) => {
      const [right, given] = [tags[i] as number, guess[i] as number];
      const [before, givenBefore] = [i > 0 ? (tags[i - 1] as number) : 0, i > 0 ? (guess[i - 1] as number) : 0];
      if (right !== given) {
        wrong++;
        for (const row of features) {
          change(this.#weights, this.#early, row * TAG_COUNT + right, 1, this.#step);
          change(this.#weights, this.#early, row * TAG_COUNT + given, -1, this.#step);
        }
      }
      if (right !== given || before !== givenBefore) {
        change(this.#transitions, this.#earlyTransitions, before * TAG_COUNT + right, 1, this.#step);
        change(this.#transitions, this.#earlyTransitions, givenBefore * TAG_COUNT + given, -1, this.#step);
      }
    });
    this.#step++;
    return wrong;
  }

  averaged(): Pick<Trained, 'weights' | 'transitions'> {
    return {
      weights: this.#weights.map((weight, i) => weight - (this.#early[i] as number) / this.#step),
      transitions: this.#transitions.map((weight, i) => weight - (this.#earlyTransitions[i] as number) / this.#step),
    };
  }
}

function change(weights: Float64Array, early: Float64Array, index: number, by: number, step: number): void {
  weights[index] = (weights[index] as number) + by;
  early[index] = (early[index] as number) + by * step;
}
