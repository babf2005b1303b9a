import { BE, HAVE, looksLikeAdverb, looksLikeParticiple, MODALS } from '../language/en/wordClasses';
import type { Scene } from './scene';

/** A verb with its auxiliaries and adverbs: "has repeatedly denied". */
export interface VerbGroup {
  first: number;
  /** Token of the verb itself. */
  verb: number;
  form: 'finite' | 'passive' | 'infinitive' | 'participle';
  /** Has an auxiliary: it cannot be a noun then. */
  helped: boolean;
}

const DO: ReadonlySet<string> = new Set(['do', 'does', 'did']);
/** Small adverbs that are part of a noun phrase as often. */
const NO_ADVERB: ReadonlySet<string> = new Set('at first all both most much more less long rather no'.split(' '));
const PRONOUNS_BEFORE_CLITIC: ReadonlySet<string> = new Set(
  'he she it who that there what i we they you this'.split(' '),
);

export const isAdverb = (word: string): boolean => looksLikeAdverb(word) && !NO_ADVERB.has(word);

export function verbGroupAt(scene: Scene, verb: number): VerbGroup {
  const { lower } = scene.token(verb);
  let first = verb;
  let be = false;
  let helped = false;
  let infinitive = false;
  for (let at = verb - 1; at > verb - 8; at--) {
    const token = scene.near(verb, at);
    if (token.kind !== 'word') break;
    if (token.lower === "'s" && !PRONOUNS_BEFORE_CLITIC.has(scene.token(at - 1).lower)) break;
    // “Mr May said”.
    if (MODALS.has(token.lower) && scene.isOfName(at)) break;
    if (BE.has(token.lower)) be = true;
    else if (token.lower === 'to' && !helped) {
      infinitive = true;
      first = at;
      break;
    } else if (!(HAVE.has(token.lower) || MODALS.has(token.lower) || DO.has(token.lower))) {
      // “Tully said”: a name, whatever its end.
      const isLong = token.lower === 'long' && HAVE.has(scene.near(verb, at - 1).lower);
      if (token.case !== 'lower' || !(isAdverb(token.lower) || isLong)) break;
      first = at;
      continue;
    }
    helped = true;
    first = at;
  }
  const isParticiple = lower.endsWith('ing');
  if (infinitive) return { first, verb, form: 'infinitive', helped };
  if (be) return { first, verb, form: isParticiple || !looksLikeParticiple(lower) ? 'finite' : 'passive', helped };
  return { first, verb, form: isParticiple ? 'participle' : 'finite', helped };
}
