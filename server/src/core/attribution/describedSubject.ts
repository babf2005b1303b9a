import { looksLikePast } from '../language/en/wordClasses';
import { cueVerb } from './en/cueVerbs';
import { FINITE } from './finiteVerb';
import { nounPhraseEndingAt } from './nounPhrase';
import type { Scene } from './scene';
import type { Source } from './subject';

/** Farthest that what belongs to a description goes on behind the words that tell it, in tokens. */
const REACH = 20;

/**
 * "A person who was not authorised to discuss it publicly told", "These people, who asked not to be named because the
 * talks go on, said": who speaks where the description of somebody unnamed ends before what belongs to it.
 */
export function describedSubject(scene: Scene, verb: number): Source | undefined {
  for (let last = verb; last > verb - REACH; last--) {
    if (scene.near(verb, last - 1).start < 0) return undefined;
    const mention = scene.mentionEndingAt(last);
    if (!mention?.unnamed) continue;
    const who = relativeIn(scene, mention.first, last);
    // "a person close to her said": no more than the words that describe.
    if (who === undefined) return last === verb ? { first: mention.first, last, mention } : undefined;
    const goesOn = scene.token(who - 1).text === ',' ? isClosedAside(scene, last, verb) : isObject(scene, last, verb);
    if (!goesOn) return undefined;
    const phrase = nounPhraseEndingAt(scene, scene.token(who - 1).text === ',' ? who - 1 : who);
    return { first: Math.min(mention.first, phrase?.first ?? mention.first), last, mention };
  }
  return undefined;
}

function relativeIn(scene: Scene, first: number, last: number): number | undefined {
  for (let at = first + 1; at < last; at++) if (scene.token(at).lower === 'who') return at;
  return undefined;
}

/** Behind ", who asked not to be named" a comma ends what tells more. */
function isClosedAside(scene: Scene, from: number, verb: number): boolean {
  for (let at = from; at < verb - 1; at++) if (/^[,;:—–()“”"]$/.test(scene.token(at).text)) return false;
  return scene.token(verb - 1).text === ',';
}

/** What is discussed, and how: no verb, no mark but a comma before that of the sentence. */
function isObject(scene: Scene, from: number, verb: number): boolean {
  for (let at = from; at < verb; at++) {
    const { kind, text, lower, clitic } = scene.token(at);
    if (kind === 'punctuation') return text === ',' && at === verb - 1;
    const cue = cueVerb(lower);
    if (clitic || FINITE.has(lower) || looksLikePast(lower) || (cue && cue.lemma !== lower)) return false;
  }
  return true;
}
