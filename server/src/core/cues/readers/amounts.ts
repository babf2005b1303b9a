import { DETERMINERS, looksLikeAdverb, looksLikePast, NUMBER_WORDS, PREPOSITIONS } from '../../language/en/wordClasses';
import { EDGE, type Token } from '../../language/reading';
import { after, before, isWord, opensClause, precededBy, type Site } from '../site';
import { words } from '../wordSet';
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
  if (NEARLY.has(site.form) && WHOLES.has(after(site).lower)) return rule;
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
  'talk talks talked talking worried speak spoke think thought what learn know wrote read asked is was are all just',
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
  return precededBy(site, words('how as so too his her its their our my the these those'), 1) ? null : rule;
};

/** What "some" and "many" count without weight: "many years", "some kinds". */
const INCIDENTAL = words(
  'years times days weeks months hours minutes ways kinds thanks names sorts people things reasons others more',
);
/** Behind these the number is measured, denied or already known: "how many", "not many", "these many". */
const MEASURED = words('how as so too not very great good his her its their our my the these those are is were was');
/** A general statement is made in the present. */
const GENERAL = words("is are has have can do does may 're");
const PAST = words('was were had did would');
const REACH = 40;

/** some, many, several + plural in a general statement of the present: how many, the reader is not told. */
export const generality: Reader = (site, rule) => {
  if (MEASURED.has(before(site).lower) || !countsPlural(site)) return null;
  return statesInGeneral(site) ? rule : null;
};

/** "some countries", "many small firms", "some of the towns". */
function countsPlural(site: Site): boolean {
  const from = after(site).lower === 'of' ? 2 : 1;
  for (let n = from; n < from + 4; n++) {
    const token = after(site, n);
    if (!isWord(token) || INCIDENTAL.has(token.lower)) return false;
    if (
      token.case === 'lower' &&
      (/[^s']s$/.test(token.lower) || token.lower === 'women' || token.lower === 'children')
    )
      return true;
  }
  return false;
}

/** Verbs around the quantifier: of the present, none of the past. */
function statesInGeneral(site: Site): boolean {
  let general = false;
  for (const look of [before, after]) {
    for (let n = 1; n < REACH; n++) {
      const token = look(site, n);
      if (token === EDGE) break;
      if (
        PAST.has(token.lower) ||
        (token.case === 'lower' && isFinitePast(token, look(site, look === before ? n + 1 : n - 1)))
      )
        return false;
      if (GENERAL.has(token.lower)) general = true;
    }
  }
  return general;
}

/** A past form with no auxiliary or article before it, which would make it a participle. */
const isFinitePast = (token: Token, previous: Token): boolean =>
  looksLikePast(token.lower) &&
  !GENERAL.has(previous.lower) &&
  !DETERMINERS.has(previous.lower) &&
  !PREPOSITIONS.has(previous.lower) &&
  !looksLikeAdverb(previous.lower) &&
  !words('be been being and or some many several').has(previous.lower);
