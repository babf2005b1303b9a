import {
  BE,
  DETERMINERS,
  FIRST_PERSON,
  looksLikeParticiple,
  POSSESSIVES,
  SUBJECT_PRONOUNS,
} from '../../language/en/wordClasses';
import { EDGE } from '../../language/reading';
import { after, before, FAR, followedBy, headBefore, inQuotation, precededBy, type Site } from '../site';
import { words } from '../wordSet';

const BY = words('by');

/** Is the participle part of a passive: "is (widely) believed", "was expected"? */
export const isPassive = (site: Site): boolean => {
  const head = headBefore(site).lower;
  if (head === 'be' && precededBy(site, BEYOND, 4)) return false;
  const isOwned = head === "'s" && before(site, 2).case === 'initial' && !SUBJECT_PRONOUNS.has(before(site, 2).lower);
  return BE.has(head) && looksLikeParticiple(site.form) && !isOwned;
};

/** "can scarcely be guessed at": nobody's guess. */
const BEYOND = words('scarcely hardly barely never cannot');

/** The author says I or we outside of quotation marks: he owns the belief. */
export const isAuthors = (site: Site): boolean => FIRST_PERSON.has(headBefore(site).lower) && !inQuotation(site);

/** Belongs the word to a noun phrase: "the belief", "his hopes", "a feared bowler"? Not "some believe". */
export const isNominal = (site: Site): boolean => {
  const previous = before(site).lower;
  if (SOME.has(previous) && !site.form.endsWith('ing') && !(previous === 'most' && site.form.endsWith('ed')))
    return false;
  return (DETERMINERS.has(previous) && !SUBJECT_PRONOUNS.has(previous)) || POSSESSIVES.has(previous);
};

/** Quantifiers that stand for people by themselves. */
export const SOME = words('some many most few several both neither all');

/** A belief in the passive: its owner stands behind by, or nowhere. */
export const passiveOrOwn = (site: Site): 'hedge/doxastic' | 'vague/agentless-passive' =>
  followedBy(site, BY, 4) || isDescribedBy(site) ? 'hedge/doxastic' : 'vague/agentless-passive';

/** How many words outside of quotation marks may stand between "as" and whoever describes it so. */
const LONGEST_VIEW = 8;

/** "described as “dead in the water” by Anna Berg": the owner stands behind the view; "as a man killed by Berg" is none. */
function isDescribedBy(site: Site): boolean {
  if (after(site).lower !== 'as') return false;
  for (let n = 2, seen = 0; seen < LONGEST_VIEW && n < FAR * 2; n++) {
    const token = after(site, n);
    if (token === EDGE) return false;
    if (token.quotation >= 0 || /^["“”‘’']$/.test(token.text)) continue;
    if (token.kind === 'punctuation' && /^[.;:?!—]$/.test(token.text)) return false;
    if (token.lower === 'by') return !looksLikeParticiple(after(site, n - 1).lower);
    seen++;
  }
  return false;
}
