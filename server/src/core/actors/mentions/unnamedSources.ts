import { type CueVerb, cueVerb } from '../../attribution/en/cueVerbs';
import { speechVerb } from '../../attribution/en/speechVerbs';
import { looksLikePast } from '../../language/en/wordClasses';
import type { Reading } from '../../language/reading';
import { tokenAt, tokenInSentence } from '../../language/reading';
import { CALENDAR, DEMONYMS } from '../en/names';
import { DEFINITE, UNNAMED_HEADS } from '../en/people';
import { anonymityAt } from './anonymity';

/** A description of a speaker without a name; token indices, half-open. */
export interface Description {
  first: number;
  head: number;
  last: number;
  /** Points to somebody the text has named ("the mayor"): a speaker, but no unnamed source. */
  definite: boolean;
}

const DETERMINERS: ReadonlySet<string> = new Set(
  'a an one two three four five six several some many other another both all most these those the his her their its our this that senior former local unnamed anonymous government'.split(
    ' ',
  ),
);
const BE: ReadonlySet<string> = new Set('is are was were be been'.split(' '));

/**
 * People who speak without a name: a head noun for a person or group that is the subject of a speech verb, stands
 * behind "according to", or behind an inverted verb ("said a politician who …").
 */
export function descriptions(reading: Reading): Description[] {
  const found: Description[] = [];
  const { tokens } = reading;
  for (let head = 0; head < tokens.length; head++) {
    const token = tokenAt(reading, head);
    if (!UNNAMED_HEADS.has(token.lower) || token.clitic) continue;
    if (
      token.case === 'initial' &&
      tokenInSentence(reading, head, head - 1).start >= 0 &&
      tokenAt(reading, head - 1).case === 'initial'
    )
      continue;
    if (token.case === 'initial' && tokenInSentence(reading, head, head - 1).lower === "'s") continue;
    if (isName(reading, head + 1) || COMPOUNDS.test(tokenInSentence(reading, head, head + 1).lower)) continue;
    const bare = phraseEnd(reading, head);
    const last = withAnonymity(reading, bare);
    if (last === bare && !speaks(reading, head, bare) && !hasAccess(reading, head)) continue;
    const first = phraseStart(reading, head);
    found.push({ first, head, last, definite: isDefinite(reading, first, head, last) });
    head = last - 1;
  }
  return found;
}

/** "a spokesman, Ali Hassan, said", "spokeswoman Maria Okoye said", "an officer called Venn said": somebody with a name. */
function isName(reading: Reading, at: number): boolean {
  if (/^(?:called|named)$/.test(tokenInSentence(reading, at - 1, at).lower)) return isName(reading, at + 1);
  const next = tokenInSentence(reading, at - 1, at);
  const following = tokenInSentence(reading, at - 1, at + 1);
  const isCapital = (each: typeof next) =>
    each.kind === 'word' && (each.case === 'initial' || each.case === 'mixed') && !DEMONYMS.has(each.lower);
  if (isCapital(next)) return true;
  return next.text === ',' && isCapital(following) && tokenInSentence(reading, at, at + 2).case === 'initial';
}

/** "an expert survey", "a witness statement": what the head only tells apart. */
const COMPOUNDS = /^(?:survey|panel|opinion|witness|statement|testimony|review|assessment|group|dog|column)$/;

