import { isCounted } from '../../language/en/countedNouns';
import { NUMBER_WORDS } from '../../language/en/wordClasses';
import type { Token } from '../../language/reading';
import { after, before, isWord, opensClause, precededBy, type Site } from '../site';
import { words } from '../wordSet';
import { isToldInPast } from './generalities';
import type { Reader } from './reader';

const CURRENCY = words('$ € £ ¥');

const isNumber = (token: Token): boolean =>
  token.kind === 'number' || NUMBER_WORDS.has(token.lower) || CURRENCY.has(token.text);

/** Rules and notices: "up to two bags", "at least 18 years old" is a limit, not an estimate. */
const LIMITS = words(
  'must may can should shall allowed permitted required requires require minimum leave boil demand demands needs need runs prescribes definition carries seats add adds unless',
);

/** about, around, nearly + number: a rounded figure; not "about to", "around the corner", a limit or a place. */
export const amount: Reader = (site, rule) => {
  if (comparesAmounts(site)) return null;
  if (NEARLY.has(site.form) && before(site).lower !== 'not' && WHOLES.has(after(site).lower)) return rule;
  if (words('a an minus').has(after(site).lower) && (UNITS.has(after(site, 2).lower) || after(site).lower === 'minus'))
    return limited(site) ? null : rule;
  const next = after(site).lower === 'a' || after(site).lower === 'the' ? after(site, 2) : after(site);
  if (
    !isNumber(next) ||
    (next.lower === 'one' && !isNumber(after(site, 2)) && !isNumber(after(site, 3)) && !isNumber(after(site, 4)))
  )
    return null;
  if (words('the').has(after(site).lower) && !NUMBER_WORDS.has(next.lower)) return null;
  if (next.lower === 'third' || next.lower === 'second') return null;
  if (ABOUT.has(site.form) && TALKING.has(before(site).lower) && !opensClause(site)) return null;
  if (site.form === 'over' && next.lower === 'the') return null;
  return limited(site) ? null : rule;
};

/** "17 percent more than a year earlier": a comparison with a figure of its own. */
const comparesAmounts = (site: Site): boolean =>
  site.form.endsWith(' than') &&
  (before(site).kind === 'number' || words('percent % per cent points times tonnes dollars').has(before(site).text));

const limited = (site: Site): boolean =>
  words('no not').has(before(site).lower) || (LIMIT_FORMS.has(site.form) && precededBy(site, LIMITS));

const NEARLY = new Set(['almost', 'nearly', 'roughly']);
const WHOLES = words(
  'all every everyone everything everybody no none nothing nobody any always never entirely exclusively completely impossible unanimous full complete equal twice half as doubled identical',
);
const UNITS = words(
  'second minute hour day week month year decade century third quarter fifth tenth half dozen tonne ton metre meter kilometre kilometer mile million billion thousand hundred',
);
const TALKING = words(
  'organised organized centred centered built structured grouped arranged revolve revolves revolved wrapped gathered talk talks talked talking worried speak spoke think thought what learn know wrote read asked is was are all just',
);
const ABOUT = new Set(['about', 'around', 'over']);
const LIMIT_FORMS = new Set(['up to', 'at least', 'more than', 'no more than', 'at most']);

/** fairly, somewhat, sort of: softens the adjective or noun behind it. */
export const degree: Reader = (site, rule) => {
  const next = after(site);
  if (!isWord(next) || words('of to the a and').has(next.lower)) return null;
  if (site.form === 'fairly' && words('treat treated judged play played').has(before(site).lower)) return null;
  return rule;
};

/** several, dozens of, numerous, often: a number that the reader is not told. */
export const quantity: Reader = (site, rule) => {
  const next = after(site);
  if (!isWord(next) || before(site).kind === 'number') return null;
  if (site.form.endsWith(' of') && MEASURES.has(next.lower)) return null;
  if (precededBy(site, words('how as so too his her its their our my the these those'), 1)) return null;
  return HYPERBOLE.has(site.form) && isToldInPassing(site) ? null : rule;
};
/** "hundreds of years", "thousands of miles": a length, not a count of anything. */
const MEASURES = words(
  'years centuries decades months weeks days hours minutes miles kilometres kilometers metres meters feet yards fathoms acres hectares degrees calories times pages',
);
const HYPERBOLE = words('numerous countless untold');

/** "issued numerous decrees", "countless travellers slept here": in a story, of no group and no matter. */
const isToldInPassing = (site: Site): boolean =>
  !opensClause(site) && isToldInPast(site) && !isCounted(after(site).lower) && !isCounted(after(site, 2).lower);
