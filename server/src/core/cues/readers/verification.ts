import { DETERMINERS, QUESTION_WORDS } from '../../language/en/wordClasses';
import { after, before, followedBy, headAfter, inQuotation, isWord, opensClause, precededBy } from '../site';
import type { Reader } from './reader';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

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

/** "I wonder", "my guess is", "as far as I know": the author's, unless somebody else says it. */
export const shield: Reader = (site, rule) => {
  if (inQuotation(site)) return 'hedge/doxastic';
  const previous = before(site);
  return opensClause(site) || !isWord(previous) || words('and but so or that as if er well').has(previous.lower)
    ? rule
    : null;
};
