import { DETERMINERS, QUESTION_WORDS } from '../../language/en/wordClasses';
import { EDGE } from '../../language/reading';
import { after, before, followedBy, headAfter, inQuotation, isWord, opensClause, precededBy, type Site } from '../site';
import { words } from '../wordSet';
import type { Reader } from './reader';

/** investigate, look into, examine: an open inquiry into whether, how or a matter; not an examination passed. */
export const inquiry: Reader = (site, rule) => {
  const next = headAfter(site).lower;
  if (QUESTION_WORDS.has(next)) return rule;
  if (!NEEDS_QUESTION.test(site.form)) return DETERMINERS.has(before(site).lower) || !isWord(after(site)) ? null : rule;
  return null;
};
const NEEDS_QUESTION = /^(?:examin|study|studie|test|determin|establish|assess|analy|evaluat|explor|trying)/;

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
