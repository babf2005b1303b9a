import {
  BE,
  DETERMINERS,
  FIRST_PERSON,
  looksLikeParticiple,
  PREPOSITIONS,
  QUESTION_WORDS,
} from '../../language/en/wordClasses';
import { EDGE, type Token } from '../../language/reading';
import {
  after,
  before,
  FAR,
  followedBy,
  headAfter,
  headBefore,
  inQuotation,
  isWord,
  opensClause,
  precededBy,
  type Site,
} from '../site';
import { words } from '../wordSet';
import type { Reader } from './reader';

/** investigate, look into, examine: an open inquiry into whether, how or a matter; not an examination passed. */
export const inquiry: Reader = (site, rule) => {
  const next = headAfter(site).lower;
  if (QUESTION_WORDS.has(next) || asksOfResearch(site)) return rule;
  if (!NEEDS_QUESTION.test(site.form)) return DETERMINERS.has(before(site).lower) || !isWord(after(site)) ? null : rule;
  return null;
};
const NEEDS_QUESTION = /^(?:examin|study|studie|test|determin|establish|assess|analy|evaluat|explor|trying)/;

/** What research asks after: "examined the role of", "to determine the effects of", "the ability of … was tested". */
const ASKED_AFTER = words(
  'role roles effect effects influence impact ability mechanism mechanisms relationship association contribution contributions hypothesis hypotheses possibility involvement importance feasibility extent regulation function functions expression activity influence efficacy effectiveness causes link links significance consequences basis behaviour behavior distribution nature',
);
/** An inquiry that has its answer. */
const ENDED = words('determined established studies');
function asksOfResearch(site: Site): boolean {
  if (!NEEDS_QUESTION.test(site.form) || ENDED.has(site.form) || DETERMINERS.has(before(site).lower)) return false;
  if (BE.has(headBefore(site).lower))
    return looksLikeParticiple(site.form) && precededBy(site, ASKED_AFTER, FAR) && !followedBy(site, words('by'), 1);
  const asker = words('we i to and also then next therefore have further').has(headBefore(site).lower);
  return asker && followedBy(site, ASKED_AFTER, 7);
}

/** question: "questioned whether", "the accuracy was questioned"; not people questioned by the police. */
export const questionVerb: Reader = (site, rule) => {
  if (DETERMINERS.has(before(site).lower) || PREPOSITIONS.has(before(site).lower)) return null;
  if (words('whether if how why').has(after(site).lower)) return isSpeaker(before(site)) ? rule : null;
  if (BE.has(headBefore(site).lower))
    return precededBy(site, DOUBTED, 10) && !followedBy(site, words('by'), 3) ? 'vague/agentless-passive' : null;
  return DETERMINERS.has(after(site).lower) && followedBy(site, DOUBTED, 4) && isSpeaker(before(site)) ? rule : null;
};
const isSpeaker = (token: Token): boolean => isWord(token) || token.clitic;
/** What can be doubted. */
const DOUBTED = words(
  'value values idea ideas date dates need wisdom legality accuracy validity claim claims motives motive usefulness ability reliability authenticity existence nature willingness effectiveness efficacy representation independence fairness sincerity truth credibility number numbers theory evidence figures assumption assumptions decision story account integrity loyalty relevance age origin origins cause causes conclusion conclusions findings method methods',
);

/** "we propose that": the author's own account of how it is; "we propose that fees be cut" is a motion. */
export const propose: Reader = (site, rule) =>
  FIRST_PERSON.has(headBefore(site).lower) && after(site).lower === 'that' && !followedBy(site, words('be should'), 9)
    ? rule
    : null;

/** "has been implicated in": somebody says so. */
export const implicated: Reader = (site, rule) =>
  headBefore(site).lower === 'been' && words('in as').has(after(site).lower) ? rule : null;

/** Bodies that confirm in another sense: parliaments confirm nominees, customers confirm orders. */
const FORMAL = words(
  'nominee nomination appointment order booking e-mail email reservation candidate subscription address attendance',
);

/** "has not been able to confirm", "could not verify": a disclosure of the text itself, not of a speaker it quotes. */
export const disclosure: Reader = (site, rule) => {
  if (inQuotation(site) || followedBy(site, FORMAL, 6) || precededBy(site, words('failed'), 3)) return null;
  if (site.form.endsWith('confirmed') && after(site).lower === 'by') return null;
  return rule;
};

/** "Neither claim has been independently verified", "none of this could be confirmed". */
export const ofNeither: Reader = (site, rule) =>
  !inQuotation(site) && precededBy(site, words('neither none'), 7) && after(site).lower !== 'by' ? rule : null;

/** What a text calls unconfirmed when it speaks of news; orders, addresses and bishops are something else. */
const NEWS = words(
  'report reports rumour rumours rumor rumors claim claims account accounts information allegation allegations sighting sightings news media press video footage death deaths toll figure figures number numbers',
);

/** unconfirmed, unverified: of a report, or said of the claim before. */
export const unconfirmed: Reader = (site, rule) => {
  if (inQuotation(site)) return null;
  const ofReport = NEWS.has(after(site).lower) || NEWS.has(after(site, 2).lower);
  const ofClaim = words('remain remains remained is are was were still').has(before(site).lower) && followedByEnd(site);
  return ofReport || ofClaim ? rule : null;
};

const followedByEnd = (site: Site): boolean => after(site).kind === 'punctuation' || after(site) === EDGE;

/** "I wonder", "my guess is", "as far as I know": the author's, unless somebody else says it. */
export const shield: Reader = (site, rule) => {
  if (inQuotation(site)) return 'hedge/doxastic';
  const previous = before(site);
  return opensClause(site) || !isWord(previous) || words('and but so or that as if er well').has(previous.lower)
    ? rule
    : null;
};
