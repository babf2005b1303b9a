import { CONJUNCTIONS, looksLikePast, PREPOSITIONS, WEEKDAYS } from '../language/en/wordClasses';
import type { Quotation } from '../language/reading';
import { behindDateline } from './dateline';
import { cueVerb } from './en/cueVerbs';
import { endOfPhrase, FINITE, hasVerb } from './finiteVerb';
import { isTime } from './nounPhrase';
import { isOccasion } from './opener';
import type { Passage, Scene } from './scene';
import { isAdverb } from './verbGroup';

const FEWEST_WORDS = 2;

/** A quotation with its marks. */
const passageOf = (scene: Scene, { first, last, open }: Quotation): Passage => ({
  first: first - 1,
  last: Math.min(open ? last : last + 1, scene.reading.tokens.length),
});

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
    if (scene.token(at + 1).lower === 'according') return at;
    for (let verb = at + 2; verb < Math.min(last, at + OTHER_SPEAKER); verb++) {
      const { lower, kind, text } = scene.token(verb);
      if (kind === 'punctuation' && !/^[,'’-]$/.test(text)) break;
      const cue = cueVerb(lower);
      if (cue && lower !== cue.lemma && !lower.endsWith('ing')) return at;
    }
  }
  return last;
}
const OTHER_SPEAKER = 12;

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
    if (text === ',' && (/^(?:who|which)$/.test(scene.token(at + 1).lower) || scene.token(at + 3).lower === 'whom'))
      return endOfRelative(scene, first, last);
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

/** One thing, and a verb of many behind it. */
function isObject(scene: Scene, at: number): boolean {
  if (!/^(?:it|this|that)$/.test(scene.token(at).lower)) return false;
  const next = scene.near(at, at + 1);
  const verb = isTime(next) || next.lower === 'now' || isAdverb(next.lower) ? scene.near(at, at + 2) : next;
  return /^(?:are|were|have|do)$/.test(verb.lower);
}

/** "said about 20 people have come": a number, and no matter that is spoken about. */
const isRounded = (scene: Scene, at: number): boolean =>
  /^(?:about|around|nearly|almost|roughly|over)$/.test(scene.token(at).lower) &&
  scene.near(at, at + 1).kind === 'number';

/** Inside of a quotation a clause ends with it at the latest. */
function endInQuotation(scene: Scene, at: number, last: number): number {
  const quotation = scene.reading.quotations[scene.token(at).quotation];
  return quotation && !quotation.open && quotation.last > at ? Math.min(last, quotation.last) : last;
}

/** Could a clause without "that" begin here? A determiner, a pronoun or a name, and a verb further on. */
function startsClause(scene: Scene, at: number, isSurelySaid: boolean): boolean {
  const token = scene.near(at - 1, at);
  if (token.start < 0 || isOccasion(scene, at)) return false;
  const opens =
    CLAUSE_STARTERS.has(token.lower) ||
    token.case === 'initial' ||
    token.case === 'upper' ||
    token.case === 'mixed' ||
    token.kind === 'number' ||
    isRounded(scene, at) ||
    (token.kind === 'word' && (token.lower.endsWith('s') || scene.near(at, at + 1).lower.endsWith('s')));
  const sentence = scene.reading.sentences[token.sentence];
  if (sentence === undefined || WEEKDAYS.has(token.lower) || FINITE.has(token.lower)) return false;
  const isSaid = /^sa(?:y|ys|id|ying)$/.test(scene.token(at - 1).lower);
  // "the people who say it now are wrong".
  if (isSaid && SUBJECTS.has(token.lower)) return !isObject(scene, at);
  if (!opens && !(isSaid && startsPhrase(scene, at))) return false;
  const last = endInQuotation(scene, at, sentence.last);
  return hasVerb(scene, at + 1, isSurelySaid ? last : endOfPhrase(scene, at, last));
}
