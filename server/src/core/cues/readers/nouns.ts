import { DETERMINERS, PREPOSITIONS } from '../../language/en/wordClasses';
import { after, before, followedBy, isWord, precededBy, type Site } from '../site';
import { words } from '../wordSet';
import type { Reader } from './reader';

const TAKES_CLAUSE = words('that of');
const ABOUT = words('about over as on');
/** Nouns that stand for a doubt by themselves, wherever a sentence speaks of them. */
const ALONE = words('rumour rumours rumor rumors speculation suspicion suspicions allegation allegations');
/** Nouns that take "of" as what may come: "a risk of flooding"; "a theory of relativity" is no doubt. */
const WITH_OF = words(
  'possibility possibilities likelihood probability risk risks chance chances sign signs indication indications prospect suspicion suspicions fear fears danger threat',
);
const NAMED_BEFORE = words('second last by take took missed his her their my our fat take takes taking took only one');

/** possibility, risk, theory …: with its clause or "of" a doubt about it; else a topic, a compound or a chance taken. */
export const claimNoun: Reader = (site, rule) => {
  const next = after(site).lower;
  const previous = before(site).lower;
  if (precededBy(site, words('no without'), 1) || next === 'factor') return null;
  if (next === 'that' && !followsAsRelative(site)) return rule;
  if (site.form === 'speculation') return isTalk(site) ? rule : null;
  if (ALONE.has(site.form)) return ABOUT.has(next) || next === 'of' || isOngoing(site) ? rule : null;
  if (NAMED_BEFORE.has(previous) || !WITH_OF.has(site.form)) return isGuessedAt(site) ? rule : null;
  return TAKES_CLAUSE.has(next) && takesEvent(site) ? rule : isGuessedAt(site) ? rule : null;
};

/** "the risk that they took": a relative clause is about the noun, not its content. */
const followsAsRelative = (site: Site): boolean => after(site, 3).text === '.' && isWord(after(site, 2));

/** Talk about what may be, not dealings: "speculation in land" is none. */
const isTalk = (site: Site): boolean => {
  const dealing = words('land property currency financial market foreign stock share price').has(before(site).lower);
  return !dealing && (after(site).lower !== 'in' || followedBy(site, words('about that'), 6));
};

/** "amid speculation", "there are rumours": the talk goes on. */
const isOngoing = (site: Site): boolean => words('amid are is despite fuelled fueled').has(before(site).lower);

const takesEvent = (site: Site): boolean =>
  !words('relativity evolution mind knowledge everything victory').has(after(site, 2).lower);

/** "a wild theory", "an untested hypothesis": one that could be another. */
const isOneOfMany = (site: Site): boolean =>
  words('a an').has(before(site, 2).lower) && before(site).case === 'lower' && after(site).lower !== 'of';

/** "one theory is", "a half-baked theory", "the theory goes": a guess that the text calls one. */
const isGuessedAt = (site: Site): boolean =>
  words('theory hypothesis').has(site.form) &&
  (isOneOfMany(site) ||
    words('is goes holds says').has(after(site).lower) ||
    next2(site) === 'of a' ||
    words('one another second alternative leading working conspiracy').has(before(site).lower));

const next2 = (site: Site): string => `${after(site).lower} ${after(site, 2).lower}`;

const RAISING = words(
  'cast casts casting raise raises raised raising express expressed expresses remain remains call calls called come comes came growing serious throw throws threw considerable leave leaves left voice voiced',
);

/** doubt, question: raised or open; "no doubt", "beyond doubt", "when in doubt", nine exam questions are none. */
export const doubt: Reader = (site, rule) => {
  const next = after(site).lower;
  if (
    words('no beyond in any without reasonable the').has(before(site).lower) &&
    !(before(site).lower === 'in' && site.form === 'question')
  )
    return null;
  if (next === 'mark' || next === 'time') return null;
  if (site.form.startsWith('question') || site.form.startsWith('concern'))
    return precededBy(site, RAISING, 5) || followedBy(site, words('remain remained over'), 1) ? rule : null;
  if (isVerb(site)) return words('that whether if').has(next) || DETERMINERS.has(next) ? 'hedge/doxastic' : null;
  return words('that whether about over on as').has(next) || precededBy(site, RAISING, 3) ? rule : null;
};

const isVerb = (site: Site): boolean => {
  const previous = before(site);
  const nominal =
    DETERMINERS.has(previous.lower) ||
    PREPOSITIONS.has(previous.lower) ||
    RAISING.has(previous.lower) ||
    !isWord(previous);
  return !nominal && !words('is are was were be some much little considerable').has(previous.lower);
};
