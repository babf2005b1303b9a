import {
  BE,
  BEFORE_MONTH,
  couldBeBaseVerb,
  DETERMINERS,
  FIRST_PERSON,
  HAVE,
  looksLikeParticiple,
  POSSESSIVES,
  TITLES,
} from '../../language/en/wordClasses';
import {
  after,
  before,
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
import type { Reader } from './reader';

/** "may have", "could not have been": the modal with a perfect is about what happened, never about leave or skill. */
export function withPerfect(site: Site): boolean {
  const n = stepsAfter(site);
  return (after(site, n).lower === 'have' || after(site, n).lower === "'ve") && participleFrom(site, n + 1);
}

function participleFrom(site: Site, from: number): boolean {
  for (let n = from; n < from + 3; n++) if (looksLikeParticiple(after(site, n).lower)) return true;
  return false;
}

export const governsVerb = (site: Site): boolean => couldBeBaseVerb(headAfter(site).lower) && isWord(headAfter(site));

const isMonthOrName = (site: Site): boolean => {
  const word = site.reading.tokens[site.first];
  if (word?.case !== 'initial' && word?.case !== 'upper') return false;
  const next = after(site);
  const isMonth =
    next.kind === 'number' ||
    before(site).kind === 'number' ||
    (BEFORE_MONTH.has(before(site).lower) && !governsVerb(site));
  return isMonth || (word.case === 'initial' && (TITLES.has(before(site).lower) || next.case === 'initial'));
};

export const PERSONAL = words('i we you he she they who anyone everyone nobody people');

export const LAWFUL_SUBJECTS = words(
  'pupil pupils voter voters juror jurors person persons party parties member members visitor visitors child children guest guests licensee tenant tenants employee employees juror dog dogs bag applicant applicants student students player players shareholder shareholders passenger passengers user users customer customers candidate candidates cyclist cyclists driver drivers buyer buyers owner owners resident residents vehicle vehicles delegate delegates reader readers athlete athletes lorries trucks officials entrants competitors citizens spectators pedestrians motorists donations flowers',
);
const HOUSE_RULES = words('without unless until before after under during if');

/** What lays down rules. */
const NOTICES = words(
  'sign notice rule rules law bylaw bylaws terms licence license contract guarantee warranty act statute ordinance agreement regulations bylaw fund',
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
  if (subject === 'you') return !LIKELY_FOR_YOU.has(after(site).lower) || isBanOnYou(site);
  if (PERMITTED.has(after(site).lower) && (precededBy(site, LAWFUL_SUBJECTS, 8) || subject === 'anyone')) return true;
  if (isTerm(site) || isGranted(site) || isBanOnMe(site) || isOnlyThen(site)) return true;
  return LAWFUL_SUBJECTS.has(subject) && !withPerfect(site) && !BEFALLS.has(headAfter(site).lower);
}

/** "may take leave under the agreement", "the ordinance says a cart may stand": a rule grants it. */
const isGranted = (site: Site): boolean =>
  !withPerfect(site) &&
  ((precededBy(site, NOTICES, FAR) && precededBy(site, words('says say provides states stipulates'), FAR)) ||
    (followedBy(site, words('under')) && followedBy(site, NOTICES, FAR)) ||
    (after(site).lower === 'do' && after(site, 2).lower === 'so'));

/** "may be made only during breaks": leave with a limit. */
const isOnlyThen = (site: Site): boolean =>
  after(site).lower === 'be' && after(site, 3).lower === 'only' && looksLikeParticiple(after(site, 2).lower);

/** What nobody needs leave for. */
const BEFALLS = words(
  'be have fall die lose suffer face fail need want feel find get become experience see doubt fear forget notice think believe miss gain',
);

/** "You may not touch the vat". */
const isBanOnYou = (site: Site): boolean => after(site).lower === 'not' && !LIKELY_FOR_YOU.has(after(site, 2).lower);

/** "I may not use the post": somebody has forbidden it. */
const isBanOnMe = (site: Site): boolean =>
  FIRST_PERSON.has(before(site).lower) && isBanOnYou(site) && PERMITTED.has(after(site, 2).lower);
/** What leave is given for. */
const PERMITTED = words(
  'register write appeal bring vote apply attend enter park submit request enrol use leave keep camp fish read nominate enter bathe smoke photograph borrow',
);

/** "may be consulted by appointment", "may not be sold": terms of use. */
const TERMS = words(
  'printed consulted counted exchanged touched sold shortened photographed copied reproduced returned inspected downloaded parked borrowed reprinted disqualified read collected registered booked hired left worn',
);
/** Terms of use only where something is ruled out: "may not be used on roads", "may be renewed once". */
const BANNED = words('used switched renewed taken kept opened carried brought moved changed');
const isLimited = (site: Site): boolean => words('once only twice in').has(after(site, 3).lower) && !withPerfect(site);
function isTerm(site: Site): boolean {
  const be = after(site).lower === 'not' ? 2 : 1;
  const { lower } = after(site, be + 1);
  return after(site, be).lower === 'be' && (TERMS.has(lower) || (BANNED.has(lower) && (be === 2 || isLimited(site))));
}

/** may: month, name, wish, request, leave and ban are no doubt. */
export const may: Reader = (site, rule) => {
  if (isMonthOrName(site)) return null;
  if (opensClause(site) && site.reading.tokens[site.first]?.case === 'initial') return null;
  if (precededBy(site, words('as'), 2) && words('it you').has(before(site).lower)) return null;
  if (FIRST_PERSON.has(before(site).lower) && precededBy(site, words('if where'), 3)) return null;
  if (before(site).lower === 'what' && precededBy(site, words('come'), 3)) return null;
  if (before(site).lower === 'as' && precededBy(site, words('such'), FAR)) return null;
  if (before(site, 2).lower === 'so' && PERSONAL.has(before(site).lower) && !words('be have').has(after(site).lower))
    return null;
  if (after(site).lower === 'as' || forbids(site) || permits(site)) return null;
  return governsVerb(site) || after(site).kind === 'punctuation' ? rule : null;
};

/** might: strength is a noun, and "might as well" or "you might want to" is advice. */
export const might: Reader = (site, rule) => {
  const previous = before(site);
  const next = after(site).lower;
  if (HAVE.has(next) && next !== 'have') return null;
  if (BE.has(next) && next !== 'be') return null;
  if (
    words('who at').has(next === 'at' ? next : previous.lower) &&
    (next === 'you' || after(site, 2).lower === 'least')
  )
    return null;
  if (DETERMINERS.has(previous.lower) && !words('this that these those which what').has(previous.lower)) return null;
  if (POSSESSIVES.has(previous.lower) || words('with military naval imperial full of economic').has(previous.lower))
    return null;
  if (words('of and alone as').has(next) || (previous.lower === 'you' && next === 'want')) return null;
  if (precededBy(site, words('try as'), 3) || precededBy(site, words('asked ask begged'), 6)) return null;
  if (words('like care').has(next) && !PERSONAL.has(previous.lower)) return null;
  return isPurpose(site) ? null : rule;
};

/** "asked whether it could provide footage": what is asked is no claim. */
export const isAsked = (site: Site): boolean =>
  precededBy(site, words('whether if'), 8) && precededBy(site, words('asked ask asks asking'), 12);

/** "so that carts might cross", "died that they might live": an aim. */
export const isPurpose = (site: Site): boolean =>
  precededBy(site, words('that'), 5) && precededBy(site, words('so died lived prayed order'), 6);
