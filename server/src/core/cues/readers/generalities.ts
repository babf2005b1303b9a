import { isCounted } from '../../language/en/countedNouns';
import {
  BE,
  DETERMINERS,
  looksLikeAdverb,
  looksLikePast,
  NUMBER_WORDS,
  POSSESSIVES,
  PREPOSITIONS,
} from '../../language/en/wordClasses';
import { EDGE, type Token } from '../../language/reading';
import { after, before, isWord, precededBy, type Site } from '../site';
import { words } from '../wordSet';
import type { Reader } from './reader';

/** What "some" and "many" count without weight: "many years", "some kinds". */
const INCIDENTAL = words(
  'years times days weeks months hours minutes seconds decades ways kinds thanks names sorts things reasons others more steps digits figures',
);
/** Behind these the number is measured, denied or already known: "how many", "not many", "these many". */
const MEASURED = words("only how as so too not very great good his her its their our my the these those a an 's");
/** A general statement is made in the present. */
const GENERAL = words("is are has have can do does may 're");
const PAST = words('was were had did would');
const REACH = 40;
/** Longest noun phrase behind the quantifier, in tokens. */
const PHRASE = 5;

/**
 * some, many, several, certain, a number of + plural: how many, the reader is not told. In a general statement of the
 * present whatever is counted; in a story only groups and matters, and shares of them.
 */
export const generality: Reader = (site, rule) => {
  if (MEASURED.has(before(site).lower) || isPredicate(site) || (site.form === 'certain' && !canBeSome(site)))
    return null;
  if (precededBy(site, NEEDED, 4) || isEnumerated(site)) return null;
  if (site.form === 'some' && isMeasuredMatter(site)) return rule;
  const at = countedNoun(site);
  if (at === 0 || numberFollows(site, at)) return null;
  return tellsOfGroup(site, at) || (!FEW.has(site.form) && statesInGeneral(site)) ? rule : null;
};
/** Too few, or too vague themselves, to stand for a general statement. */
const FEW = words('several certain');

/** "you need to have many volunteers": what is asked for. */
const NEEDED = words('need needs want wants require requires');

/** "has several dimensions relating to: (a)": the list follows. */
function isEnumerated(site: Site): boolean {
  for (let n = 2; n < 9; n++) {
    const { text, kind } = after(site, n);
    if (text === ':') return true;
    if (kind === 'punctuation') return false;
  }
  return false;
}

/** "The reasons are many": but "there are many reasons" counts. */
const isPredicate = (site: Site): boolean =>
  BE.has(before(site).lower) && before(site, 2).lower !== 'there' && before(site, 2).lower !== 'not';

/** "is certain", "make certain", "a certain": no number. */
const canBeSome = (site: Site): boolean =>
  !BE.has(before(site).lower) && !words('make makes made for feel felt it one').has(before(site).lower);

/** "some evidence", "some public opposition": how much, and whose? */
const isMeasuredMatter = (site: Site): boolean =>
  MATTER.has(after(site).lower) || (MATTER.has(after(site, 2).lower) && after(site).case === 'lower');
const MATTER = words(
  'evidence controversy criticism opposition concern debate confusion disagreement success support resistance uncertainty dispute contention doubt kind sort form type',
);

/** Where the plural stands that is counted ("some countries", "many small firms", "some of the towns"); 0 if none. */
function countedNoun(site: Site): number {
  const found = 0;
  for (let n = 1; n <= PHRASE; n++) {
    const token = after(site, n);
    if (n === 1 && token.lower === 'of') continue;
    if (!isWord(token) || (found > 0 && !looksLikePlural(token))) return found;
    if (INCIDENTAL.has(token.lower) || NUMBER_WORDS.has(token.lower)) return 0;
    if (looksLikePlural(token)) return n;
  }
  return found;
}

const looksLikePlural = (token: Token): boolean =>
  (/[^s']s$/.test(token.lower) && token.lower !== 'its' && token.lower !== 'his') ||
  /^(?:people|men|women|children|species|countrymen|troops)$/.test(token.lower);

/** ", fourteen in all,": the number stands beside it. */
const numberFollows = (site: Site, at: number): boolean => {
  for (let n = at + 1; n < at + 5; n++)
    if (after(site, n).text === ',')
      return after(site, n + 1).kind === 'number' || NUMBER_WORDS.has(after(site, n + 1).lower);
  return false;
};

/** "many other poets", "some of his plays", "in some countries", "several lawsuits": the number carries a claim. */
const tellsOfGroup = (site: Site, at: number): boolean =>
  isCounted(after(site, at).lower) ||
  after(site).lower === 'other' ||
  (site.form.endsWith(' of') && OWNED.has(after(site).lower));
const OWNED = words('his her its their these those');

/** Is what stands around the words told in the past? */
export function isToldInPast(site: Site): boolean {
  for (const look of [before, after]) {
    for (let n = 1; n < REACH; n++) {
      const token = look(site, n);
      if (token === EDGE) break;
      if (
        token.case === 'lower' &&
        (PAST.has(token.lower) || isFinitePast(token, look(site, look === before ? n + 1 : n - 1)))
      )
        return true;
    }
  }
  return false;
}

/** Verbs around the quantifier: of the present, none of the past. */
function statesInGeneral(site: Site): boolean {
  let general = false;
  for (const look of [before, after]) {
    for (let n = 1; n < REACH; n++) {
      const token = look(site, n);
      if (token === EDGE) break;
      if (
        PAST.has(token.lower) ||
        (token.case === 'lower' && isFinitePast(token, look(site, look === before ? n + 1 : n - 1)))
      )
        return false;
      if (GENERAL.has(token.lower)) general = true;
    }
  }
  return general || isSubject(site);
}

/** "Some cooks …", "In some villages …": at the head of its sentence, so that no imperative stands before it. */
const isSubject = (site: Site): boolean =>
  before(site) === EDGE || (before(site, 2) === EDGE && PREPOSITIONS.has(before(site).lower));

/** A past form with no auxiliary or article before it, which would make it a participle. */
const isFinitePast = (token: Token, previous: Token): boolean =>
  looksLikePast(token.lower) &&
  !GENERAL.has(previous.lower) &&
  !DETERMINERS.has(previous.lower) &&
  !PREPOSITIONS.has(previous.lower) &&
  !looksLikeAdverb(previous.lower) &&
  !words('be been being and or some many several').has(previous.lower);

/** "one of the most visited", "the most popular", "is best known": a rank for which no measure is given. */
export const ranked: Reader = (site, rule) => {
  if (site.form.startsWith('one of')) {
    const { lower } = after(site);
    const superlative = lower === 'most' || lower === 'best' || (lower.endsWith('est') && !NOT_RANKED.has(lower));
    return superlative ? { rule, last: site.last + 1 } : null;
  }
  if (site.form.endsWith('known')) return isKnown(site) ? rule : null;
  return DETERMINERS.has(before(site).lower) || POSSESSIVES.has(before(site).lower) ? rule : null;
};
const NOT_RANKED = words('interest forest guest request west rest test protest priest');

/** "is best known for": but "is better known as" tells a name, and "well known to the police" to whom. */
const isKnown = (site: Site): boolean =>
  (BE.has(before(site).lower) || site.form === 'best-known') && !words('as to by').has(after(site).lower);
