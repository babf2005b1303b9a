import {
  ARTICLES,
  BE,
  couldBeBaseVerb,
  DETERMINERS,
  FIRST_PERSON,
  HAVE,
  looksLikeAdverb,
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
  isWord,
  opensClause,
  precededBy,
  type Site,
  stepsAfter,
} from '../site';
import { words } from '../wordSet';
import { isAuthors, isNominal, isPassive, passiveOrOwn, SOME } from './holding';
import type { Reader } from './reader';

/** Does a clause follow: "that …", "he …", "the two brothers left …"? */
function governsClause(site: Site): boolean {
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
    if (token.kind === 'punctuation' || ENDS_OBJECT.has(token.lower)) return false;
    if (BE.has(token.lower) || HAVE.has(token.lower) || MODALS.has(token.lower)) return token.lower !== "'s";
    if (token.case === 'lower' && looksLikePast(token.lower) && !POSSESSIVES.has(after(site, n - 1).lower)) return true;
  }
  return false;
}

const UNBELIEVING = words("hardly not n't could cannot hard to");
const OBJECTS = words('of in about me it so back twice again ahead forward up over through to');

/** believe, think, suspect, assume …: somebody holds it to be so. */
export const belief: Reader = (site, rule) => {
  if (isPassive(site)) return isHeldPassive(site) ? passiveOrOwn(site) : null;
  if (isReducedPassive(site)) return passiveOrOwn(site);
  if (isNominal(site) || opensClause(site)) return null;
  if (OBJECTS.has(after(site).lower) && !(after(site).lower === 'it' && governsClause(site))) return null;
  if (before(site).lower === 'to' && precededBy(site, words('hard difficult easy come'), 3)) return null;
  if (UNBELIEVING.has(before(site).lower) && precededBy(site, words('could ca cannot hard'), 3)) return null;
  if (precededBy(site, words('what who do you'), 2) && after(site).kind === 'punctuation') return null;
  if (before(site).lower === 'you' && precededBy(site, words('if'), 2)) return null;
  if (/^suspects?$|^guesses$|^thought$/.test(site.form) && isNounHere(site)) return null;
  if (before(site).lower === 'you' || (headBefore(site).lower === 'you' && precededBy(site, words('do did'), 4)))
    if (precededBy(site, words("do did n't does"), 4)) return null;
  if (before(site).lower === 'i' && precededBy(site, words('not'), 3) && before(site, 2).lower === 'that') return null;
  if (site.form === 'thought' && isIntent(site)) return null;
  if (/^believe/.test(site.form) && isDisbelief(site)) return null;
  if (TAKEN_ON.has(after(site).lower) || TAKEN_ON.has(after(site, 2).lower)) return null;
  if (/^fe(?:el|els|lt)$/.test(site.form) && !FELT.has(after(site).lower)) return null;
  if (!governsClause(site) && !isParenthetic(site)) return null;
  return isAuthors(site) ? 'hedge/shield' : rule;
};
/** "is believed to", "was assumed dead": but effects are felt, and power is assumed by somebody. */
const isHeldPassive = (site: Site): boolean => {
  const next = after(site).lower;
  if (words('in as').has(next)) return false;
  // "The loss will be felt in spring": not by the mind.
  if (site.form === 'felt') return words('that to').has(next) || precededBy(site, words('it'), 4);
  if (site.form === 'assumed' && precededBy(site, words('be'), 2)) return true;
  return site.form === 'assumed' ? !words('by first most').has(next) : true;
};

/** "a second suspect was", "wild guesses are", "a school of thought". */
const isNounHere = (site: Site): boolean =>
  BE.has(after(site).lower) ||
  HAVE.has(after(site).lower) ||
  words('and or').has(after(site).lower) ||
  words('of in both for').has(before(site).lower);

/** "I thought I would write": a plan. */
const isIntent = (site: Site): boolean =>
  FIRST_PERSON.has(before(site).lower) &&
  FIRST_PERSON.has(after(site).lower) &&
  words("would 'd might should 'll").has(after(site, 2).lower) &&
  after(site, 3).lower !== 'have' &&
  after(site, 3).lower !== 'be';

/** "never believed a word", "would not believe how many", "believes whatever he said": no view of the facts. */
const isDisbelief = (site: Site): boolean =>
  words('how whatever').has(after(site).lower) || (after(site).lower === 'a' && after(site, 2).lower === 'word');

/** What a feeling that is a judgement begins with: "felt the law was unjust", not "felt a jolt", "feel free". */
const FELT = words('that the it he she they we i there this these his her their its our you not strongly as');

