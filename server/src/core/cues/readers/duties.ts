import {
  BE,
  CONJUNCTIONS,
  couldBeBaseVerb,
  DETERMINERS,
  looksLikeAdverb,
  looksLikeParticiple,
  WEEKDAYS,
} from '../../language/en/wordClasses';
import { EDGE, type Token } from '../../language/reading';
import { after, before, endsClause, FAR, followedBy, isWord, precededBy, type Site, stepsAfter } from '../site';
import { words } from '../wordSet';
import { LAWFUL_SUBJECTS, PERSONAL, withPerfect } from './modality';
import type { Reader } from './reader';

const SOON = words('soon within next tomorrow tonight shortly later this');

/** "by noon", "within months", "on Thursday": a forecast has a time. */
function hasForecastTime(site: Site): boolean {
  for (let n = 2; n < FAR; n++) {
    const token = after(site, n);
    if (endsClause(token) || token.text === ',') return false;
    if (SOON.has(token.lower) && isWord(after(site, n + 1)) && after(site, n + 1).lower !== 'law') return true;
    if (SOON.has(token.lower) && (after(site, n + 1).kind === 'number' || endsClause(after(site, n + 1)))) return true;
    if (token.lower === 'by' && isTime(after(site, n + 1), after(site, n + 2))) return true;
    if (token.lower === 'on' && WEEKDAYS.has(after(site, n + 1).lower)) return true;
  }
  return false;
}

/** should: an expectation ("should be over by Friday") or a condition ("should the dam fail"); mostly it is duty. */
export const should: Reader = (site, rule) => {
  const next = after(site);
  if (before(site) === EDGE || before(site).kind === 'punctuation') {
    if (before(site) !== EDGE && !words('“ "').has(before(site).text)) return null;
    const inverted = isWord(next) && !/^(?:you|i|be|have|not)$/.test(next.lower);
    return inverted && !endsInQuestion(site) ? 'hedge/conditional' : null;
  }
  if (PERSONAL.has(before(site).lower) || next.lower === 'not' || next.lower === "n't") return null;
  if (withPerfect(site)) return isBlame(site) ? null : rule;
  if (!couldBeBaseVerb(next.lower) && !looksLikeAdverb(next.lower)) return null;
  return (hasForecastTime(site) && !isDeadline(site)) || isExpectation(site) ? rule : null;
};

/** "should be made within 30 days", "should reach the office by May": what somebody has to do in time. */
const isDeadline = (site: Site): boolean =>
  (after(site).lower === 'be' && looksLikeParticiple(headAfterBe(site)) && !COMPLETED.has(headAfterBe(site))) ||
  precededBy(site, DUE, 4);
const COMPLETED = words(
  'finished completed done repaired restored reopened resolved settled ready gone known sold lost',
);
const DUE = words('claims applications forms entries complaints requests returns submissions payments bids');

/** "by Friday", "by noon", "by the end of May": a time, not a doer. */
const isTime = (token: Token, next: Token): boolean =>
  token.kind === 'number' ||
  WEEKDAYS.has(token.lower) ||
  TIMES.has(token.lower) ||
  (token.lower === 'the' && words('end time weekend start middle').has(next.lower));
const TIMES = words(
  'noon midnight dusk dawn then now next late early mid spring summer autumn winter january february march april may june july august september october november december tonight morning evening easter christmas',
);

/** "should have been closed", "ministers should have acted": what ought to have been done. */
const isBlame = (site: Site): boolean =>
  precededBy(site, words('he she i we they you who')) ||
  ACTS.test(before(site).lower) ||
  !followedBy(site, words('by already now'), FAR) ||
  (followedBy(site, words('been'), 4) && !followedBy(site, words('by already'), 4));

/** "The samples should tell how old the ice is": of a thing and what comes of it; "should be returned" is a duty. */
function isExpectation(site: Site): boolean {
  const subject = before(site);
  if (!isWord(subject) || subject.case !== 'lower' || ACTS.test(subject.lower) || LAWFUL_SUBJECTS.has(subject.lower))
    return false;
  const n = stepsAfter(site);
  const verb = after(site, n).lower;
  if (verb === 'be')
    return EXPECTED_STATES.has(after(site, n + 1).lower) || EXPECTED_STATES.has(after(site, n + 2).lower);
  return EXPECTED_EVENTS.has(verb);
}
/** Who can be told to do something. */
export const ACTS =
  /(?:er|or|man|men|woman|women|ist|ian|ers|ors|ists|ians|judge|judges|court|state|states|government|council|party|parliament|police|army|board|committee|company|people|authorities|children|parents|one|nobody)$/;
const EXPECTED_STATES = words(
  'useful visible able possible easy easier enough ready available close similar clear sufficient safe fine straightforward familiar helpful interesting detectable',
);
const EXPECTED_EVENTS = words(
  'make prove help become bring arrive reach take last improve lead provide contribute settle tell augment ease rise fall increase recover swing produce show result give open clear facilitate allow enable affect yield',
);

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

/** "cannot have known", "can hardly have meant it", "can only mean": a conclusion. */
export const cannot: Reader = (site, rule) => {
  if (site.form === 'can only') return words('mean be have').has(after(site).lower) ? rule : null;
  if (CONJUNCTIONS.has(after(site).lower) || BE.has(after(site).lower)) return null;
  return withPerfect(site) ? rule : null;
};
