import {
  BE,
  BEFORE_MONTH,
  CONJUNCTIONS,
  couldBeBaseVerb,
  DETERMINERS,
  FIRST_PERSON,
  looksLikeParticiple,
  looksLikePast,
  POSSESSIVES,
  TITLES,
  WEEKDAYS,
} from '../../language/en/wordClasses';
import {
  after,
  before,
  endsClause,
  FAR,
  followedBy,
  headAfter,
  isWord,
  opensClause,
  precededBy,
  type Site,
  stepsAfter,
} from '../site';
import { words } from '../wordSet';
import { inConditionalSentence } from './conditions';
import type { Reader } from './reader';

/** "may have", "could not have been": the modal with a perfect is about what happened, never about leave or skill. */
function withPerfect(site: Site): boolean {
  const n = stepsAfter(site);
  return (after(site, n).lower === 'have' || after(site, n).lower === "'ve") && participleFrom(site, n + 1);
}

function participleFrom(site: Site, from: number): boolean {
  for (let n = from; n < from + 3; n++) if (looksLikeParticiple(after(site, n).lower)) return true;
  return false;
}

const governsVerb = (site: Site): boolean => couldBeBaseVerb(headAfter(site).lower) && isWord(headAfter(site));

const isMonthOrName = (site: Site): boolean => {
  const word = site.reading.tokens[site.first];
  if (word?.case !== 'initial') return false;
  const next = after(site);
  return (
    next.kind === 'number' ||
    before(site).kind === 'number' ||
    TITLES.has(before(site).lower) ||
    (BEFORE_MONTH.has(before(site).lower) && !governsVerb(site)) ||
    next.case === 'initial'
  );
};

const LAWFUL_SUBJECTS = words(
  'pupil pupils voter voters juror jurors person persons party parties member members visitor visitors child children guest guests licensee tenant tenants employee employees juror dog dogs bag applicant applicants student students player players shareholder shareholders passenger passengers user users customer customers candidate candidates cyclist cyclists driver drivers buyer buyers owner owners resident residents vehicle vehicles',
);
const HOUSE_RULES = words('without unless until before after under during if');

/** What lays down rules. */
const NOTICES = words(
  'sign notice rule rules law bylaw bylaws terms licence license contract guarantee warranty act statute',
);

/** "should clean it and may not open it": the subject of a duty goes on. */
function sharesDuty(site: Site): boolean {
  if (before(site).lower !== 'and') return false;
  for (let n = 2; n <= 12; n++) if (DUTIES.has(before(site, n).lower)) return true;
  return false;
}
const DUTIES = words('should must shall');

/** "may not park here", "no person may enter": a ban, not a doubt. */
function forbids(site: Site): boolean {
  const banned = after(site).lower === 'not' || before(site, 2).lower === 'no' || before(site).lower === 'nobody';
  const isRule =
    LAWFUL_SUBJECTS.has(before(site).lower) ||
    followedBy(site, HOUSE_RULES) ||
    precededBy(site, NOTICES, 12) ||
    sharesDuty(site);
  return banned && isRule && !withPerfect(site);
}

/** "Guests may bring a dog", "you may sit down": leave that someone is given. */
const LIKELY_FOR_YOU = words(
  'be have not want need feel find notice think know wonder remember recall see never even also well',
);
function permits(site: Site): boolean {
  const subject = before(site).lower;
  if (subject === 'you') return !LIKELY_FOR_YOU.has(after(site).lower);
  if (isTerm(site)) return true;
  return (
    LAWFUL_SUBJECTS.has(subject) && !withPerfect(site) && after(site).lower !== 'be' && after(site).lower !== 'have'
  );
}

/** "may be consulted by appointment", "may not be sold": terms of use. */
const TERMS = words(
  'printed consulted counted exchanged touched sold shortened photographed copied reproduced returned inspected downloaded parked borrowed reprinted disqualified',
);
function isTerm(site: Site): boolean {
  const be = after(site).lower === 'not' ? 2 : 1;
  return after(site, be).lower === 'be' && TERMS.has(after(site, be + 1).lower);
}

/** may: month, name, wish, request, leave and ban are no doubt. */
export const may: Reader = (site, rule) => {
  if (isMonthOrName(site)) return null;
  if (opensClause(site) && site.reading.tokens[site.first]?.case === 'initial') return null;
  if (precededBy(site, words('as'), 2) && words('it you').has(before(site).lower)) return null;
  if (FIRST_PERSON.has(before(site).lower) && precededBy(site, words('if where'), 3)) return null;
  if (before(site).lower === 'what' && precededBy(site, words('come'), 3)) return null;
  if (after(site).lower === 'as' || forbids(site) || permits(site)) return null;
  return governsVerb(site) || after(site).kind === 'punctuation' ? rule : null;
};

/** might: strength is a noun, and "might as well" or "you might want to" is advice. */
export const might: Reader = (site, rule) => {
  const previous = before(site);
  const next = after(site).lower;
  if (DETERMINERS.has(previous.lower) && !words('this that these those which what').has(previous.lower)) return null;
  if (POSSESSIVES.has(previous.lower) || words('with military naval imperial full of economic').has(previous.lower))
    return null;
  if (words('of and alone as').has(next) || (previous.lower === 'you' && next === 'want')) return null;
  if (precededBy(site, words('try as'), 3) || precededBy(site, words('asked ask'), 4)) return null;
  return rule;
};

