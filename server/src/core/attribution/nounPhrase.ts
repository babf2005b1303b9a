import {
  BE,
  CONJUNCTIONS,
  HAVE,
  looksLikeAdverb,
  looksLikePast,
  MODALS,
  PREPOSITIONS,
  WEEKDAYS,
} from '../language/en/wordClasses';
import type { Token } from '../language/reading';
import { cueVerb } from './en/cueVerbs';
import type { Passage, Scene } from './scene';

/** A noun phrase; `head` is the token that says who or what it is: "spokesman" in "a spokesman for Radio Lund". */
export interface NounPhrase extends Passage {
  head: number;
}

const DETERMINERS: ReadonlySet<string> = new Set(
  'the a an this these those his her its their our my your no any some each every both all many most several few another other one two three four five six seven eight nine ten'.split(
    ' ',
  ),
);
/** Prepositions over which a noun phrase goes on: "head of the port", "a spokesman for Anna Berg". */
const INNER: ReadonlySet<string> = new Set(
  'of for from in at with on within inside near to by against about behind between'.split(' '),
);
const PRONOUNS: ReadonlySet<string> = new Set(
  'i he she it we you they me him her us them who which what himself herself themselves'.split(' '),
);
const TIMES: ReadonlySet<string> = new Set(
  'yesterday today tonight tomorrow morning afternoon evening night week month year earlier later ago'.split(' '),
);
const LONGEST = 20;

const isAuxiliary = ({ lower }: Token): boolean =>
  BE.has(lower) || HAVE.has(lower) || MODALS.has(lower) || /^(?:do|does|did)$/.test(lower);

/** Is a day or a time of day: it stands between a subject and its verb, and is neither. */
export const isTime = ({ lower }: Token): boolean => WEEKDAYS.has(lower) || TIMES.has(lower);

/** The noun phrase that ends right before a token, with its modifiers to the left: "the head of the port authority". */
export function nounPhraseEndingAt(scene: Scene, end: number): NounPhrase | undefined {
  const floor = Math.max(scene.sentence(end - 1)?.first ?? 0, end - LONGEST);
  let first = end;
  let head = end - 1;
  let closed = false;
  for (let at = end - 1; at >= floor; at--) {
    const token = scene.near(end - 1, at);
    if (token.clitic && token.lower === "'s") {
      // A possessor: "the port's spokesman".
      closed = false;
      first = at;
      continue;
    }
    if (token.kind === 'punctuation') {
      if (token.text !== '-' && token.text !== '&' && token.text !== '/') break;
      if (token.text === '-' && token.spaced) break;
      first = at;
      continue;
    }
    const { lower } = token;
    if (INNER.has(lower) && at > floor && at < end - 1) {
      const before = scene.near(end - 1, at - 1);
      if (!isNounLike(before) || scene.token(at - 2).lower === 'to') break;
      if (lower === 'by' && before.case === 'lower' && looksLikePast(before.lower)) break;
      head = at - 1;
      closed = false;
      first = at;
      continue;
    }
    if (at === end - 1 && /^(?:me|him|her|them|us|it)$/.test(lower) && INNER.has(scene.near(end - 1, at - 1).lower)) {
      first = at;
      continue;
    }
    const isHers = lower === 'her' && first < end;
    // "the Boundaries and Roads Board": one name.
    if (lower === 'and' && scene.isInsideName(at) && scene.isInsideName(at + 1)) {
      first = at;
      continue;
    }
    if (closed || (PRONOUNS.has(lower) && !isHers) || CONJUNCTIONS.has(lower)) break;
    if (PREPOSITIONS.has(lower) || (isAuxiliary(token) && !scene.isOfName(at))) break;
    if (token.case === 'lower' && isVerbal(scene, at, end)) break;
    if (at < end - 1 && isYear(scene, at)) break;
    first = at;
    if (DETERMINERS.has(lower)) closed = true;
  }
  while (first < head && (scene.token(first).clitic || INNER.has(scene.token(first).lower))) first++;
  if (first >= end || scene.token(head).kind === 'punctuation') return undefined;
  return { first, last: end, head };
}

/** "In 1961 Anna Berg asked": a year before a name is a time. */
const isYear = (scene: Scene, at: number): boolean =>
  /^(?:1[5-9]|20)\d\d$/.test(scene.token(at).text) &&
  /^(?:in|since|by|until|from|of)$/.test(scene.near(at, at - 1).lower) &&
  scene.near(at, at + 1).case === 'initial';

