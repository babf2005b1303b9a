import {
  ARTICLES,
  BE,
  DETERMINERS,
  LINKING,
  looksLikeParticiple,
  NUMBER_WORDS,
  POSSESSIVES,
  PREPOSITIONS,
  QUESTION_WORDS,
  SUBJECT_PRONOUNS,
} from '../../language/en/wordClasses';
import {
  after,
  before,
  endsClause,
  followedBy,
  headAfter,
  headBefore,
  isWord,
  opensClause,
  precededBy,
  type Site,
} from '../site';
import { words } from '../wordSet';
import type { Reader } from './reader';

/** "is (still) …", "remains …", "looks …": the adjective is said of the subject. */
export const isPredicate = (site: Site): boolean =>
  LINKING.has(headBefore(site).lower) && !(headBefore(site).lower === "'s" && standsBeforeNoun(site));

/** Does a noun (or another adjective) follow, so that the adjective stands before what it describes? */
function standsBeforeNoun(site: Site): boolean {
  const next = after(site);
  return isWord(next) && !PREPOSITIONS.has(next.lower) && !NO_NOUNS.has(next.lower) && !DETERMINERS.has(next.lower);
}
const NO_NOUNS = words(
  'and or but that if when while because is was are were be to has have had will would not than whether he she it they we i you',
);

/** likely, unlikely: adjective and adverb alike; odd couples and "the likely lads" are none. */
export const likely: Reader = (site, rule) => {
  const next = after(site).lower;
  if (words('equally how').has(before(site).lower) || isRefusal(site)) return null;
  if (next === 'to' || next === 'that' || isPredicate(site)) return 'hedge/adjective';
  if (precededBy(site, words('make makes made'), 5) && endsClause(after(site))) return 'hedge/adjective';
  if (site.form === 'unlikely') return next === 'event' ? rule : null;
  const degree = words('most very more less highly quite the a any its their his her more').has(before(site).lower);
  if (ARTICLES.has(headBefore(site).lower) || POSSESSIVES.has(headBefore(site).lower)) return 'hedge/adjective';
  return degree || isWord(before(site)) || opensClause(site) ? 'hedge/adverb' : null;
};

