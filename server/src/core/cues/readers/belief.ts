import {
  BE,
  DETERMINERS,
  FIRST_PERSON,
  HAVE,
  looksLikeParticiple,
  looksLikePast,
  MODALS,
  POSSESSIVES,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
} from '../../language/en/wordClasses';
import { EDGE } from '../../language/reading';
import {
  after,
  before,
  followedBy,
  headAfter,
  headBefore,
  inQuotation,
  isWord,
  looksLikeName,
  opensClause,
  precededBy,
  type Site,
  stepsAfter,
} from '../site';
import { words } from '../wordSet';
import type { Reader } from './reader';

const BY = words('by');

/** Is the participle part of a passive: "is (widely) believed", "was expected"? */
const isPassive = (site: Site): boolean => {
  const head = headBefore(site).lower;
  if (head === 'be' && precededBy(site, BEYOND, 4)) return false;
  return BE.has(head) && looksLikeParticiple(site.form) && !(head === "'s" && before(site, 2).case === 'initial');
};

/** "can scarcely be guessed at": nobody's guess. */
const BEYOND = words('scarcely hardly barely never cannot');

/** The author says I or we outside of quotation marks: he owns the belief. */
const isAuthors = (site: Site): boolean => FIRST_PERSON.has(headBefore(site).lower) && !inQuotation(site);

/** Belongs the word to a noun phrase: "the belief", "his hopes", "a feared bowler"? */
const isNominal = (site: Site): boolean => {
  const previous = before(site).lower;
  return (DETERMINERS.has(previous) && !SUBJECT_PRONOUNS.has(previous)) || POSSESSIVES.has(previous);
};

/** Does a clause follow: "that …", "he …", "the two brothers left …"? */
export function governsClause(site: Site): boolean {
  const n = stepsAfter(site);
  const next = after(site, n);
  if (next.lower === 'that') return true;
  if (SUBJECT_PRONOUNS.has(next.lower)) return isWord(after(site, n + 1)) || after(site, n + 1).clitic;

  if (!isWord(next) && next.kind !== 'number') return false;
  if (PREPOSITIONS.has(next.lower)) return false;
  return verbWithin(site, n + 1, 9);
}

/** Behind these another clause begins, whose verb says nothing about this one. */
const ENDS_OBJECT = words('when while as because until before after although though but so if');

/** Is there a finite verb among the tokens behind, before the clause ends? */
function verbWithin(site: Site, from: number, reach: number): boolean {
  for (let n = from; n < from + reach; n++) {
    const token = after(site, n);
    if ((token.kind === 'punctuation' && token.text !== ',') || ENDS_OBJECT.has(token.lower)) return false;
    if (BE.has(token.lower) || HAVE.has(token.lower) || MODALS.has(token.lower)) return token.lower !== "'s";
    if (token.case === 'lower' && looksLikePast(token.lower) && !POSSESSIVES.has(after(site, n - 1).lower)) return true;
  }
  return false;
}

const passiveOrOwn = (site: Site): 'hedge/doxastic' | 'vague/agentless-passive' =>
  followedBy(site, BY, 4) ? 'hedge/doxastic' : 'vague/agentless-passive';

const UNBELIEVING = words("hardly not n't could cannot hard to");
const OBJECTS = words('of in about me it so back twice again ahead forward up over through to');

/** believe, think, suspect, assume …: somebody holds it to be so. */
export const belief: Reader = (site, rule) => {
  if (isPassive(site)) return words('in as').has(after(site).lower) ? null : passiveOrOwn(site);
  if (isNominal(site) || opensClause(site)) return null;
  if (OBJECTS.has(after(site).lower) && !(after(site).lower === 'it' && governsClause(site))) return null;
  if (before(site).lower === 'to' && precededBy(site, words('hard difficult easy come'), 3)) return null;
  if (UNBELIEVING.has(before(site).lower) && precededBy(site, words('could ca cannot hard'), 3)) return null;
  if (precededBy(site, words('what who do you'), 2) && after(site).kind === 'punctuation') return null;
  if (before(site).lower === 'you' && precededBy(site, words('if'), 2)) return null;
  if (TAKEN_ON.has(after(site).lower) || TAKEN_ON.has(after(site, 2).lower)) return null;
  if (!governsClause(site) && !isParenthetic(site)) return null;
  return isAuthors(site) ? 'hedge/shield' : rule;
};

/** ", he believed, " in the middle of what he believed. */
const isParenthetic = (site: Site): boolean => after(site).text === ',' && before(site, 2).text === ',';

/** What is assumed by taking it on: "assumed command", "assumed the duties". */
const TAKEN_ON = words(
  'command look positions position power powers full shape new air duties custody control office responsibility role identity',
);

