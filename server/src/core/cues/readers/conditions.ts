import { couldBeBaseVerb, MODALS, NUMBER_WORDS } from '../../language/en/wordClasses';
import { EDGE, tokenAt } from '../../language/reading';
import { after, before, endsClause, FAR, followedBy, isWord, opensClause, precededBy, type Site } from '../site';
import { words } from '../wordSet';
import type { Reader } from './reader';

/** Words after which "if" means "whether". */
const ASKING = words(
  'ask asks asked asking wonder wonders wondered wondering see know knows knew sure unsure determine decide check find out tell learn discover doubt doubtful clear unclear certain uncertain test question establish investigate examine say matter care remember assess evaluate explore study',
);
const INQUIRING = words(
  'see know knows sure unsure determine find out learn discover doubt doubtful clear unclear certain uncertain test question establish investigate examine tell say assess evaluate explore study check wonder wonders wondered wondering',
);
/** What stands before "if" in phrases that set no condition: "as if", "even if". */
const BEFORE_IF = words('as even what few little ask');
/** What stands after "if" in set phrases: "if only", "if any", "if possible". */
const AFTER_IF = words(
  'only any anything anybody not ever convenient inconvenient possible necessary needed required desired in applicable appropriate at need be anyone you i',
);
const ADVICE = words('you i your');

const isWhether = (site: Site): boolean => {
  const previous = before(site).lower;
  if (asksSomebody(site)) return true;
  return (
    ASKING.has(previous) ||
    (ASKING.has(before(site, 2).lower) && !endsClause(before(site)) && before(site).text !== ',')
  );
};

/** "asked the usher if": somebody is asked, with his name between. */
const asksSomebody = (site: Site): boolean => precededBy(site, ASKED, 4) && before(site).text !== ',';
const ASKED = words('ask asks asked asking');

/** An "if" that sets a condition: not advice to the reader, not "as if", not "even if", not a rhetorical doubt. */
function setsCondition(site: Site): boolean {
  if (isWhether(site) || BEFORE_IF.has(before(site).lower)) return false;
  if (/^[—–-]+$/.test(after(site).text)) return false;
  // "IF Metall": a name.
  if (tokenAt(site.reading, site.first).text === 'IF' && after(site).case === 'initial') return false;
  if (isSetPhrase(site) || ADVICE.has(after(site).lower)) return false;
  if (raisesDoubtToDenyIt(site) || isInstruction(site) || isVerbless(site)) return false;
  return !isConcession(site);
}

/** "If there was any doubt", "if it was a surprise": nothing hangs on it. */
const raisesDoubtToDenyIt = (site: Site): boolean =>
  after(site).lower === 'there' &&
  (after(site, 3).lower === 'any' || after(site, 3).lower === 'a') &&
  after(site, 4).lower === 'doubt';

/** "if only", "few if any"; but "if only four of them vote", "If any evidence is found". */
function isSetPhrase(site: Site): boolean {
  const next = after(site).lower;
  if (next === 'only') return after(site, 2).kind !== 'number' && !NUMBER_WORDS.has(after(site, 2).lower);
  if (next === 'any' && before(site) === EDGE) return false;
  return AFTER_IF.has(next);
}

/** ", if simple, ", "(if true)": a concession of one word. */
const isVerbless = (site: Site): boolean =>
  (!isWord(before(site)) && before(site) !== EDGE && after(site, 2).kind === 'punctuation') ||
  (DESCRIBES.test(before(site).lower) && DESCRIBES.test(after(site).lower));
/** "an unremarked if short-lived romance", "competent if tedious": two adjectives side by side. */
const DESCRIBES = /(?:ed|ent|ous|ful|less|ish|ive|able|ible|ary|ic|al)$/;

/** "a handsome if draughty hall": a concession inside a phrase has no verb. */
const isConcession = (site: Site): boolean => isWord(before(site)) && before(site).lower.endsWith('some');

/** A condition for the reader's own doing: list items and sentences that start with a bare verb, or address "you". */
function isInstruction(site: Site): boolean {
  const sentence = site.reading.sentences[tokenAt(site.reading, site.first).sentence];
  if (!sentence) return false;
  const opening = tokenAt(site.reading, sentence.first);
  const starts = IMPERATIVES.has(opening.lower) && sentence.first !== site.first;
  return starts || opensWithImperativeAfterComma(site);
}

const IMPERATIVES = words(
  'bring use check see please press click call contact do avoid make keep take leave turn add stir remove open close do never always strike throw break hold visit ask wear choose select set run type enter install wait hold print go put start stop try switch ring tell let move shake',
);

function opensWithImperativeAfterComma(site: Site): boolean {
  for (let n = 1; n < FAR * 2; n++) {
    const token = after(site, n);
    if (endsClause(token)) return false;
    if (token.text === ',') return IMPERATIVES.has(after(site, n + 1).lower);
  }
  return false;
}

/** if: a condition, or "whether" where the matter is open. */
export const ifReader: Reader = (site, rule) => {
  if (isWhether(site)) {
    const asker = INQUIRING.has(before(site).lower) || INQUIRING.has(before(site, 2).lower);
    return asker && !BEFORE_IF.has(before(site).lower) && after(site).lower !== 'you' ? 'hedge/investigation' : null;
  }
  return setsCondition(site) ? rule : null;
};

