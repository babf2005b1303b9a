import { CONJUNCTIONS, looksLikePast, PREPOSITIONS, WEEKDAYS } from '../language/en/wordClasses';
import type { Quotation } from '../language/reading';
import { behindDateline } from './dateline';
import { cueVerb } from './en/cueVerbs';
import { endOfPhrase, FINITE, hasVerb } from './finiteVerb';
import { isTime } from './nounPhrase';
import type { Passage, Scene } from './scene';
import { isAdverb } from './verbGroup';

const FEWEST_WORDS = 2;
/** Adjuncts between a verb and what is said are no longer than this: "told reporters in Ohio on Monday that". */
const LONGEST_ADJUNCT = 24;

/** A quotation with its marks. */
const passageOf = (scene: Scene, { first, last, open }: Quotation): Passage => ({
  first: first - 1,
  last: Math.min(open ? last : last + 1, scene.reading.tokens.length),
});

/** Where the quotation or that-clause behind a verb begins, over times, places and circumstances. */
export function openerBehind(scene: Scene, at: number): { at: number; kind: 'quote' | 'that' | 'wh' | 'none' } {
  let sawPreposition = false;
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
    if (lower === 'that' && next > at - 1 && !isThatDeterminer(scene, next))
      return { at: behindThat(scene, next), kind: 'that' };
    if (
      /^(?:whether|if|how|why)$/.test(lower) &&
      (next === at || isTime(scene.token(next - 1)) || scene.token(next - 1).lower === 'ago')
    )
      return { at: next, kind: 'wh' };
    if (lower === 'when' && /^(?:asked|pressed|questioned|reached|contacted)$/.test(scene.near(at, next + 1).lower))
      break;
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
    if (PREPOSITIONS.has(lower)) sawPreposition = true;
    else if (
      !sawPreposition &&
      !isAdverb(lower) &&
      !isTime(token) &&
      !leadsToTime(scene, next) &&
      !REFLEXIVE.test(lower)
    )
      break;
  }
  return { at, kind: 'none' };
}

/** “Where?” and “never”, rather than a word or two within a clause: “the ‘real’ cost”. */
const isUtterance = (scene: Scene, { last, open }: Quotation): boolean =>
  !open && (/^[.!?…,]$/.test(scene.token(last - 1).text) || /^[,.]$/.test(scene.near(last, last + 1).text));

/** "was told that, too". */
const isThatToo = (scene: Scene, at: number): boolean =>
  scene.near(at, at + 1).text === ',' && /^(?:too|either)$/.test(scene.near(at, at + 2).lower);

/** Where what is said begins: "said that, if elected, she would" has a comma before it. */
function behindThat(scene: Scene, at: number): number {
  if (isThatItself(scene, at)) return at;
  return scene.near(at, at + 1).text === ',' ? at + 2 : at + 1;
}

/** "said that was nonsense", "have said that since May": it stands for what went before. */
function isThatItself(scene: Scene, at: number): boolean {
  const next = scene.near(at, at + 1);
  if (FINITE.has(next.lower) && !next.clitic) return next.case === 'lower';
  const sentence = scene.sentence(at);
  return next.lower === 'since' && sentence !== undefined && !hasVerb(scene, at + 2, sentence.last);
}

/** "the authors say themselves that". */
const REFLEXIVE = /^(?:himself|herself|itself|themselves|myself|ourselves)$/;

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

export function quotationFrom(scene: Scene, at: number): Passage | undefined {
  const found = scene.quotationOpenedAt(at);
  return found && passageOf(scene, found);
}

/** From here to the end of the sentence, without its full stop. */
export function clauseFrom(scene: Scene, first: number): Passage | undefined {
  const sentence = scene.sentence(first);
  if (!sentence) return undefined;
  let last = sentence.last;
  const outside = scene.token(first - 1).quotation;
  while (last > first && /^[.!?…]+$/.test(scene.token(last - 1).text)) last--;
  // Inside a quotation what is said ends with it at the latest.
  if (outside >= 0 && outside === scene.token(first).quotation) {
    const quotation = scene.reading.quotations[outside];
    if (quotation && quotation.last > first && quotation.last < last) last = quotation.last;
    while (last > first && /^[.!?…,]+$/.test(scene.token(last - 1).text)) last--;
  }
  last = endOfAside(scene, first, beforeOther(scene, first, last));
  return last - first >= FEWEST_WORDS ? { first, last } : undefined;
}

