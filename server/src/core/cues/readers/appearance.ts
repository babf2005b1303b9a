import type { RuleId } from '../../contract';
import {
  ARTICLES,
  BE,
  couldBeBaseVerb,
  DETERMINERS,
  FIRST_PERSON,
  MODALS,
  NUMBER_WORDS,
  POSSESSIVES,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
} from '../../language/en/wordClasses';
import { EDGE } from '../../language/reading';
import {
  after,
  before,
  endsClause,
  followedBy,
  headAfter,
  headBefore,
  isWord,
  looksLikeName,
  precededBy,
  type Site,
  stepsAfter,
} from '../site';
import { words } from '../wordSet';
import type { Reader } from './reader';

const TO_ME = words('me us');

/** seem: an inference; not "what seemed like hours", "can't seem to", "who they seem". */
export const seem: Reader = (site, rule) => {
  const previous = headBefore(site).lower;
  if (words('what ca cannot').has(previous) || words('strange odd').has(before(site, 3).lower)) return null;
  if (before(site).lower === "n't" && before(site, 2).lower !== 'does' && before(site, 2).lower !== 'did') return null;
  if (words('may might').has(previous) && precededBy(site, words('as'), 4)) return null;
  if (previous === 'could' || words('what who as than').has(before(site, 2).lower)) return null;
  if (endsClause(after(site)) && SUBJECT_PRONOUNS.has(previous) && previous !== 'it') return null;
  return after(site).lower === 'to' && TO_ME.has(after(site, 2).lower) ? 'hedge/shield' : rule;
};

/** Behind these, appear means to come into sight or before a court. */
const PLACES = words(
  'in on at before with as for from next alongside again by under beside within during above below opposite first together against without throughout between over behind out near inside outside along every each four three twice',
);

/** "the look", "those looks"; "which appears" is a verb. */
const isNounHere = (site: Site): boolean => {
  const { lower } = before(site);
  return DETERMINERS.has(lower) && !SUBJECT_PRONOUNS.has(lower) && lower !== 'which' && lower !== 'that';
};

/** "appears to most users as a light": what somebody sees. */
const SEEN_BY = words('most many all some the a an those his her their our us him them everyone users');

/** appear: an inference ("appears to", "appears calm"), not a court date, a broadcast or a page. */
export const appear: Reader = (site, rule) => {
  if (isNounHere(site)) return null;
  const next = headAfter(site).lower;
  if (next === 'to' && SEEN_BY.has(after(site, 2).lower)) return null;
  if (next === 'to' || next === 'that') return rule;
  if (before(site).lower === 'it' && !PLACES.has(next)) return rule;
  if (PLACES.has(next) || PLACES.has(after(site).lower) || endsClause(after(site)) || after(site).kind !== 'word')
    return null;
  return ARTICLES.has(next) || looksLikeName(after(site)) || next === 'and' ? null : rule;
};

const LIKE_CLAUSE = words('as like set likely unlikely certain sure poised bound headed doomed settled to');

/** look: "looks like rain", "looks set to"; not "looks at", "the look". */
export const look: Reader = (site, rule) => {
  if (isNounHere(site)) return null;
  if (before(site).lower === 'to' || MODALS.has(before(site).lower) || FIRST_PERSON.has(before(site).lower))
    return null;
  if (precededBy(site, words('what'), 5)) return null;
  const next = headAfter(site).lower;
  if (!LIKE_CLAUSE.has(next)) return null;
  if (next === 'to') return words('be have').has(after(site, stepsAfter(site) + 1).lower) ? rule : null;
  if (next === 'as') return words('if though').has(after(site, stepsAfter(site) + 1).lower) ? rule : null;
  return next === 'like' && site.form === 'look' ? null : rule;
};

const GIVING = words('that');
const PEOPLE = words('he she we i you who they');
const MANDATED = words('be');
const SHOULD = words('should');

