import { CONJUNCTIONS, looksLikePast, PREPOSITIONS } from '../language/en/wordClasses';
import type { Quotation } from '../language/reading';
import { cueVerb } from './en/cueVerbs';
import { endOfPhrase, FINITE, hasVerb } from './finiteVerb';
import { isTime } from './nounPhrase';
import type { Scene } from './scene';
import { isAdverb } from './verbGroup';

/** A quotation of fewer words is a term that is used, not what is said. */
const FEWEST_WORDS = 2;
/** Adjuncts between a verb and what is said are no longer than this: "told reporters in Ohio on Monday that". */
const LONGEST_ADJUNCT = 24;

/** Where the quotation or that-clause behind a verb begins, over times, places and circumstances. */
export function openerBehind(scene: Scene, at: number): { at: number; kind: 'quote' | 'that' | 'wh' | 'none' } {
  let sawPreposition = false;
  const likely = behindLikely(scene, at);
  if (likely !== undefined) return { at: likely, kind: 'that' };
  for (let next = at; next < at + LONGEST_ADJUNCT; next++) {
    const token = scene.near(at - 1, next);
    if (token.start < 0) break;
    const { lower, text } = token;
    const quotation = scene.quotationOpenedAt(next);
    if (quotation) {
      const announced = next === at || /^[:,]$/.test(scene.token(next - 1).text) || !sawPreposition;
      if (announced && (quotation.words > FEWEST_WORDS || isUtterance(scene, quotation)))
        return { at: next, kind: 'quote' };
      break;
    }
    if (lower === 'that' && (/^[:;]$/.test(scene.near(at, next + 1).text) || isThatToo(scene, next))) break;
    if (lower === 'that' && isThatSomewhere(scene, next)) break;
    if (lower === 'that' && next > at - 1 && !isThatDeterminer(scene, next))
      return { at: behindThat(scene, next), kind: 'that' };
    if (
      /^(?:whether|if|how|why)$/.test(lower) &&
      (next === at || isTime(scene.token(next - 1)) || scene.token(next - 1).lower === 'ago')
    )
      return { at: next, kind: 'wh' };
    if (isOccasion(scene, next)) break;
    if (/^(?:what|who|when|where)$/.test(lower) && next === at) return { at: next, kind: 'wh' };
    if (text === ':') {
      const opened = scene.quotationOpenedAt(next + 1);
      return opened ? { at: next + 1, kind: 'quote' } : { at: next + 1, kind: 'that' };
    }
    if (text === ',') {
      if (scene.quotationOpenedAt(next + 1)) continue;
      // "told his counterpart, Jon Holt, that".
      if (next === at && scene.near(next, next + 1).lower === 'that') return { at: next + 2, kind: 'that' };
      const behind = behindAside(scene, next);
      return behind === undefined ? { at, kind: 'none' } : { at: behind, kind: 'that' };
    }
    if (token.kind === 'punctuation' && text !== '-' && text !== '/') break;
    const isJoint = CONJUNCTIONS.has(lower) && !PREPOSITIONS.has(lower);
    if (isJoint || /^(?:said|says|told|tells)$/.test(lower)) break;
    if (next > at && cueVerb(lower) && token.case === 'lower' && !sawPreposition) break;
    if (/^(?:he|she|they|it|we|i)$/.test(lower)) break;
    // "is believed to be the only plant that …": that is another clause.
    if (lower === 'to' && /^(?:be|have)$/.test(scene.near(next, next + 1).lower)) break;
    if (PREPOSITIONS.has(lower)) sawPreposition = true;
    else if (!sawPreposition && !isAdverb(lower) && !isTime(token) && !leadsToTime(scene, next) && !BETWEEN.test(lower))
      break;
  }
  return { at, kind: 'none' };
}

/** "said when asked whether it was so": on what occasion, not what. */
export const isOccasion = (scene: Scene, at: number): boolean =>
  scene.token(at).lower === 'when' &&
  /^(?:asked|pressed|questioned|reached|contacted)$/.test(scene.near(at, at + 1).lower);

