import type { ActorKind } from '../../contract';
import type { Spelling } from './spellings';

const KINDS: readonly ActorKind[] = ['outlet', 'person', 'organisation', 'place'];

/** A full name says more about its bearer than a surname or an acronym does. */
const FULL_NAME_WEIGHT = 2;

/** The kind for which the spellings of a name speak most, each by the mean of its mentions. */
export function kindOf(spellings: readonly Pick<Spelling, 'votes' | 'words' | 'places'>[]): ActorKind {
  let best: ActorKind = 'organisation';
  let most = Number.NEGATIVE_INFINITY;
  for (const kind of KINDS) {
    let sum = 0;
    let isKnown = false;
    for (const { votes, words, places } of spellings) {
      const weight = words.length > 1 ? FULL_NAME_WEIGHT : 1;
      sum += ((votes[kind] ?? 0) * weight) / Math.max(1, places.length);
      isKnown ||= votes[kind] !== undefined;
    }
    if (isKnown && sum > most) [best, most] = [kind, sum];
  }
  return best;
}