const isNounLike = (token: Token): boolean =>
  (token.kind === 'word' || token.kind === 'number') &&
  !isAuxiliary(token) &&
  !PREPOSITIONS.has(token.lower) &&
  !CONJUNCTIONS.has(token.lower) &&
  !PRONOUNS.has(token.lower) &&
  (token.case !== 'lower' || !looksLikeAdverb(token.lower));

/** A word that ends a clause rather than stands in a noun phrase: a past or a verb of saying without article before it. */
function isVerbal(scene: Scene, at: number, end: number): boolean {
  const { lower } = scene.token(at);
  const before = scene.near(end - 1, at - 1);
  const modifies = DETERMINERS.has(before.lower) || before.lower === "'s" || before.lower.endsWith('ly');
  if (modifies) return false;
  if (looksLikePast(lower))
    return at < end - 1 && !isTime(scene.token(at + 1)) ? !/^(?:former|united|retired)$/.test(lower) : true;
  const verb = cueVerb(lower);
  return verb !== undefined && (lower !== verb.lemma || lower === 'say') && before.kind === 'word';
}

/** The noun phrase that begins at a token, up to the first verb, comma or adjunct: "a politician who helped" gives "a politician". */
export function nounPhraseFrom(scene: Scene, first: number): NounPhrase | undefined {
  const mention = scene.mentionStartingAt(first);
  if (mention && scene.near(first, mention.last).lower !== "'s")
    return { first, last: mention.last, head: mention.last - 1 };
  let head = -1;
  let at = first;
  for (; at < first + LONGEST; at++) {
    const token = scene.near(first, at);
    if (token.start < 0) break;
    const inner = scene.mentionStartingAt(at);
    if (inner && inner.form === 'name') {
      at = inner.last - 1;
      if (head < 0) head = at;
      const next = scene.near(first, at + 1);
      if (!(next.lower === "'s" || next.text === '-' || next.lower === 'of')) {
        const goesOn = isNounLike(next) && next.case === 'lower' && !cueVerb(next.lower) && !looksLikePast(next.lower);
        if (!goesOn) {
          head = at;
          at++;
          break;
        }
      }
      continue;
    }
    if (token.kind === 'punctuation' && token.text !== '-') break;
    if (token.lower === 'of' && head >= 0) continue;
    if (
      (token.lower === 'for' || token.lower === 'from' || token.lower === 'at' || token.lower === 'with') &&
      head >= 0 &&
      scene.token(at - 1).kind === 'word' &&
      scene.near(first, at + 1).case !== 'lower' &&
      scene.near(first, at + 1).kind === 'word'
    )
      continue;
    if (token.clitic && token.lower === "'s") {
      head = -1;
      continue;
    }
    if (PREPOSITIONS.has(token.lower) || isAuxiliary(token) || (PRONOUNS.has(token.lower) && at > first)) break;
    if (head >= 0 && token.case === 'lower' && STOOD.test(token.lower)) break;
    if (CONJUNCTIONS.has(token.lower) && !(token.lower === 'that' && at === first)) break;
    // "according to the log the barge left".
    if (head === at - 1 && ARTICLES.test(token.lower)) break;
    if (at > first && token.case === 'lower' && (looksLikeAdverb(token.lower) || isTime(token))) break;
    if (at > first && cueVerb(token.lower) && !DETERMINERS.has(scene.token(at - 1).lower) && token.case === 'lower')
      break;
    if (isNounLike(token) && !DETERMINERS.has(token.lower) && !hasOf(scene, first, at)) head = at;
    const isHers = token.lower === 'her' && isNounLike(scene.near(first, at + 1));
    if (PRONOUNS.has(token.lower) && !isHers) {
      head = at;
      at++;
      break;
    }
  }
  return head < 0 || at === first ? undefined : { first, last: at, head };
}

const ARTICLES = /^(?:the|an?|his|her|its|their)$/;

/** Pasts that are no nouns: "her client stood by it". */
const STOOD =
  /^(?:stood|went|came|took|gave|fell|rose|grew|began|held|kept|lost|met|paid|knew|broke|brought|chose|drew|felt|spoke|told|became)$/;

function hasOf(scene: Scene, first: number, at: number): boolean {
  for (let back = first; back < at; back++) if (INNER.has(scene.token(back).lower)) return true;
  return false;
}
