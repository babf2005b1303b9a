import { BE, DETERMINERS, HAVE, looksLikePast, PREPOSITIONS, SUBJECT_PRONOUNS } from '../../language/en/wordClasses';
import type { Token } from '../../language/reading';
import { after, before, followedBy, isWord, precededBy, type Site } from '../site';
import { words } from '../wordSet';
import type { Reader } from './reader';

const TAKES_CLAUSE = words('that of');
const ABOUT = words('about over as on');
/** Nouns that stand for a doubt by themselves, wherever a sentence speaks of them. */
const ALONE = words('rumour rumours rumor rumors speculation suspicion suspicions allegation allegations');
/** Nouns that take "of" as what may come: "a risk of flooding"; "a theory of relativity" is no doubt. */
const WITH_OF = words(
  'possibility possibilities likelihood probability risk risks chance chances sign signs indication indications prospect suspicion suspicions fears danger threat',
);
const NAMED_BEFORE = words('second last by take took missed his her their my our fat take takes taking took only one');

/** possibility, risk, theory …: with its clause or "of" a doubt about it; else a topic, a compound or a chance taken. */
export const claimNoun: Reader = (site, rule) => {
  const next = after(site).lower;
  const previous = before(site).lower;
  if (/^signs?$/.test(site.form) && words('cross inn zodiac times').has(after(site, 3).lower)) return null;
  if (previous === 'with' && site.form === 'suspicion') return null;
  if (precededBy(site, words('no without'), 1) || next === 'factor') return null;
  if (site.form === 'possibilities' && next === 'of') return isAsserted(site) ? rule : null;
  if (next === 'that' && !followsAsRelative(site)) return rule;
  if (CHANCES.has(site.form) && isWeighed(site)) return rule;
  if (HYPOTHESES.has(site.form)) return isHypothesis(site) ? rule : null;
  if (site.form === 'speculation') return isTalk(site) ? rule : null;
  if (ALONE.has(site.form)) return ABOUT.has(next) || next === 'of' || isOngoing(site) ? rule : null;
  if (NAMED_BEFORE.has(previous) || !WITH_OF.has(site.form)) return isGuessedAt(site) ? rule : null;
  return TAKES_CLAUSE.has(next) && takesEvent(site) ? rule : isGuessedAt(site) ? rule : null;
};

/** "there is a fair chance the minister never saw it", "there is a possibility": said to be there. */
const isAsserted = (site: Site): boolean => precededBy(site, words('there'), 6);

const CHANCES = words('chance chances possibility odds');
/** "there is a chance he will", "one possibility is that", "his chances of a pardon", "the chances are that". */
const isWeighed = (site: Site): boolean =>
  (isAsserted(site) && couldStartClause(after(site))) ||
  (words('is are was').has(after(site).lower) && after(site, 2).lower === 'that') ||
  (site.form === 'chances' && after(site).lower === 'of');

const couldStartClause = (token: Token): boolean => DETERMINERS.has(token.lower) || SUBJECT_PRONOUNS.has(token.lower);

const HYPOTHESES = words('hypothesis hypotheses');
/** An idea put forward for proof; the null hypothesis, hypothesis tests and hypotheses with a name are terms. */
const isHypothesis = (site: Site): boolean =>
  before(site).lower !== 'null' &&
  before(site).case === 'lower' &&
  (words('of about').has(after(site).lower) ||
    (words('this that').has(before(site).lower) && EXPLAINS.has(after(site).lower)));
const EXPLAINS = words('would could might is');

/** "the risk that they took": a relative clause is about the noun, not its content. */
const followsAsRelative = (site: Site): boolean =>
  (after(site, 3).text === '.' && isWord(after(site, 2))) ||
  BE.has(after(site, 2).lower) ||
  HAVE.has(after(site, 2).lower) ||
  looksLikePast(after(site, 2).lower);

/** Talk about what may be, not dealings: "speculation in land" is none. */
const isTalk = (site: Site): boolean => {
  if (after(site).lower === 'that' && followsAsRelative(site)) return false;
  if (words('about that over on as').has(after(site).lower) || followedBy(site, words('about'), 4)) return true;
  return TALKED.has(before(site).lower) && !words('of in with').has(after(site).lower);
};
const TALKED = words('press media amid despite growing wild mere pure much widespread intense fresh public is');

/** "amid speculation", "there are rumours": the talk goes on. */
const isOngoing = (site: Site): boolean => words('amid are is despite fuelled fueled').has(before(site).lower);

const takesEvent = (site: Site): boolean =>
  !words('relativity evolution mind knowledge everything victory').has(after(site, 2).lower);

/** "a wild theory", "an untested hypothesis": one that could be another. */
const isOneOfMany = (site: Site): boolean =>
  (words('a an').has(before(site, 2).lower) || words('a an').has(before(site, 3).lower)) &&
  before(site).case === 'lower' &&
  before(site, 2).case === 'lower' &&
  after(site).lower !== 'of';

/** "one theory is", "a half-baked theory", "the theory goes": a guess that the text calls one. */
const isGuessedAt = (site: Site): boolean =>
  !/(?:tion|ity|ment|ics)$/.test(before(site).lower) &&
  words('theory hypothesis').has(site.form) &&
  (isOneOfMany(site) ||
    words('goes holds says').has(after(site).lower) ||
    next2(site) === 'is that' ||
    next2(site) === 'of a' ||
    words('one another second alternative leading working').has(before(site).lower));

const next2 = (site: Site): string => `${after(site).lower} ${after(site, 2).lower}`;

const RAISING = words(
  'cast casts casting raise raises raised raising express expressed expresses remain remains call calls called come comes came growing serious throw throws threw considerable leave leaves left voice voiced prompt prompts prompted',
);

/** doubt, question: raised or open; "no doubt", "beyond doubt", "when in doubt", nine exam questions are none. */
export const doubt: Reader = (site, rule) => {
  const next = after(site).lower;
  if (precededBy(site, words('without'), 4)) return null;
  if (
    words('no beyond in any without reasonable the').has(before(site).lower) &&
    !(before(site).lower === 'in' && site.form === 'question')
  )
    return null;
  if (next === 'mark' || next === 'time') return null;
  if (site.form.startsWith('question') || site.form.startsWith('concern'))
    return (precededBy(site, RAISING, 5) && (site.form.startsWith('question') || ABOUT_IT.has(next))) ||
      next === 'over' ||
      followedBy(site, words('remain remained raised hang hangs'), 4)
      ? rule
      : null;
  if (isVerb(site)) return words('that whether if').has(next) || DETERMINERS.has(next) ? 'hedge/doxastic' : null;
  return words('that whether about over on as').has(next) || precededBy(site, RAISING, 3) ? rule : null;
};

/** "voiced concern over the dam", not "showed no concern". */
const ABOUT_IT = words('about over that for as among at');

const isVerb = (site: Site): boolean => {
  const previous = before(site);
  const nominal =
    DETERMINERS.has(previous.lower) ||
    PREPOSITIONS.has(previous.lower) ||
    RAISING.has(previous.lower) ||
    !isWord(previous);
  return !nominal && !words('is are was were be some much little considerable').has(previous.lower);
};