/** hope, fear, worry: with a clause a guess about the facts, with an object a feeling. */
export const hope: Reader = (site, rule) => {
  if (isPassive(site) && site.form === 'worried') return null;
  if (isPassive(site))
    return after(site).lower === 'by' || before(site).lower === 'most' ? null : 'vague/agentless-passive';
  if (isNominal(site) || opensClause(site) || PREPOSITIONS.has(before(site).lower)) return null;
  if (after(site).lower === 'this') return null;
  if (!governsClause(site) || PREPOSITIONS.has(after(site).lower) || after(site).lower === 'to') return null;
  return isAuthors(site) ? 'hedge/shield' : rule;
};

const PLANNED = words('baby child twins visitors guests company');

/** expect, predict, estimate, anticipate …: a forecast, with a clause, an object or an infinitive. */
export const judgement: Reader = (site, rule) => {
  if (isPassive(site)) return after(site).lower === 'at' || after(site).lower === 'of' ? null : passiveOrOwn(site);
  if (isNominal(site) || opensClause(site) || PREPOSITIONS.has(before(site).lower)) return null;
  if (before(site).lower === 'not' && before(site, 2).case === 'initial' && before(site, 3) === EDGE) return null;
  if (followedBy(site, PLANNED, 3) || before(site).lower === 'as' || before(site).lower === 'than') return null;
  if (looksLikeParticiple(site.form) && (!hasSubject(site) || standsBeforeBareNoun(site))) return null;
  const next = headAfter(site);
  if (!isWord(next) && next.kind !== 'number' && next.text !== '$') return null;
  return isAuthors(site) ? 'hedge/shield' : rule;
};

/** "citing expected losses": the participle describes the noun behind it. */
const standsBeforeBareNoun = (site: Site): boolean => {
  const next = after(site);
  return (
    next.case === 'lower' && !DETERMINERS.has(next.lower) && !SUBJECT_PRONOUNS.has(next.lower) && next.lower !== 'to'
  );
};

/** Does a subject stand before the verb: a pronoun, a noun, an auxiliary? */
const hasSubject = (site: Site): boolean => {
  const head = headBefore(site);
  return isWord(head) && !PREPOSITIONS.has(head.lower) && !DETERMINERS.has(head.lower);
};

/** consider, considers: a view where the object gets a predicate ("consider the letter a forgery"). */
export const consider: Reader = (site, rule) => {
  if (BE.has(headBefore(site).lower) || opensClause(site) || PREPOSITIONS.has(before(site).lower)) return null;
  if (before(site).lower === 'to' || MODALS.has(before(site).lower)) return null;
  const pronoun = words('him her it them himself itself themselves us').has(after(site).lower);
  if (!pronoun && after(site).lower !== 'that' && !hasPredicate(site)) return null;
  return isAuthors(site) ? 'hedge/shield' : rule;
};

/** A second article behind the object, or "to be": what the object is held to be. */
function hasPredicate(site: Site): boolean {
  for (let n = 3; n < 7; n++) {
    const token = after(site, n);
    if (!isWord(token) || (PREPOSITIONS.has(token.lower) && token.lower !== 'to')) return false;
    if (token.lower === 'a' || token.lower === 'an' || token.lower === 'the') return true;
    if (token.lower === 'to') return after(site, n + 1).lower === 'be';
  }
  return false;
}

/** "can best be described as", "has to be seen as": the writer's own proposal, nobody's report. */
const PROPOSING = words('can could should must to ought need');
const AS = words('as');
const DELIBERATED = words('by in at when on for');

/** considered, regarded, seen, viewed, understood: only in the passive a view that nobody owns. */
export const passive: Reader = (site) => {
  const next = after(site).lower;
  if (!isPassive(site) && !participleAfterNoun(site)) return null;
  if (headBefore(site).lower === 'be' && precededBy(site, PROPOSING, 4)) return null;
  if (NEEDS_AS.has(site.form)) return AS.has(next) && !FAR_AS.has(after(site, 2).lower) ? passiveOrOwn(site) : null;
  if (NEEDS_TO.has(site.form))
    return next === 'to' || (precededBy(site, words('it'), 4) && followedBy(site, words('that'), 4))
      ? passiveOrOwn(site)
      : null;
  if (DELIBERATED.has(next) || after(site).kind === 'punctuation') return null;
  return passiveOrOwn(site);
};
const NEEDS_AS = words('regarded seen viewed perceived described interpreted known');
const NEEDS_TO = words(
  'understood said reported attributed argued rumoured rumored alleged claimed held deemed reputed',
);
const FAR_AS = words('far long soon well early');

/** "a man regarded as the founder", "the wine, said to have been laid down". */
const participleAfterNoun = (site: Site): boolean =>
  (after(site).lower === 'as' &&
    NEEDS_AS.has(site.form) &&
    !SUBJECT_PRONOUNS.has(before(site).lower) &&
    !looksLikeName(before(site))) ||
  (after(site).lower === 'to' &&
    NEEDS_TO.has(site.form) &&
    words('be have show').has(after(site, 2).lower) &&
    (before(site).text === ',' || before(site).case === 'lower'));