/** suggest, indicate, imply: what evidence says; not a proposal, a gesture or a dial. */
export const suggest: Reader = (site, rule) => {
  if (BE.has(headBefore(site).lower) && /ed$/.test(site.form)) return suggestedPassive(site);
  if (/^indicat/.test(site.form) && isSignal(site)) return null;
  if (
    site.form === 'suggest' &&
    words('anyone somebody you asked').has(before(site).lower === 'to' ? before(site, 2).lower : before(site).lower)
  )
    return null;
  if (/^impl/.test(site.form) && !words('that a an he she it they some there').has(headAfter(site).lower)) return null;
  const previous = before(site);
  if (DETERMINERS.has(previous.lower) && !SUBJECT_PRONOUNS.has(previous.lower)) return null;
  if (
    POSSESSIVES.has(previous.lower) ||
    (words('unless name term otherwise rather').has(previous.lower) && site.form !== 'suggest')
  )
    return null;
  if (previous.lower === 'name' || before(site, 2).lower === 'as') return null;
  const next = headAfter(site);
  if (site.form === 'suggested' && (before(site) === EDGE || (next.lower !== 'a' && NUMBER_WORDS.has(next.lower))))
    return null;
  if (next.text === ',' || endsClause(next) || next.kind === 'number' || POSSESSIVES.has(next.lower)) return null;
  if (PEOPLE.has(headBefore(site).lower)) return GIVING.has(next.lower) && !isMandate(site) ? rule : null;
  if (site.form === 'suggested' && isProposal(site)) return null;
  if (isMandate(site) || (isWord(next) && next.lower.endsWith('ing') && PEOPLE.has(previous.lower))) return null;
  return isWord(next) || next.kind === 'object' ? rule : null;
};

/** Lamps, arrows, legends and drivers indicate by convention, not by inference. */
const isSignal = (site: Site): boolean =>
  precededBy(site, SIGNALS, 5) ||
  words('left right when where which seat by in').has(after(site).lower) ||
  words('seat one').has(after(site, 2).lower) ||
  words('to as').has(before(site).lower);
const SIGNALS = words(
  'needle lamp light lights flag flags arrow arrows line lines letter letters symbol symbols colour colours color colors red blue green gray grey black squares square circle circles bar bars asterisk asterisks dot dots box boxes mark marks shading gauge sign signs bell commas contour contours driver cyclists usher row column clock',
);

/** Words for people end like this; evidence that does is listed. */
const PERSON = /(?:er|or|man|woman|ist|ian|body|guide|judge|bishop|ain)$/;
const EVIDENCE_IN_ER = words(
  'paper letter number matter order weather water manner laser error mirror tumor factor colour color figure survey other another',
);

/** "The waiter suggested the trout", "suggested closing", "suggested to the choir". */
function isProposal(site: Site): boolean {
  const subject = headBefore(site).lower;
  const object = headAfter(site).lower;
  if (object === 'to' || object.endsWith('ing')) return true;
  return object !== 'that' && PERSON.test(subject) && !EVIDENCE_IN_ER.has(subject);
}

/** "it was suggested that", "has been suggested to be", "has been suggested": somebody's idea of how it is. */
function suggestedPassive(site: Site): RuleId | null {
  const next = after(site).lower;
  if (next === 'that') return isMandate(site) ? null : 'vague/agentless-passive';
  if (next === 'to' && words('me us him her them').has(after(site, 2).lower))
    return after(site, 3).lower === 'that' ? 'vague/agentless-passive' : null;
  if (next === 'to')
    return words('be have play act cause').has(after(site, 2).lower) ? 'vague/agentless-passive' : null;
  if (next === 'by') return words('a an he she him her').has(after(site, 2).lower) ? null : 'hedge/evidential';
  if (headBefore(site).lower !== 'been') return null;
  return endsClause(after(site)) || words('as from in ,').has(after(site).text) ? 'vague/agentless-passive' : null;
}

/** "suggested that she take up swimming", "that they be paid": a proposal. */
function isMandate(site: Site): boolean {
  if (after(site).lower === 'that' && followedBy(site, SHOULD, 7)) return true;
  if (after(site).lower !== 'that' || !SUBJECT_PRONOUNS.has(after(site, 2).lower)) return false;
  const verb = after(site, 3).lower;
  if (MANDATED.has(verb) || followedBy(site, SHOULD, 7)) return true;
  return (
    words('he she it').has(after(site, 2).lower) &&
    couldBeBaseVerb(verb) &&
    !/(?:s|ed|n't)$/.test(verb) &&
    !IRREGULAR_PAST.has(verb)
  );
}
const IRREGULAR_PAST = words(
  'had did was were went knew saw took came left made said got found lost won met told held would could might may should will can must kept ran wrote fell felt thought never',
);

const THINGS = words('door map chart clock statue balloon row board hands slide graph exit');

/** point to: evidence; not a finger. */
export const pointTo: Reader = (site, rule) => {
  if (PREPOSITIONS.has(after(site).lower) || THINGS.has(after(site, 2).lower)) return null;
  return precededBy(site, EVIDENCE, 8) || (before(site).text === ',' && site.form === 'pointing to') ? rule : null;
};
/** What can be read as a sign of something. */
const EVIDENCE = words(
  'evidence data tests test findings finding results result signs sign clues clue records record everything all nothing tracks letters letter studies study figures polls indicators traces trace samples analysis documents document research survey surveys facts pattern patterns marks wear accounts reports report wording style clothing pottery bones coins ink paper handwriting fingerprints logs footage messages emails this that which',
);