/** The head with what belongs to it: "members of parliament", "sources in Basra", "people familiar with the talks". */
function phraseEnd(reading: Reading, head: number): number {
  let last = head + 1;
  const follows = () => tokenInSentence(reading, head, last);
  if (/^(?:of|in|from|at|with|within|inside|near|close|familiar|briefed|involved|who|for|on)$/.test(follows().lower)) {
    const limit = head + MOST_WORDS;
    while (last < limit) {
      const next = follows();
      if (next.start < 0 || next.kind === 'punctuation') break;
      // A hearer is no part of the speaker: "… said a man who saw it to Radio Lund".
      const isHearer = next.lower === 'to' && tokenInSentence(reading, head, last + 1).case !== 'lower';
      if (isHearer && tokenAt(reading, last - 1).lower !== 'close') break;
      if (isMainPast(reading, last)) break;
      const verb = speechVerb(next.lower);
      if (
        verb &&
        verb.frame !== 'to' &&
        !isNounBefore(reading, last) &&
        !/^(?:to|who)$/.test(tokenAt(reading, last - 1).lower)
      )
        break;
      if (
        /^(?:has|have|had|was|were|will|would|is|are)$/.test(next.lower) &&
        tokenAt(reading, head + 1).lower !== 'who'
      )
        break;
      last++;
    }
  }
  const isVerbNext = speechVerb(tokenInSentence(reading, head, last).lower) !== undefined;
  const small = isVerbNext
    ? /^(?:who|of|in|from|at|with|to|the|for|on|had|has|have)$/
    : /^(?:who|of|in|from|at|with|to|the|for|on)$/;
  while (last > head + 1 && small.test(tokenAt(reading, last - 1).lower)) last--;
  return last;
}

/** "a source close to the council dismissed it": the verb of the sentence, not one that tells more of the source. */
function isMainPast(reading: Reading, at: number): boolean {
  const before = tokenAt(reading, at - 1);
  return (
    cueVerb(tokenAt(reading, at).lower) !== undefined &&
    looksLikePast(tokenAt(reading, at).lower) &&
    !isNounBefore(reading, at) &&
    !/^(?:who|to|and|with|in|on|at|for)$/.test(before.lower)
  );
}

/** ", who asked not to be named because …,", ", speaking on condition of anonymity,": the clause belongs to the description. */
function withAnonymity(reading: Reading, end: number): number {
  const comma = tokenInSentence(reading, end - 1, end).text === ',' ? 1 : 0;
  if (!/^(?:who|speaking|talking)$/.test(tokenInSentence(reading, end - 1, end + comma).lower)) return end;
  for (let at = end + comma; at < end + MOST_WORDS; at++) {
    const token = tokenInSentence(reading, end - 1, at);
    if (token.start < 0 || (token.text === ',' && at > end)) return end;
    const formula = anonymityAt(reading, at);
    if (formula) return formula.last;
  }
  return end;
}

/** A description with more words than this is a clause of its own. */
const MOST_WORDS = 16;

/** Verb forms that are nouns just as often: they need what a verb of speaking takes behind it. */
const NOUNS_TOO: ReadonlySet<string> = new Set(
  'state states report reports claim claims note notes plan plans show shows find finds demand demands order orders hope hopes fear fears doubt doubts charge charges offer offers promise promises estimate estimates answer answers comment comments question questions'.split(
    ' ',
  ),
);

/** Nouns behind a description, hardly ever its verb: "official figures", "the source text". */
const NUMBERS = /^(?:figures?|texts?)$/;

