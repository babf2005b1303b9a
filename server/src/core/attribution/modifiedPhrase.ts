import { looksLikePast, PREPOSITIONS } from '../language/en/wordClasses';
import { cueVerb } from './en/cueVerbs';
import { isTime, type NounPhrase, nounPhraseEndingAt } from './nounPhrase';
import type { Scene } from './scene';
import { isAdverb } from './verbGroup';

/** Pronouns that are the subject of a verb behind them. */
export const SPEAKING: ReadonlySet<string> = new Set('he she they who it which'.split(' '));

/** Pasts and presents of verbs that are no cues and that no ending tells. */
export const PASTS: ReadonlySet<string> = new Set(
  'went came made took got gave left fell rose grew began held kept led lost met paid ran saw sent stood won broke brought built bought caught chose drew drove felt fought spoke spent stole sat wore threw struck goes comes makes takes gets gives leaves'.split(
    ' ',
  ),
);

/** "A report released last year found", "a study that appeared in Nature found": the noun before what tells it apart. */
export function modifiedPhrase(scene: Scene, verb: number): NounPhrase | undefined {
  let found: number | undefined;
  for (let at = verb - 1; at > verb - LONGEST_MODIFIER; at--) {
    const { kind, lower } = scene.near(verb, at);
    if (
      lower === 'and' &&
      (scene.isInsideName(at) || scene.near(verb, at - 2).lower === 'between' || isDone(scene, at + 1))
    )
      continue;
    if (isMadeByIt(scene, at)) return nounPhraseEndingAt(scene, at - 2);
    if (at === verb - 1 && isMetByMe(scene, at)) return nounPhraseEndingAt(scene, at - 1);
    if ((kind === 'punctuation' && !/^[$£€]$/.test(lower)) || STOPS.has(lower)) break;
    const isModifying = /^(?:that|who|which)$/.test(lower) ? isFinitePast(scene, at + 1) : isModifier(scene, at);
    if (isModifying) found = at;
    else if (SPEAKING.has(lower)) break;
    if (cueVerb(lower) && lower !== cueVerb(lower)?.lemma && scene.near(verb, at - 1).lower !== 'who') break;
  }
  return found === undefined ? undefined : nounPhraseEndingAt(scene, found);
}
const LONGEST_MODIFIER = 14;
const STOPS: ReadonlySet<string> = new Set('and but or because if when while as said'.split(' '));

/** "a report that it commissioned", "a film which she made": the verb of whoever made the thing. */
function isMadeByIt(scene: Scene, verb: number): boolean {
  const { lower: made } = scene.near(verb, verb);
  return (
    /^(?:it|he|she|they|we)$/.test(scene.near(verb, verb - 1).lower) &&
    /^(?:that|which)$/.test(scene.near(verb, verb - 2).lower) &&
    (looksLikePast(made) || PASTS.has(made)) &&
    !/^(?:said|thought|believed|claimed|feared|hoped)$/.test(made)
  );
}

/** "all the sailors I interviewed said": "that" is left out. */
function isMetByMe(scene: Scene, verb: number): boolean {
  const noun = scene.near(verb, verb - 2);
  return (
    /^(?:i|we|he|she|they)$/.test(scene.near(verb, verb - 1).lower) &&
    looksLikePast(scene.token(verb).lower) &&
    noun.case === 'lower' &&
    noun.lower.endsWith('s') &&
    !isAdverb(noun.lower)
  );
}

/** "taken by a firm and seen by this paper": the second thing that was done. */
const isDone = (scene: Scene, at: number): boolean =>
  (looksLikePast(scene.token(at).lower) || PARTICIPLES.has(scene.token(at).lower)) &&
  PREPOSITIONS.has(scene.token(at + 1).lower);

const isFinitePast = (scene: Scene, at: number): boolean =>
  looksLikePast(scene.token(at).lower) &&
  (PREPOSITIONS.has(scene.token(at + 1).lower) || /^(?:the|a|an|his|her|their)$/.test(scene.token(at + 1).lower));

/** A past that can be no verb of its own: a place or time follows, and then the verb of the sentence. */
function isModifier(scene: Scene, at: number): boolean {
  const [before, { lower, case: letters }, next] = [scene.near(at, at - 1), scene.token(at), scene.near(at, at + 1)];
  if (/^(?:close|familiar)$/.test(lower) && PREPOSITIONS.has(next.lower)) return before.kind === 'word';
  const isAccused = /^(?:accused|suspected|convicted)$/.test(lower) && next.lower === 'of';
  if (letters !== 'lower' || !(looksLikePast(lower) || PARTICIPLES.has(lower)) || (cueVerb(lower) && !isAccused))
    return false;
  const isNoun =
    before.kind === 'word' && before.case !== 'none' && !isAdverb(before.lower) && !AUXILIARY.test(before.lower);
  return (
    isNoun &&
    !SPEAKING.has(before.lower) &&
    (PREPOSITIONS.has(next.lower) || isTime(next) || next.kind === 'number' || BEHIND_PAST.test(next.lower))
  );
}

const PARTICIPLES: ReadonlySet<string> = new Set(
  'taken given written seen drawn held kept made sent shown left'.split(' '),
);

/** "released last year", "shared more than 80,000 times". */
const BEHIND_PAST = /^(?:last|this|earlier|more|almost|nearly|twice)$/;

const AUXILIARY = /^(?:that|is|are|was|were|be|been|being|has|have|had|not|n't|'s|'d|'ve|'re|the|a|an|to)$/;