const SAID_OTHERWISE = words(
  'otherwise noted stated indicated specified marked instructed spoken told asked given you i',
);

/** unless: a forecast with an exception; in rules, captions and orders it is a provision. */
export const unless: Reader = (site, rule) => {
  const next = after(site).lower;
  if (SAID_OTHERWISE.has(next)) return null;
  if (isInstruction(site) || precededBy(site, words('do not may never must nobody no'), FAR)) return null;
  return forecastsIn(site) || opensClause(site) ? rule : null;
};

/** Does the sentence look ahead ("will", "would", "could", "may")? */
function forecastsIn(site: Site): boolean {
  return precededBy(site, FORECASTS, FAR * 2);
}
const FORECASTS = words("will would could might 'll wo may should risk risks threatened warned");

/** provided, assuming, in case: a condition with a clause behind it. */
export const condition: Reader = (site, rule) => {
  if (ADJUNCTS.has(before(site).lower) || (site.form === 'assuming' && TAKES_OBJECT.has(after(site).lower)))
    return null;
  return opensClause(site) || isWord(before(site)) ? rule : null;
};
/** "After assuming control", "by providing that service": an act, no condition. */
const ADJUNCTS = words('after before upon on by of when while without for from since in');
const TAKES_OBJECT = words('absolute full control office command responsibility power');

/** "holds whether the ball is wet or dry", "due whether or not he attends": both ways, so nothing is open. */
const isEitherWay = (site: Site): boolean =>
  followedBy(site, words('or'), FAR) && !OPEN.has(before(site).lower) && !OPEN.has(before(site, 2).lower);
const OPEN = words(
  'know knows knew known see saw decide decides decided deciding debate debated debating discuss discussed consider considering considered doubt doubts doubted question questions questioned issue issues about on of over as to unclear uncertain unknown sure tell say said reveal determine determined determining establish established test tested investigate investigating examine examined assess ascertain learn find out clear wonder wondered depend depends dispute disputed disagree matter argue argued asked ask dilemma confirm study studied',
);

/** "Whether he knew is for the court"; a comma makes it "either way": "Whether it rains or not, we go". */
function isSubjectClause(site: Site): boolean {
  if (words('or by on in at to').has(after(site).lower)) return false;
  for (let n = 1; n < FAR * 2; n++) {
    const token = after(site, n);
    if (token.text === ',' || token.text === '-') return false;
    if (endsClause(token)) return token.text === '.' || token === EDGE;
  }
  return true;
}

/** Words before which "whether" names an open matter. */
const SETTLED = words('or you rich on at in by as from a an employed the to');

/** "asking them whether", "people ask me whether": a question to somebody. */
const asksWhom = (site: Site): boolean =>
  words('me us him her them you it').has(before(site).lower) && ASKED.has(before(site, 2).lower);

/** "is to decide whether to admit it": an act still to come, no open fact. */
const decidesToDo = (site: Site): boolean =>
  after(site).lower === 'to' && words('decide decides decided deciding').has(before(site).lower);

/** whether: an open matter; not "whether or not it rains", "whether rich or poor", "asked whether we wanted tea". */
export const whether: Reader = (site, rule) => {
  const previous = before(site);
  if (previous === EDGE) return isSubjectClause(site) ? rule : null;
  if (isEitherWay(site) || (site.form === 'whether or not' && !OPEN.has(previous.lower))) return null;
  if (opensClause(site) && previous.text !== '"' && previous.text !== '“') return null;
  if (words('asked ask asks asking').has(previous.lower) || words('asked asks').has(before(site, 2).lower)) return null;
  if (asksWhom(site) || decidesToDo(site)) return null;
  if (words('or rich').has(after(site).lower)) return null;
  return SETTLED.has(after(site).lower) && previous.text === ',' ? null : rule;
};

/** How many tokens around "would" or "will" are searched for its condition. */
const CONDITION_REACH = 40;

/** Does the sentence around a will or would hold the condition that it depends on? */
export function inConditionalSentence(site: Site): boolean {
  const { tokens } = site.reading;
  const sentence = tokenAt(site.reading, site.first).sentence;
  for (let at = Math.max(0, site.first - CONDITION_REACH); at < site.last + CONDITION_REACH; at++) {
    const token = tokens[at];
    if (token?.sentence !== sentence) continue;
    const word = token.lower;
    if (word !== 'if' && word !== 'unless' && word !== 'had' && word !== 'should' && word !== 'were') continue;
    const there = { ...site, first: at, last: at + 1, form: word };
    if (word === 'if' && setsCondition(there)) return true;
    if (word === 'unless' && !SAID_OTHERWISE.has(after(there).lower)) return true;
    if (opensClause(there) && invertsSubject(there)) return true;
  }
  return false;
}

/** "Had the message reached him", "Should negotiators miss the deadline", "Were it to fail". */
const invertsSubject = (site: Site): boolean => {
  if (site.form === 'if' || site.form === 'unless') return false;
  const next = after(site);
  return (
    isWord(next) &&
    next.lower !== 'you' &&
    (!couldBeBaseVerb(next.lower) || next.case === 'initial') &&
    !MODALS.has(next.lower)
  );
};