/** Is this the verb of the description itself, not of a clause inside it and not a noun? */
function isMainVerb(reading: Reading, head: number, at: number): boolean {
  const token = tokenAt(reading, at);
  if (token.case !== 'lower') return false;
  const next = tokenInSentence(reading, at, at + 1);
  if (token.lower.endsWith('ing')) return false;
  if (NUMBERS.test(token.lower) && !/^(?:that|he|she|it|they|the)$/.test(next.lower)) return false;
  if (NOUNS_TOO.has(token.lower) && !/^(?:that|the|a|an|it|he|she|they|there|this|:|,|“|")$/.test(next.lower))
    return false;
  for (let back = at - 1; back > head; back--) {
    const { lower } = tokenAt(reading, back);
    if (lower === 'who') return false; // "people who believe …": the clause says who they are
    if (!/^(?:do|does|did|not|n't|also|still|has|have|had)$/.test(lower)) return true;
  }
  return true;
}

const isNounBefore = (reading: Reading, at: number): boolean =>
  /^(?:the|a|an|his|her|their|its|this|that|of)$/.test(tokenAt(reading, at - 1).lower);

function phraseStart(reading: Reading, head: number): number {
  let first = head;
  for (let at = head - 1; at >= head - 6; at--) {
    const token = tokenInSentence(reading, head, at);
    if (token.start < 0) break;
    const { lower } = token;
    if (lower === 'of' && tokenInSentence(reading, head, at - 1).lower === 'one') {
      first = at - 1;
      at--;
      continue;
    }
    const isModifier =
      DETERMINERS.has(lower) ||
      WHOSE.has(lower) ||
      DEMONYMS.has(lower) ||
      token.case === 'upper' ||
      token.kind === 'number' ||
      token.clitic ||
      /(?:ian|an|ish|ese|al|ic|ary|ed|ing|ior|ry|ce|or|ment|tive|ty)$/.test(lower);
    const isCapital = token.case === 'initial' && at > (reading.sentences[token.sentence]?.first ?? 0);
    if ((!isModifier && !isCapital) || CALENDAR.has(lower)) break;
    if (lower.endsWith('ed') && /^(?:who|he|she|they|we|i)$/.test(tokenInSentence(reading, head, at - 1).lower)) break;
    if (speechVerb(lower) || CITING.has(lower) || /^(?:and|or|said|that|had|has)$/.test(lower)) break;
    first = at;
    if (/^(?:his|her|their|its|our|the)$/.test(lower) && isOneOf(reading, at)) return at - 2;
    if (/^(?:a|an|the|his|her|their|its|our)$/.test(lower)) break;
  }
  return first;
}

/** Bodies before whoever speaks for them, and ranks: "a company spokeswoman", "the prime minister". */
const WHOSE: ReadonlySet<string> = new Set(
  'team company hospital council party army bank union school police campaign court ministry embassy club city county state family prime deputy vice chief shadow junior foreign'.split(
    ' ',
  ),
);

/** "The source said": known from before, and still without a name. */
const NEVER_NAMED: ReadonlySet<string> = new Set(['source', 'sources', 'insider', 'insiders', 'person', 'people']);

const isOneOf = (reading: Reading, at: number): boolean =>
  tokenInSentence(reading, at, at - 1).lower === 'of' &&
  /^(?:one|two|three|some|several)$/.test(tokenInSentence(reading, at, at - 2).lower);

/** "who interviewed survivors, accepted", "not to offend colleagues, said": somebody else speaks. */
const isObject = (before: string, beforeThat: string): boolean =>
  (beforeThat === 'to' &&
    !/^(?:the|a|an|one|two|three|her|his|their|its|our|my|some|many|senior|former|local)$/.test(before)) ||
  (looksLikePast(before) && speechVerb(before) === undefined && /^(?:who|he|she|they|we|i)$/.test(beforeThat));

/** Is the phrase the speaker of something? */
function speaks(reading: Reading, head: number, last: number): boolean {
  const first = phraseStart(reading, head);
  const before = tokenInSentence(reading, head, first - 1);
  const beforeThat = tokenInSentence(reading, head, first - 2);
  if (before.lower === 'to' && beforeThat.lower === 'according') return true;
  if (CITING.has(before.lower)) return true;
  if (isObject(before.lower, beforeThat.lower)) return false;
  if (IS_SOMETHING.has(before.lower) || /^(?:did|does|do)$/.test(before.lower)) return false;
  const inverted = speechVerb(before.lower);
  const marks = tokenInSentence(reading, head, first - 2).text;
  if (
    inverted?.frame === 'any' &&
    !inverted.recipient &&
    !PARTICIPLES.has(before.lower) &&
    (marks === ',' || /[”"’]/.test(marks))
  )
    return true;
  return tells(cueVerb(verbBehind(reading, head, last)));
}

/** "However, written sources are rare": what a source is like, no verb before its subject. */
const PARTICIPLES: ReadonlySet<string> = new Set('written spoken given'.split(' '));

/** "acts as spokesman for", "is the only source for": what somebody or something is. */
const IS_SOMETHING: ReadonlySet<string> = new Set('as only sole'.split(' '));

/** Whoever only knows, learns or wants something tells the reader nothing. */
const tells = (verb: CueVerb | undefined): boolean =>
  verb?.senses.some(({ type, particle }) => !particle && type !== 'fact' && type !== 'evidence') === true;

/** Groups whose view is vague rather than a source: `vague/collective` speaks of them. */
const GROUPS: ReadonlySet<string> = new Set(
  'expert experts analyst analysts critic critics observer observers historian historians scientist scientists researcher researchers economist economists people'.split(
    ' ',
  ),
);

/**
 * Is a description one of a source, and not of an undefined group that holds a view, or of those who sign with
 * somebody named ("Berg and colleagues")?
 */
export function isOneSource(reading: Reading, { first, last }: { first: number; last: number }): boolean {
  const [and, name] = [tokenInSentence(reading, first, first - 1), tokenInSentence(reading, first, first - 2)];
  if (and.lower === 'and' && name.case === 'initial' && /^colleagues?$/.test(tokenAt(reading, last - 1).lower))
    return false;
  const words = reading.tokens.slice(first, last).map(({ lower }) => lower);
  const followed = words.findIndex((word) =>
    /^(?:of|in|from|at|with|who|familiar|close|briefed|within|inside|near)$/.test(word),
  );
  const head = words[(followed < 0 ? words.length : followed) - 1] ?? '';
  return !(GROUPS.has(head) && !(head === 'people' && followed >= 0));
}

const CITING: ReadonlySet<string> = new Set('citing cites cited quoting quotes quoted'.split(' '));
const TELLERS: ReadonlySet<string> = new Set(
  'source sources person persons people official officials aide aides individual individuals insider insiders'.split(
    ' ',
  ),
);

/** "people familiar with the talks", "a person close to the family": said of sources only. */
function hasAccess(reading: Reading, head: number): boolean {
  if (!TELLERS.has(tokenAt(reading, head).lower)) return false;
  const [first, second, third] = [1, 2, 3].map((by) => tokenInSentence(reading, head, head + by).lower);
  if (first === 'close' && second === 'to') return !/^(?:my|me|you|your|it|us|one|age)$/.test(third ?? '');
  if (first === 'familiar' || first === 'briefed') return second === 'with' || second === 'on' || second === 'about';
  return (
    first === 'with' &&
    (second === 'knowledge' || (/^(?:direct|firsthand|first-hand|inside)$/.test(second ?? '') && third === 'knowledge'))
  );
}

/** "Anna Berg, an official of the port, said": the name before the comma speaks. */
function standsInApposition(reading: Reading, head: number): boolean {
  const first = phraseStart(reading, head);
  const name = tokenInSentence(reading, head, first - 2);
  return (
    tokenInSentence(reading, head, first - 1).text === ',' &&
    name.case !== 'lower' &&
    tokenInSentence(reading, head, first - 3).start >= 0
  );
}

/** The main verb right behind a subject, over commas, adverbs and auxiliaries. */
function verbBehind(reading: Reading, head: number, last: number): string {
  const isApposition = standsInApposition(reading, head);
  for (let at = last; at < last + 4; at++) {
    const token = tokenInSentence(reading, last - 1, at);
    if (
      (token.text === ',' && at === last && !isApposition) ||
      /^(?:has|have|had|also|later|then|still|did|who|yesterday|today)$/.test(token.lower) ||
      token.lower.endsWith('ly')
    )
      continue;
    return BE.has(token.lower) || !isMainVerb(reading, head, at) ? '' : token.lower;
  }
  return '';
}

/** "the officials", "his aides": known from before; "one of his aides", "members of parliament" are not. */
function isDefinite(reading: Reading, first: number, head: number, last: number): boolean {
  const opener = tokenAt(reading, first).lower;
  if (!DEFINITE.has(opener) || last !== head + 1) return false;
  return opener !== 'the' || !NEVER_NAMED.has(tokenAt(reading, head).lower);
}
