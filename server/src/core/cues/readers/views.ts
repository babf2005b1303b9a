import type { RuleId } from '../../contract';
import {
  ARTICLES,
  BE,
  CONJUNCTIONS,
  looksLikeAdverb,
  MODALS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
} from '../../language/en/wordClasses';
import type { Token } from '../../language/reading';
import {
  after,
  before,
  FAR,
  followedBy,
  headBefore,
  isWord,
  looksLikeName,
  opensClause,
  precededBy,
  type Site,
} from '../site';
import { words } from '../wordSet';
import { isAuthors, isNominal, isPassive, passiveOrOwn } from './holding';
import type { Reader } from './reader';

/** consider, considers: a view where the object gets a predicate ("consider the letter a forgery"). */
export const consider: Reader = (site, rule) => {
  if (BE.has(headBefore(site).lower) || opensClause(site) || PREPOSITIONS.has(before(site).lower)) return null;
  if (before(site).lower === 'to' || MODALS.has(before(site).lower)) return null;
  const pronoun = words('him it them himself itself themselves us').has(after(site).lower);
  if (!pronoun && after(site).lower !== 'that' && !hasPredicate(site)) return null;
  return isAuthors(site) ? 'hedge/shield' : rule;
};

/** A second article behind the object, "as" or "to be": what the object is held to be. */
function hasPredicate(site: Site): boolean {
  for (let n = 2; n < 9; n++) {
    const token = after(site, n);
    if (token.lower === 'as') return true;
    if (token.lower === 'to') return after(site, n + 1).lower === 'be';
    if (CONJUNCTIONS.has(token.lower) && !words('and or').has(token.lower)) return false;
    if (!isWord(token) || (PREPOSITIONS.has(token.lower) && token.lower !== 'of')) return false;
    if (n > 2 && ARTICLES.has(token.lower) && !PREPOSITIONS.has(after(site, n - 1).lower)) return true;
  }
  return false;
}

/** regard, view, see … as: what somebody takes it for. */
export const holdAs: Reader = (site, rule) => {
  if (isPassive(site) || isNominal(site) || opensClause(site) || PREPOSITIONS.has(before(site).lower)) return null;
  for (let n = 1; n < FAR; n++) {
    const token = after(site, n);
    if (token.kind === 'punctuation' && token.text !== '"' && token.text !== '“') return null;
    if (token.lower === 'as' && n > 1)
      return FAR_AS.has(after(site, n + 1).lower) || isRestated(after(site, n + 1), after(site, n + 2))
        ? null
        : own(site, rule);
    if (token.lower === 'as') return before(site, 2).lower === 'what' || before(site, 2).lower === 'who' ? rule : null;
    if (VERBAL.has(token.lower)) return null;
  }
  return null;
};
/** "view the plan as conceived by her", "see the coast as described": as it is, not as what. */
const isRestated = (token: Token, next: Token): boolean =>
  token.lower.endsWith('ed') && (words('by in').has(next.lower) || next.kind === 'punctuation');
const VERBAL = words('is are was were be has have had will would can could may might should to when while because if');
const own = (site: Site, rule: RuleId): RuleId => (isAuthors(site) ? 'hedge/shield' : rule);

/** "can best be described as", "can be said to": the writer's own proposal, nobody's report. */
const PROPOSING = words('can could should must to ought need');
/** "has to be seen as", "should be regarded as": what the speaker asks for, nobody's report. */
const isDemanded = (site: Site): boolean =>
  headBefore(site).lower === 'be' &&
  (precededBy(site, words('must ought'), 4) ||
    (site.form !== 'considered' && precededBy(site, words('should'), 4)) ||
    (precededBy(site, words('to'), 3) && precededBy(site, words('has have had need needs'), 4)));
/** Acts of bodies, unless it is everybody who does it: “widely recognised as”. */
const ACCEPTED = words('accepted recognised recognized hailed');
const WIDELY = words('widely generally commonly universally often');
const PROPOSED = words('described said regarded attributed understood');
const AS = words('as');
const DELIBERATED = words('by in at when on for');

/** considered, regarded, seen, viewed, understood: only in the passive a view that nobody owns. */
export const passive: Reader = (site) => {
  const next = after(site).lower;
  if (!isPassive(site) && !participleAfterNoun(site)) return null;
  if (isDemanded(site)) return null;
  if (headBefore(site).lower === 'be' && PROPOSED.has(site.form) && precededBy(site, PROPOSING, 4)) return null;
  if (before(site).lower === 'being' || next === 'how') return null;
  if (ACCEPTED.has(site.form) && !WIDELY.has(before(site).lower)) return null;
  if (isBySomebody(site)) return passiveOrOwn(site);
  if (NEEDS_AS.has(site.form)) return AS.has(next) && !FAR_AS.has(after(site, 2).lower) ? passiveOrOwn(site) : null;
  if (NEEDS_TO.has(site.form))
    return next === 'to' || (precededBy(site, words('it'), 4) && followedBy(site, words('that'), 4))
      ? passiveOrOwn(site)
      : null;
  if (DELIBERATED.has(next)) return null;
  if (after(site).kind === 'punctuation' && after(site, 2).quotation < 0) return null;
  return passiveOrOwn(site);
};

/** "is regarded by some as", "considered by many to be": the owner stands before what he holds. */
const isBySomebody = (site: Site): boolean =>
  after(site).lower === 'by' && /^(?:considered|regarded|seen|viewed|perceived)$/.test(site.form) && holdsBehind(site);

function holdsBehind(site: Site): boolean {
  for (let n = 2; n < 9; n++) {
    const token = after(site, n);
    if (token.kind === 'punctuation') return false;
    if (token.lower === 'as' || (token.lower === 'to' && words('be have').has(after(site, n + 1).lower))) return true;
  }
  return false;
}
const NEEDS_AS = words(
  'regarded seen viewed perceived described interpreted known accepted recognised recognized hailed credited',
);
const NEEDS_TO = words(
  'understood said reported attributed argued rumoured rumored alleged claimed held deemed reputed',
);
const FAR_AS = words('far long soon well early');
/** Without be, "claimed to have" is somebody's active claim. */
const REDUCED = words('said reported rumoured rumored alleged deemed reputed understood');

/** "what officials described as a strike" is theirs; "a man regarded as the founder", "the wine, said to have been laid down". */
const participleAfterNoun = (site: Site): boolean =>
  (after(site).lower === 'as' &&
    NEEDS_AS.has(site.form) &&
    !precededBy(site, words('what which whom'), 5) &&
    !SUBJECT_PRONOUNS.has(before(site).lower) &&
    !looksLikeName(before(site))) ||
  (site.form === 'considered' &&
    words('a an the one to by').has(after(site).lower) &&
    (words(', (').has(before(site).text) || looksLikeAdverb(before(site).lower))) ||
  (after(site).lower === 'to' &&
    REDUCED.has(site.form) &&
    words('be have show').has(after(site, 2).lower) &&
    (before(site).text === ',' || before(site).case === 'lower'));