/** “Where?” and “never”, rather than a word or two within a clause: “the ‘real’ cost”. */
const isUtterance = (scene: Scene, { last, open }: Quotation): boolean =>
  !open && (/^[.!?…,]$/.test(scene.token(last - 1).text) || /^[,.]$/.test(scene.near(last, last + 1).text));

/** "was told that, too". */
const isThatToo = (scene: Scene, at: number): boolean =>
  scene.near(at, at + 1).text === ',' && /^(?:too|either)$/.test(scene.near(at, at + 2).lower);

/** "for saying that on the radio": what went before, and where it was said. */
function isThatSomewhere(scene: Scene, at: number): boolean {
  const sentence = scene.sentence(at);
  if (!/^(?:on|in|at|to|about)$/.test(scene.near(at, at + 1).lower) || !sentence) return false;
  return !hasVerb(scene, at + 2, endOfPhrase(scene, at + 1, sentence.last));
}

/** Where what is said begins: "said that, if elected, she would" has a comma before it. */
function behindThat(scene: Scene, at: number): number {
  if (isThatItself(scene, at)) return at;
  return scene.near(at, at + 1).text === ',' ? at + 2 : at + 1;
}

/** "said that was nonsense", "have said that since May": it stands for what went before. */
function isThatItself(scene: Scene, at: number): boolean {
  const next = scene.near(at, at + 1);
  if ((FINITE.has(next.lower) || isPastHere(scene, at + 1)) && !next.clitic) return next.case === 'lower';
  const sentence = scene.sentence(at);
  return next.lower === 'since' && sentence !== undefined && !hasVerb(scene, at + 2, sentence.last);
}

/** "said that changed after the vote", but "said that injured men were left". */
const isPastHere = (scene: Scene, at: number): boolean => {
  const next = scene.near(at, at + 1);
  return looksLikePast(scene.token(at).lower) && (PREPOSITIONS.has(next.lower) || CONJUNCTIONS.has(next.lower));
};

/** "the authors say themselves that", "Reuters says further down that". */
const BETWEEN = /^(?:himself|herself|itself|themselves|myself|ourselves|further|down|up|elsewhere|below|above|here)$/;

/** "I think it likely that she drew it": where the clause begins. */
function behindLikely(scene: Scene, at: number): number | undefined {
  if (scene.near(at - 1, at).lower !== 'it') return undefined;
  for (let next = at + 1; next < at + 4; next++) {
    const { lower } = scene.near(at, next);
    if (lower === 'that') return LIKELY.test(scene.token(next - 1).lower) ? next + 1 : undefined;
  }
  return undefined;
}
const LIKELY = /^(?:likely|likelier|probable|possible|plausible|conceivable|clear|obvious)$/;

/** "last week", "earlier this month". */
export const leadsToTime = (scene: Scene, at: number): boolean => {
  const next = scene.near(at, at + 1);
  return (
    DEICTIC.test(scene.token(at).lower) &&
    (isTime(next) || (DEICTIC.test(next.lower) && isTime(scene.near(at, at + 2))))
  );
};
const DEICTIC = /^(?:last|this|late|early|earlier)$/;

/** "reported, citing Anna Berg, that …": where the clause begins behind what stands between two commas. */
function behindAside(scene: Scene, comma: number): number | undefined {
  for (let at = comma + 2; at < comma + LONGEST_ADJUNCT; at++) {
    const token = scene.near(comma, at);
    if (token.start < 0 || token.quotation !== scene.token(comma).quotation) return undefined;
    if (token.text === ',' && scene.near(at, at + 1).lower === 'that')
      return isThatDeterminer(scene, at + 1) || !hasVerb(scene, at + 3, at + LONGEST_ADJUNCT) ? undefined : at + 2;
    if (token.kind === 'punctuation' && !/^[,'’-]$/.test(token.text)) return undefined;
  }
  return undefined;
}

/** "that man" rather than "that men left": the word behind is a noun and no verb follows soon. Rare behind a verb of saying. */
const isThatDeterminer = (scene: Scene, at: number): boolean =>
  /^(?:day|night|time|way|case|moment)$/.test(scene.near(at, at + 1).lower);
