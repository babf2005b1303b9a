import {
  BE,
  CONJUNCTIONS,
  couldBeBaseVerb,
  DETERMINERS,
  HAVE,
  looksLikeParticiple,
  looksLikePast,
  PREPOSITIONS,
} from '../../language/en/wordClasses';
import { EDGE } from '../../language/reading';
import {
  after,
  before,
  FAR,
  followedBy,
  headAfter,
  isWord,
  looksLikeName,
  opensClause,
  precededBy,
  type Site,
  stepsAfter,
} from '../site';
import { words } from '../wordSet';
import { inConditionalSentence } from './conditions';
import { ACTS } from './duties';
import { governsVerb, isAsked, isPurpose, PERSONAL, withPerfect } from './modality';
import type { Reader } from './reader';

const SKILLS = words(
  'read see hear say tell find afford speak walk run swim write play remember recall count barely hardly scarcely only no smell taste believe understand stand sleep eat drink carry reach vote choose buy sing dance do use keep sit pay order watch recite lift name trace climb fly drive',
);
const MIGHT_HAPPEN = words(
  'be become mean lead face lose win cost end bring cause happen take return come go get make prove still also yet well soon',
);

/** "could be seen", "could also be detected": what people were able to do with it. */
const DONE = words(
  'seen observed found detected identified bought obtained reflected determined distinguished used heard shown measured purchased reached bought sold read accessed divided viewed traced rescued related fastened added played calculated replaced',
);
const isDone = (site: Site): boolean => {
  const be = stepsAfter(site);
  return DONE.has(after(site, be + 1).lower) || DONE.has(after(site, be + 2).lower);
};

/** "was split so that it could be analysed", "could be reversed by the drug": in the past, what was done to it. */
function isManaged(site: Site): boolean {
  const be = stepsAfter(site);
  const participle = [be + 1, be + 2].find((n) => looksLikeParticiple(after(site, n).lower));
  if (participle === undefined || BEFALLS.has(after(site, participle).lower)) return false;
  return precededBy(site, words('which that'), 2) || isPastBefore(site);
}
/** What comes over somebody or something: these are forecasts in the past, too. */
const BEFALLS = words(
  'killed hurt harmed damaged destroyed lost hit delayed forced affected closed cut charged fired dismissed arrested jailed banned blocked threatened overturned caused linked driven called held postponed cancelled replaced extended explained attributed related due involved',
);

/** Is there a finite verb in the past before the word, in its sentence, other than one of saying? */
function isPastBefore(site: Site): boolean {
  for (let n = 1; n < FAR * 2; n++) {
    const token = before(site, n);
    if (token === EDGE) return false;
    if (PAST_BE.has(token.lower)) return true;
    if (
      token.case === 'lower' &&
      looksLikePast(token.lower) &&
      !SAYING.has(token.lower) &&
      !standsInPhrase(site, n + 1)
    )
      return true;
  }
  return false;
}

/** Makes the word before a participle part of a phrase: "is seen", "the planned move", "of planned". */
const standsInPhrase = (site: Site, n: number): boolean => {
  const { lower } = before(site, n);
  return BE.has(lower) || HAVE.has(lower) || DETERMINERS.has(lower) || PREPOSITIONS.has(lower);
};

/** could: what somebody managed or was able to do is a fact; what may come or have been is a doubt. */
export const could: Reader = (site, rule) => {
  if (precededBy(site, words('no only before none nobody'), 4) || isPurpose(site) || isAsked(site)) return null;
  if (withPerfect(site)) return isKnowing(site) ? null : rule;
  const next = after(site).lower;
  if (next === 'never') return null;
  if (opensClause(site) || next === 'not' || next === "n't" || before(site).lower === 'as') return null;
  if (precededBy(site, words('as so if wish wished asked that'), 3) && PERSONAL.has(before(site).lower)) return null;
  const verb = headAfter(site).lower;
  if (!couldBeBaseVerb(verb) || SKILLS.has(next) || SKILLS.has(verb) || before(site).lower === 'one') return null;
  if (verb === 'be' && (isDone(site) || isManaged(site))) return null;
  if (!PERSONAL.has(before(site).lower) || MIGHT_HAPPEN.has(next)) return rule;
  return inConditionalSentence(site) ? rule : null;
};

/** "I could have told you", "anyone could have predicted it": what somebody knew all along. */
const isKnowing = (site: Site): boolean =>
  (PERSONAL.has(before(site).lower) || before(site).lower.endsWith('one')) &&
  followedBy(site, words('told predicted guessed foreseen said warned sworn'), 4);

const POLITE = words('like rather love prefer mind');
const SAYING = words(
  'said says say announced promised told vowed pledged added decided agreed insisted warned hoped swore knew ordered asked wrote ruled declared',
);

/** would: conjecture and its condition; not the future seen from the past, habit or courtesy. */
export const would: Reader = (site, rule) => {
  const next = after(site).lower;
  if (POLITE.has(next) || next === '-' || before(site).lower === 'i' || !governsVerb(site)) return null;
  if (inConditionalSentence(site)) return 'hedge/conditional';
  if (opensClause(site) || precededBy(site, SAYING) || isRefusal(site)) return null;
  if (withPerfect(site)) return precededBy(site, words('who which that when where')) ? null : rule;
  return isHypothesis(site) ? rule : null;
};

/** "which would say only that", "who would not give his name": what somebody was willing to do. */
const isRefusal = (site: Site): boolean =>
  words('who which').has(before(site).lower) &&
  words('say give comment discuss confirm speak').has(headAfter(site).lower);

/** "A ban would cost the port its trade": a thing as subject, and no past before it that makes it a later past. */
function isHypothesis(site: Site): boolean {
  const subject = before(site);
  if (after(site).lower === 'not' || isDated(site) || precededBy(site, HABIT, FAR) || followedBy(site, HABIT))
    return false;
  if (!isWord(subject) || PERSONAL.has(subject.lower) || looksLikeName(subject) || CONJUNCTIONS.has(subject.lower))
    return subject.lower === 'which' && !isPastBefore(site);
  if (SPEAKERS.has(subject.lower) || ACTS.test(subject.lower) || words('say argue').has(after(site).lower))
    return false;
  return !isPastBefore(site);
}
/** "In 1809 the bridge would be blown up": told from later. */
function isDated(site: Site): boolean {
  for (let n = 1; n < FAR; n++) if (/^1\d\d\d$/.test(before(site, n).text)) return true;
  return false;
}

/** What happens again and again, or came later. */
const HABIT = words(
  'every each often usually always sometimes occasionally later eventually normally typically once when also themselves himself herself',
);
/** People who say rather than what may come. */
const SPEAKERS = words('some others many most men people players opponents proponents critics supporters');
const PAST_BE = words('was were had did');

/** will: only the consequence of a condition; by itself it is a plain future, a testament or a name. */
export const will: Reader = (site) => {
  if (DETERMINERS.has(before(site).lower) && !words('this that these those').has(before(site).lower)) return null;
  if (!governsVerb(site) && after(site).lower !== "n't") return null;
  return inConditionalSentence(site) ? 'hedge/conditional' : null;
};
