import {
  BE,
  CONJUNCTIONS,
  DETERMINERS,
  HAVE,
  looksLikeAdverb,
  MODALS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
} from '../../language/en/wordClasses';
import type { Token } from '../../language/reading';
import { after, before, inQuotation, isWord, looksLikeName, opensClause, precededBy, type Site } from '../site';
import { words } from '../wordSet';
import type { Reader } from './reader';

/** How something is seen, heard or put: "clearly visible", "explained clearly". */
const PERCEIVED = words(
  'visible audible outlined lettered stated states pronounced marked defined labelled labeled heard seen seeing hear see explained written spoken stated legible signposted printed separated distinguished',
);

/** clearly, obviously, of course: certainty that the text only asserts. */
export const booster: Reader = (site, rule) => {
  if (inQuotation(site) || PERCEIVED.has(after(site).lower) || PERCEIVED.has(before(site).lower)) return null;
  if (
    words('almost nearly most not nothing less more as so very quite too how an a in left leaves leave had have').has(
      before(site).lower,
    )
  )
    return null;
  if (site.form.endsWith('ly') && PREPOSITIONS.has(after(site).lower)) return null;
  if (site.form === 'clearly' && !opensClause(site) && (!isWord(after(site)) || ENDS_MANNER.has(after(site).lower)))
    return null;
  if (site.form.endsWith('ly') && (DETERMINERS.has(before(site).lower) || PREPOSITIONS.has(before(site).lower)))
    return null;
  if (words('and but').has(before(site).lower) && before(site, 2).lower.endsWith('ly')) return null;
  if (site.form === 'obviously' && precededBy(site, words('no none nothing'), 4)) return null;
  if (site.form === 'of course' && isNoun(before(site))) return null;
  if (site.form === 'of course' && words('study treatment the a change').has(before(site).lower)) return null;
  if (!isWord(after(site)) && !opensClause(site) && !words('of course').has(site.form) && after(site).text !== ',')
    return null;
  return rule;
};

/** Behind a verb, "clearly" says how: "spoke clearly and", "shows clearly where". */
const ENDS_MANNER = words('and or enough which where how what who that without');

/** "an error of course": the course of a ship, not a certainty. */
const isNoun = (token: Token): boolean =>
  token.case === 'lower' &&
  !BE.has(token.lower) &&
  !HAVE.has(token.lower) &&
  !MODALS.has(token.lower) &&
  !SUBJECT_PRONOUNS.has(token.lower) &&
  !CONJUNCTIONS.has(token.lower) &&
  !looksLikeAdverb(token.lower);

/** Methods and instruments rest on facts of nature. */
const METHODS = words(
  'use uses used rely relies relied exploit exploits exploited allow allowed because establish establishes given based rests rest depend depends built starts around owing cope live',
);

/** "the fact that": presents as settled what the text may only have attributed. */
export const factive: Reader = (site, rule) =>
  inQuotation(site) ||
  words('despite').has(before(site).lower) ||
  precededBy(site, METHODS, 3) ||
  /^in spite of/.test(`${before(site, 3).lower} ${before(site, 2).lower} ${before(site).lower}`)
    ? null
    : rule;

/** Beside these the word names a thing: "tax regime", "cult film". */
const THINGS = words(
  'change tax theme food exercise visa master show shows mask training fitness drug treatment dietary diet dosing sanctions inspection inspections testing maintenance flow fishing safety regulatory legal rainfall watering following classic film films movie movies novel status figure hit series band favourite favorite',
);
/** Who is called somebody's puppet. */
const RULERS = words(
  'government governments regime regimes state states president king ruler leader administration parliament prime minister emperor dictator authorities',
);

/** terrorist, regime, puppet: a label in the author's voice. */
export const label: Reader = (site, rule) => {
  if (inQuotation(site) || isThing(site)) return null;
  if (/^puppets?$/.test(site.form) && !RULERS.has(after(site).lower) && !isOwned(site)) return null;
  return words('the of its this an a').has(before(site).lower) || isWord(before(site)) ? rule : null;
};

/** "the new tax regime", "cult of the saint"; "the regime of the colonels" is a label. */
const isThing = (site: Site): boolean =>
  THINGS.has(after(site).lower) ||
  THINGS.has(before(site).lower) ||
  (site.form === 'cult' && after(site).lower === 'of');

/** "Moscow's puppets", "puppets of the bank". */
const isOwned = (site: Site): boolean => before(site).lower === "'s" || after(site).lower === 'of';

/** legendary, world-class: praise before a noun in the author's voice. */
export const peacock: Reader = (site, rule) => {
  const next = after(site);
  if (inQuotation(site) || !isWord(next) || PREPOSITIONS.has(next.lower) || looksLikeName(next) || BE.has(next.lower))
    return null;
  return DETERMINERS.has(before(site).lower) || opensClause(site) ? rule : null;
};

/** interestingly, tellingly: only as a comment on the whole sentence, set off by a comma behind it. */
export const opener: Reader = (site, rule) =>
  !inQuotation(site) && opensClause(site) && after(site).text === ',' ? rule : null;