const NO = words('no not always only otherwise');
/** "Not likely!": no. */
const isRefusal = (site: Site): boolean =>
  before(site).lower === 'not' && /^(?:["“]|)$/.test(before(site, 2).text) && /^[!,]$/.test(after(site).text);

const ENABLING = words('make makes made making find found finds thought');
const EVERY = words('every best worst all any other only as first earliest highest lowest greatest maximum soon');

/** possible: may be so; not what can be done ("possible to"), nor the best there is ("best possible"). */
export const possible: Reader = (site, rule) => {
  const next = after(site).lower;
  if (before(site).lower.endsWith('est') || (before(site).lower === 'the' && after(site).kind === 'punctuation'))
    return null;
  if (EVERY.has(before(site).lower) || precededBy(site, EVERY, 2) || precededBy(site, ENABLING, 5)) return null;
  if (
    next === 'to' ||
    next === 'without' ||
    next === 'otherwise' ||
    next === 'from' ||
    next === 'for' ||
    next === 'in' ||
    next === 'by' ||
    after(site).kind === 'number'
  )
    return null;
  if (
    before(site).kind === 'number' ||
    (NUMBER_WORDS.has(before(site).lower) && before(site).lower !== 'a') ||
    before(site).lower === 'total'
  )
    return null;
  if (isPredicate(site) && (precededBy(site, NO, 4) || words('through at on via under').has(next))) return null;
  if (words('if where when wherever whenever far much').has(before(site).lower)) return null;
  return rule;
};

/** uncertain, doubtful: said of a matter ("the outcome is uncertain"), not of a voice, a step or a person. */
export const predicative: Reader = (site, rule) => {
  if (QUESTION_WORDS.has(after(site).lower) || after(site).lower === 'that')
    return followedBy(site, words('to'), 3) ? null : rule;
  if (!isPredicate(site) && !words('outlook future fate').has(before(site).lower)) return null;
  return PERSONS.has(subjectBefore(site)) || words('on at of about in').has(after(site).lower) ? null : rule;
};
const PERSONS = words('i you he she we they who voice hand hands step smile entry');

/** The word before the linking verb. */
function subjectBefore(site: Site): string {
  for (let n = 1; n < 8; n++) {
    if (!LINKING.has(before(site, n).lower)) continue;
    return before(site, n + 1).lower;
  }
  return '';
}

const VISIBLE = words(
  'no without any magnitude time solar wind temperature brightness power horizon size affinity potency molecular mass kd dissociation contradiction age theory energy recipient recipients customer customers client clients employer employers donor donors',
);

/** potential, probable, apparent, putative: before the noun that may or may not be one. */
export const prenominal: Reader = (site, rule) => {
  if (!standsBeforeNoun(site) || VISIBLE.has(before(site).lower) || VISIBLE.has(after(site).lower)) return null;
  if (before(site).lower === 'heir' || LINKING.has(before(site).lower)) return null;
  return rule;
};

const CHARGES = words(
  'charged charges charging charge indicted indictment prosecutor prosecutors complaint lawsuit suit sued sues sheet attorney plaintiff jury count',
);

/** Terms of engineers and statisticians: "probable error", "proved and probable reserves". */
const COMPUTED = words('cause maximum error reserves number speed pitchers category');

/** probable: said of a matter, or before the noun that is probably one; not a technical term. */
export const probable: Reader = (site, rule) => {
  if (after(site).lower === 'that' || isPredicate(site)) return rule;
  const evident = after(site).lower === 'cause' && after(site, 2).lower === 'of' && ARTICLES.has(before(site).lower);
  if (!standsBeforeNoun(site) || before(site).lower === 'most') return null;
  return COMPUTED.has(after(site).lower) && !evident ? null : rule;
};

/** suspected: of a person or thing before its noun; after be a passive belief, after a subject a belief. */
export const suspected: Reader = (site) => {
  if (BE.has(headBefore(site).lower))
    return followedBy(site, new Set(['by'])) ? 'hedge/doxastic' : 'vague/agentless-passive';
  if (followedBy(site, new Set(['that']), 1) || DETERMINERS.has(after(site).lower)) return 'hedge/doxastic';
  return standsBeforeNoun(site) ? 'hedge/adjective' : null;
};

/** alleged, allegedly: hearsay without an accuser; with a prosecutor and a charge in the sentence it is law (G8). */
export const alleged: Reader = (site, rule) => {
  if (hasNamedCharge(site)) return null;
  if (site.form === 'alleged' && !standsBeforeNoun(site)) {
    if (!BE.has(headBefore(site).lower)) return null;
    return followedBy(site, new Set(['by'])) ? null : 'vague/agentless-passive';
  }
  if (site.form === 'alleged' && (followedBy(site, new Set(['that']), 1) || isSubject(site))) return null;
  return rule;
};

const isSubject = (site: Site): boolean => words('he she they it who we i').has(before(site).lower);

/** A prosecutor, court or plaintiff and a charge around the word: the wording of the law. */
function hasNamedCharge(site: Site): boolean {
  return precededBy(site, CHARGES, 24) || followedBy(site, CHARGES, 24);
}

const DUTIES = words('to');
const REPUTED = words('have be');

/** supposed: a reputation ("the supposed cure", "is supposed to have fled"); not a duty or plan. */
export const supposed: Reader = (site, rule) => {
  if (BE.has(headBefore(site).lower)) {
    const reputed = DUTIES.has(after(site).lower) && REPUTED.has(after(site, 2).lower) && before(site).lower !== 'not';
    const happened = after(site, 2).lower === 'have' && looksLikeParticiple(after(site, 3).lower);
    return reputed && happened ? 'vague/agentless-passive' : null;
  }
  if (isSubject(site) && after(site).lower === 'to') return null;
  if (isSubject(site) || after(site).lower === 'that') return 'hedge/doxastic';
  return DETERMINERS.has(before(site).lower) && standsBeforeNoun(site) ? rule : null;
};

/** What can be hard to read or to hear: "unclear" says nothing about the facts there. */
const LEGIBLE = words(
  'handwriting diction scan stamp view announcements charts water photograph photo picture image recording speech wording instructions sign label expression too print audio voice writing text screen',
);

/** unclear, not clear: a question that the text leaves open; not bad handwriting. */
export const unclear: Reader = (site, rule) => {
  if (/^(?:'m|am)$/.test(before(site).lower)) return null; // "I'm not clear what you mean"
  if (QUESTION_WORDS.has(after(site).lower)) return rule;
  if (precededBy(site, LEGIBLE) || LEGIBLE.has(after(site).lower)) return null;
  if (after(site).text === ',' || words('it still').has(before(site).lower)) return rule;
  if (!isPredicate(site) && !words('left').has(before(site).lower)) return opensClause(site) ? rule : null;
  return rule;
};

/** "Word is that he will go": hearsay; not "the word is part of a term". */
export const wordIs: Reader = (site, rule) =>
  opensClause(site) && (after(site).lower === 'that' || SUBJECT_PRONOUNS.has(after(site).lower)) ? rule : null;

/** "We will see", "we'll see whether": an open question; not "the pictures we will see today". */
export const weWillSee: Reader = (site, rule) =>
  opensClause(site) && (endsClause(after(site)) || QUESTION_WORDS.has(after(site).lower)) ? rule : null;

/** has not been established: what an inquiry is to find out. */
export const undetermined: Reader = (site, rule) =>
  QUESTION_WORDS.has(after(site).lower) || precededBy(site, OPEN, 6) ? rule : null;
/** What an inquiry finds out; committees and prices are established and determined too. */
const OPEN = words(
  'cause causes motive motives identity identities circumstances whereabouts link links toll extent origin origins culprit culprits perpetrator perpetrators responsibility facts truth',
);

/** unknown, not known: said of a matter, not a name, a rank or a variable. */
export const unknown: Reader = (site, rule) => {
  if (QUESTION_WORDS.has(after(site).lower)) return rule;
  if (words('to by as in for').has(after(site).lower) || !LINKING.has(headBefore(site).lower)) return null;
  return endsClause(after(site)) || after(site).text === ',' || PREPOSITIONS.has(headAfter(site).lower) ? rule : null;
};