/** "to lower the dam, but the council refused": behind the comma another clause begins, with a subject of its own. */
export function infinitiveFrom(scene: Scene, first: number): Passage | undefined {
  const clause = clauseFrom(scene, first);
  if (!clause) return undefined;
  for (let at = first + FEWEST_WORDS; at < clause.last - 2; at++) {
    if (scene.token(at).text !== ',' || !/^(?:and|but|so|yet)$/.test(scene.token(at + 1).lower)) continue;
    const opener = scene.token(at + 2);
    if (opener.lower !== 'to' && !looksLikePast(opener.lower) && hasVerb(scene, at + 3, clause.last))
      return { first, last: at };
  }
  return clause;
}

/** "… that a draft exists; the Board denied it": behind a semicolon somebody else speaks. */
function beforeOther(scene: Scene, first: number, last: number): number {
  for (let at = first + 1; at < last; at++) {
    if (scene.token(at).text !== ';') continue;
    for (let verb = at + 2; verb < Math.min(last, at + OTHER_SPEAKER); verb++) {
      const { lower, kind } = scene.token(verb);
      if (kind === 'punctuation') break;
      const cue = cueVerb(lower);
      if (cue && lower !== cue.lemma && !lower.endsWith('ing')) return at;
    }
  }
  return last;
}
const OTHER_SPEAKER = 10;

const OPENING: Readonly<Record<string, string>> = { '(': ')', '—': '—', '–': '–', '--': '--' };
/** An aside begins so many tokens before what is said in it, at most. */
const ASIDE = 8;

/** "Anna Berg, who said it would rain, left": the comma before the verb that goes on with the sentence. */
function endOfRelative(scene: Scene, first: number, last: number): number {
  for (let at = first + 1; at < last - 1; at++) {
    if (scene.token(at).text !== ',') continue;
    const { lower } = scene.token(at + 1);
    const verb = cueVerb(lower);
    if (FINITE.has(lower) || looksLikePast(lower) || (verb && lower !== verb.lemma && lower.endsWith('s'))) return at;
  }
  return last;
}

/** "Those who said they used it had fewer strokes": the second verb is that of the sentence. */
function endOfRestrictive(scene: Scene, first: number, last: number): number {
  let hasOwn = false;
  for (let at = first; at < last; at++) {
    const { lower, clitic } = scene.token(at);
    if (/^(?:that|which|who|and|or|because|if|when)$/.test(lower)) return last;
    if (clitic || !(FINITE.has(lower) || looksLikePast(lower))) continue;
    if (hasOwn && FINITE.has(lower) && scene.token(at - 1).case === 'lower' && !FINITE.has(scene.token(at - 1).lower))
      return at;
    hasOwn = true;
  }
  return last;
}

/** Where a clause ends that stands in an aside: "Anna Berg — who had said it would rain — left". */
function endOfAside(scene: Scene, first: number, last: number): number {
  for (let at = first - 1; at >= first - ASIDE; at--) {
    const { start, text, lower } = scene.near(first, at);
    if (start < 0 || text === ')') return last;
    if (lower === 'who' && scene.near(first, at - 1).kind === 'word') return endOfRestrictive(scene, first, last);
    if (text === ',' && /^(?:who|which)$/.test(scene.token(at + 1).lower)) return endOfRelative(scene, first, last);
    const closing = OPENING[text];
    if (!closing) continue;
    for (let end = first + 1; end < last; end++) if (scene.token(end).text === closing) return end;
    return last;
  }
  return last;
}

/** A clause without "that" behind a verb, if one can begin here. */
export function bareClauseFrom(scene: Scene, at: number, isSurelySaid: boolean): Passage | undefined {
  return startsClause(scene, at, isSurelySaid) ? clauseFrom(scene, at) : undefined;
}

/** A noun phrase with what belongs to it, up to the next comma or clause. */
export function phraseFrom(scene: Scene, first: number): Passage | undefined {
  const opener = scene.near(first - 1, first);
  if (opener.start < 0) return undefined;
  const quotation = scene.quotationOpenedAt(first);
  if (!quotation && opener.kind === 'punctuation' && opener.text !== '$') return undefined;
  let last = first;
  for (; last < first + 45; last++) {
    const token = scene.near(first, last);
    if (token.start < 0) break;
    if (token.kind === 'punctuation' && /^(?:[,;:.!?()–—…]|--)$/.test(token.text)) break;
    if (last === first) continue;
    if (/^(?:who|which|while|because|although|though|but|whereas|when|after|before|since)$/.test(token.lower)) break;
    if (token.lower === 'and' && isVerbBehind(scene, last + 1)) break;
    if (scene.token(last - 1).lower === 'as') continue;
    if (token.lower.endsWith('ing') && /^(?:saying|adding|calling|noting|arguing|telling)$/.test(token.lower)) break;
  }
  return last > first ? { first, last: closed(scene, first, last) } : undefined;
}