/** "agents thought to act on it", "a region believed to be safe". */
const isReducedPassive = (site: Site): boolean =>
  HELD.has(site.form) &&
  after(site).lower === 'to' &&
  couldBeBaseVerb(after(site, 2).lower) &&
  !words('himself herself itself themselves').has(after(site, 2).lower) &&
  (before(site).text === ',' || before(site).text === '(' || (isWord(before(site)) && before(site).case === 'lower')) &&
  !SUBJECT_PRONOUNS.has(before(site).lower) &&
  !looksLikeAdverb(before(site).lower) &&
  !HAVE.has(headBefore(site).lower);
const HELD = words('thought believed supposed presumed');

/** ", he believed, " in the middle of what he believed. */
const isParenthetic = (site: Site): boolean => after(site).text === ',' && before(site, 2).text === ',';

/** What is assumed by taking it on: "assumed command", "assumed the duties". */
const TAKEN_ON = words(
  'command look positions position power powers full shape new air duties custody control office responsibility role identity risk risks',
);

/** hope, fear, worry: with a clause a guess about the facts, with an object a feeling. */
export const hope: Reader = (site, rule) => {
  if (isPassive(site) && site.form === 'worried') return null;
  if (isPassive(site))
    return words('by in').has(after(site).lower) || before(site).lower === 'most' ? null : 'vague/agentless-passive';
  if (isNominal(site) || opensClause(site) || PREPOSITIONS.has(before(site).lower)) return null;
  if (words('this you').has(after(site).lower) || before(site).lower === 'most') return null;
  if (words('who that').has(before(site).lower) && ARTICLES.has(after(site).lower)) return null;
  if (!governsClause(site) || PREPOSITIONS.has(after(site).lower) || after(site).lower === 'to') return null;
  return isAuthors(site) ? 'hedge/shield' : rule;
};

const PLANNED = words('baby child twins visitors guests company job');

/** expect, predict, estimate, anticipate …: a forecast, with a clause, an object or an infinitive. */
export const judgement: Reader = (site, rule) => {
  if (isPassive(site)) return isForecast(site) ? passiveOrOwn(site) : null;
  if (isNominal(site) || opensClause(site) || PREPOSITIONS.has(before(site).lower)) return null;
  if (isEstimateAsNoun(site) || (COMPUTED.has(site.form) && isComputed(site))) return null;
  if (before(site).lower === 'not' && before(site, 2).case === 'initial' && before(site, 3) === EDGE) return null;
  if (site.form.endsWith('ing') && words('and or').has(before(site).lower) && after(site).lower !== 'that') return null;
  if (HAVE.has(headBefore(site).lower) && precededBy(site, words('could'), 4)) return null;
  if (before(site).lower === 'can' && precededBy(site, words('what'), 3)) return null;
  if (followedBy(site, words('from'), 3) || /^(?:you|cannot|n't)$/.test(before(site).lower)) return null;
  if (followedBy(site, PLANNED, 3) || before(site).lower === 'as' || before(site).lower === 'than') return null;
  if (looksLikeParticiple(site.form) && (!hasSubject(site) || standsBeforeBareNoun(site))) return null;
  const next = headAfter(site);
  if (!isWord(next) && next.kind !== 'number' && next.text !== '$') return null;
  return isAuthors(site) ? 'hedge/shield' : rule;
};

/** "was expected", "is predicted to rise", "is estimated at a billion"; not "is expected of you", "were estimated by fitting". */
function isForecast(site: Site): boolean {
  const next = after(site).lower;
  if (before(site).lower === 'be' && words('might would to').has(before(site, 2).lower)) return false;
  if (next === 'to' && isDuty(site)) return false;
  if (/^(?:predicted|estimated)$/.test(site.form))
    return words('to that at').has(next) || precededBy(site, words('it'), 4) || before(site).lower === 'as';
  return next !== 'at' && next !== 'of';
}

/** "Guests are expected to dress for dinner": what is asked of them. */
const isDuty = (site: Site): boolean =>
  site.form === 'expected' &&
  precededBy(site, words('guests pupils mourners members students staff employees visitors one players passengers'), 3);

/** Models, methods and laws compute: no belief is in them. */
const COMPUTED = words('predict predicts predicted estimate estimates');
const COMPUTING = words(
  'model models method methods algorithm algorithms module modules theory tables table law laws test tests gene equation equations that which can could cannot to not best',
);
const isComputed = (site: Site): boolean =>
  COMPUTING.has(headBefore(site).lower) && after(site).lower !== 'that' && headBefore(site).lower !== 'who';

/** "the consensus estimate", "kernel density estimates are": the noun. */
function isEstimateAsNoun(site: Site): boolean {
  if (site.form !== 'estimate' && site.form !== 'estimates') return false;
  const subject = before(site).lower;
  if (BE.has(after(site).lower) || words('of for').has(after(site).lower)) return true;
  if (site.form === 'estimates') return words('from in put vary suggest range').has(after(site).lower);
  return (
    (!/s$/.test(subject) || subject === 'consensus') &&
    !SUBJECT_PRONOUNS.has(subject) &&
    !SOME.has(subject) &&
    !words('to police').has(subject)
  );
}

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
