import { CONJUNCTIONS, PREPOSITIONS } from '../language/en/wordClasses';
import { cueVerb } from './en/cueVerbs';
import type { Scene } from './scene';

/** Finite verbs that their form alone tells. */
export const FINITE: ReadonlySet<string> = new Set(
  "is are was were be been has have had do does did will would can could may might must should shall 's 're 've 'd 'll n't went came made took got gave left fell rose grew said began held kept led lost met paid ran saw sent set stood told won wrote broke brought built bought caught chose cut drew drove felt fought found goes comes makes takes gets gives leaves falls rises grows begins holds keeps needs wants seems remains became become hit put shot spoke spent stole stopped".split(
    ' ',
  ),
);

/** Behind these the verb belongs to another clause: "admitted its first fellow after it was founded". */
const SUBORDINATE = /^(?:after|before|since|when|while|until|because|although|though)$/;

/** "The tide hides the quay": a form in -s with an object, behind a noun. */
function isPresent(scene: Scene, at: number): boolean {
  const { lower, case: letters } = scene.token(at);
  if (letters !== 'lower' || lower.length < 5 || !/[^sui]s$/.test(lower)) return false;
  const before = scene.token(at - 1);
  const isNoun =
    before.kind === 'word' && !before.clitic && !PREPOSITIONS.has(before.lower) && !DETERMINED.test(before.lower);
  return (
    isNoun &&
    !before.lower.endsWith('s') &&
    /^(?:the|a|an|his|her|its|their|him|them|it|that)$/.test(scene.token(at + 1).lower)
  );
}

const DETERMINED = /^(?:the|a|an|his|her|their|its|this|these|those|no|of|'s)$/;

/** Is there a finite verb before the next clause begins? */
export function hasVerb(scene: Scene, first: number, last: number): boolean {
  for (let at = first; at < last; at++) {
    const { lower, clitic, case: letters } = scene.token(at);
    if (letters === 'initial') continue;
    if (at > first && SUBORDINATE.test(lower)) return false;
    if (clitic && lower === "'s" && !/^(?:he|she|it|that|there|what|who|here)$/.test(scene.token(at - 1).lower))
      continue;
    const isVerb =
      FINITE.has(lower) ||
      isPresent(scene, at) ||
      (!DETERMINED.test(scene.token(at - 1).lower) &&
        ((lower.length > 4 && lower.endsWith('ed')) || (cueVerb(lower) !== undefined && !lower.endsWith('ing'))));
    // "conceded a penalty and lost their captain": the verb behind "and" is the speaker's own.
    if (isVerb) return scene.token(at - 1).lower !== 'and';
  }
  return false;
}

/** Where the first noun phrase of a clause must have met its verb. */
export function endOfPhrase(scene: Scene, first: number, last: number): number {
  for (let at = first + 1; at < last; at++) {
    const token = scene.token(at);
    if (/^(?:[,;:—–()]|--)$/.test(token.text) || (CONJUNCTIONS.has(token.lower) && !/^(?:and|or)$/.test(token.lower)))
      return at;
  }
  return last;
}