/** "the affair “a scandal.”": a phrase that ends inside of a quotation takes its closing mark along. */
function closed(scene: Scene, first: number, last: number): number {
  const quotation = scene.reading.quotations[scene.token(last - 1).quotation];
  const isBegunHere = quotation && !quotation.open && quotation.first > first && last <= quotation.last;
  return isBegunHere && quotation.last - last < 2 ? quotation.last + 1 : last;
}

const isVerbBehind = (scene: Scene, at: number): boolean => {
  const token = scene.near(at - 1, at);
  return (
    looksLikePast(token.lower) ||
    isAdverb(token.lower) ||
    (cueVerb(token.lower) !== undefined && token.lower !== cueVerb(token.lower)?.lemma)
  );
};

/** Can a noun phrase begin here? */
export function startsPhrase(scene: Scene, at: number): boolean {
  const token = scene.near(at - 1, at);
  if (token.start < 0) return false;
  if (token.kind === 'punctuation') return scene.quotationOpenedAt(at) !== undefined || token.text === '$';
  if (token.clitic) return false;
  return (
    !PREPOSITIONS.has(token.lower) &&
    !CONJUNCTIONS.has(token.lower) &&
    !isAdverb(token.lower) &&
    !isTime(token) &&
    !/^(?:to|is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|not|it|there|so|too|else)$/.test(
      token.lower,
    )
  );
}

/** What is said before a speaker or verb that begins at `at`: a quotation, or the clause before the comma. */
export function contentBefore(scene: Scene, at: number, fewest = FEWEST_WORDS): Passage | undefined {
  const quoted = scene.quotationClosedBefore(at);
  if (quoted && quoted.words >= FEWEST_WORDS) {
    const passage = passageOf(scene, quoted);
    return { first: passage.first, last: at };
  }
  const mark = scene.token(at - 1);
  if (!/^(?:,|—|–|--|-)$/.test(mark.text)) return undefined;
  const sentence = scene.sentence(at);
  if (!sentence || mark.sentence !== scene.token(at).sentence) return undefined;
  let first = sentence.first;
  // Reported speech with a quotation in it that opened the sentence: "“…,” and the …, she said".
  first = behindDateline(scene, first);
  if (at - 1 - first < fewest) return undefined;
  while (/^[”"']$/.test(scene.token(first).text) && !scene.quotationOpenedAt(first)) first++;
  return { first, last: at - 1 };
}

const CLAUSE_STARTERS: ReadonlySet<string> = new Set(
  'too both the a an he she it they we i you his her its their our my there this these those no some many most all both each every one two three four five six seven eight nine ten more people nobody nothing everyone everything if when while while under only'.split(
    ' ',
  ),
);

/** Behind "say" these begin a clause, whatever verb it has: "say they plan". */
const SUBJECTS: ReadonlySet<string> = new Set('he she it they we i'.split(' '));

/** Could a clause without "that" begin here? A determiner, a pronoun or a name, and a verb further on. */
function startsClause(scene: Scene, at: number, isSurelySaid: boolean): boolean {
  const token = scene.near(at - 1, at);
  if (token.start < 0) return false;
  const opens =
    CLAUSE_STARTERS.has(token.lower) ||
    token.case === 'initial' ||
    token.case === 'upper' ||
    token.case === 'mixed' ||
    token.kind === 'number' ||
    (token.kind === 'word' && (token.lower.endsWith('s') || scene.near(at, at + 1).lower.endsWith('s')));
  const sentence = scene.reading.sentences[token.sentence];
  if (sentence === undefined || WEEKDAYS.has(token.lower) || FINITE.has(token.lower)) return false;
  const isSaid = /^sa(?:y|ys|id|ying)$/.test(scene.token(at - 1).lower);
  if (isSaid && SUBJECTS.has(token.lower)) return true;
  if (!opens && !(isSaid && startsPhrase(scene, at))) return false;
  return hasVerb(scene, at + 1, isSurelySaid ? sentence.last : endOfPhrase(scene, at, sentence.last));
}