const SKILLS = words(
  'read see hear say tell find afford speak walk run swim write play remember recall count barely hardly scarcely only no smell taste believe understand stand sleep eat drink carry reach vote choose buy sing dance do use keep sit pay order watch',
);
const PERSONAL = words('i we you he she they who anyone everyone nobody people');
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

/** could: what somebody managed or was able to do is a fact; what may come or have been is a doubt. */
export const could: Reader = (site, rule) => {
  if (precededBy(site, words('no only before'), 4)) return null;
  if (withPerfect(site)) return rule;
  const next = after(site).lower;
  if (next === 'never') return null;
  if (opensClause(site) || next === 'not' || next === "n't" || before(site).lower === 'as') return null;
  if (precededBy(site, words('as so if wish wished asked that'), 3) && PERSONAL.has(before(site).lower)) return null;
  const verb = headAfter(site).lower;
  if (!couldBeBaseVerb(verb) || SKILLS.has(next) || SKILLS.has(verb) || before(site).lower === 'one') return null;
  if (verb === 'be' && isDone(site)) return null;
  if (!PERSONAL.has(before(site).lower) || MIGHT_HAPPEN.has(next)) return rule;
  return inConditionalSentence(site) ? rule : null;
};

const POLITE = words('like rather love prefer mind');
const SAYING = words(
  'said says say announced promised told vowed pledged added decided agreed insisted warned hoped swore knew ordered asked wrote ruled declared',
);

/** would: conjecture and its condition; not the future seen from the past, habit or courtesy. */
export const would: Reader = (site, rule) => {
  const next = after(site).lower;
  if (POLITE.has(next) || next === '-' || before(site).lower === 'i' || !governsVerb(site)) return null;
  if (inConditionalSentence(site)) return 'hedge/conditional';
  if (opensClause(site) || precededBy(site, SAYING)) return null;
  if (withPerfect(site)) return precededBy(site, words('who which that when where')) ? null : rule;
  return isHypothesis(site) ? rule : null;
};

/** "A ban would cost the port its trade": a thing as subject, and no past before it that makes it a later past. */
function isHypothesis(site: Site): boolean {
  const subject = before(site);
  if (!isWord(subject) || subject.case !== 'lower' || PERSONAL.has(subject.lower) || CONJUNCTIONS.has(subject.lower))
    return false;
  for (let n = 1; n < FAR; n++) {
    const token = before(site, n);
    if (endsClause(token)) break;
    if (looksLikePast(token.lower) || PAST_BE.has(token.lower)) return false;
  }
  return precededBy(site, INDEFINITE, 6);
}
/** What is imagined has no name yet: "a ban would", "such a move would". */
const INDEFINITE = words('a an any such another option possibility');
const PAST_BE = words('was were had did');

/** will: only the consequence of a condition; by itself it is a plain future, a testament or a name. */
export const will: Reader = (site) => {
  if (DETERMINERS.has(before(site).lower) && !words('this that these those').has(before(site).lower)) return null;
  if (!governsVerb(site) && after(site).lower !== "n't") return null;
  return inConditionalSentence(site) ? 'hedge/conditional' : null;
};

const SOON = words('soon by within before next tomorrow tonight shortly later this');

/** "by noon", "within months", "on Thursday": a forecast has a time. */
function hasForecastTime(site: Site): boolean {
  for (let n = 2; n < FAR; n++) {
    const token = after(site, n);
    if (endsClause(token)) return false;
    if (SOON.has(token.lower) && isWord(after(site, n + 1)) && after(site, n + 1).lower !== 'law') return true;
    if (SOON.has(token.lower) && (after(site, n + 1).kind === 'number' || endsClause(after(site, n + 1)))) return true;
    if (token.lower === 'on' && WEEKDAYS.has(after(site, n + 1).lower)) return true;
  }
  return false;
}

/** should: an expectation ("should be over by Friday") or a condition ("should the dam fail"); mostly it is duty. */
export const should: Reader = (site, rule) => {
  const next = after(site);
  if (opensClause(site)) {
    const inverted = isWord(next) && !couldBeBaseVerb(next.lower) && next.lower !== 'you' && next.lower !== 'i';
    return inverted && !endsInQuestion(site) ? 'hedge/conditional' : null;
  }
  if (PERSONAL.has(before(site).lower) || next.lower === 'not' || next.lower === "n't") return null;
  if (withPerfect(site)) return precededBy(site, words('he she i we they you who')) ? null : rule;
  return couldBeBaseVerb(next.lower) && hasForecastTime(site) ? rule : null;
};

const endsInQuestion = (site: Site): boolean =>
  site.reading.sentences[site.reading.tokens[site.first]?.sentence ?? -1]?.question ?? false;

/** must, "has to": a conclusion ("must have known", "there must be"), not a duty. */
export const must: Reader = (site, rule) => {
  if (DETERMINERS.has(before(site).lower) && before(site).lower !== 'that') return null;
  if (precededBy(site, words('candidates applicants'), FAR)) return null;
  if (withPerfect(site)) return rule;
  const concluded = words('there it he she they that this').has(before(site).lower) && after(site).lower === 'be';
  return concluded && !looksLikeParticiple(headAfterBe(site)) ? rule : null;
};

const headAfterBe = (site: Site): string => after(site, 2).lower;

/** "cannot have known": a conclusion. */
export const cannot: Reader = (site, rule) => {
  if (CONJUNCTIONS.has(after(site).lower) || BE.has(after(site).lower)) return null;
  return withPerfect(site) ? rule : null;
};
