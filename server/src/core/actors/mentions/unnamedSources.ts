import { type CueVerb, cueVerb } from '../../attribution/en/cueVerbs';
import { speechVerb } from '../../attribution/en/speechVerbs';
import { looksLikePast } from '../../language/en/wordClasses';
import type { Reading } from '../../language/reading';
import { tokenAt, tokenInSentence } from '../../language/reading';
import { DEMONYMS } from '../en/names';
import { DEFINITE, UNNAMED_HEADS } from '../en/people';
import { CITING, phraseEnd, phraseStart, withAnonymity } from './descriptionBounds';
import { someoneOf } from './someoneOf';

/** A description of a speaker without a name; token indices, half-open. */
export interface Description {
  first: number;
  head: number;
  last: number;
  /** Points to somebody the text has named ("the mayor"): a speaker, but no unnamed source. */
  definite: boolean;
}

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
    const someone = someoneOf(reading, head);
    if (someone) found.push({ ...someone, head, definite: false });
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
    if (tokenInSentence(reading, head, bare).text === ',' && isName(reading, bare)) continue;
    const last = withAnonymity(reading, bare);
    if (last === bare && !speaks(reading, head, bare) && !hasAccess(reading, head)) continue;
    const first = phraseStart(reading, head);
    if (
      isShare(reading, first) ||
      (PARTY.has(token.lower) && !/^(?:an?|one|another)$/.test(tokenAt(reading, first).lower))
    )
      continue;
    found.push({ first, head, last, definite: isDefinite(reading, first, head, last) });
    head = last - 1;
  }
  return found;
}

/** Of a party, whom "a" must make a person: "a senior Democrat". */
const PARTY: ReadonlySet<string> = new Set(['tory', 'republican', 'democrat']);

/** "A third of local doctors told us", "52 percent of officials": a count, no source. */
const isShare = (reading: Reading, first: number): boolean =>
  tokenInSentence(reading, first, first - 1).lower === 'of' &&
  /^(?:third|half|quarter|fifth|tenth|majority|percent|cent|%|share|out|thousands|hundreds|millions)$/.test(
    tokenInSentence(reading, first, first - 2).lower,
  );

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
  if (NUMBERS.test(token.lower) && !/^(?:that|he|she|it|they|the|:|“|")$/.test(next.lower)) return false;
  if (NOUNS_TOO.has(token.lower) && !/^(?:that|the|a|an|it|he|she|they|there|this|:|,|“|")$/.test(next.lower))
    return false;
  for (let back = at - 1; back > head; back--) {
    const { lower } = tokenAt(reading, back);
    if (lower === 'who') return false; // "people who believe …": the clause says who they are
    if (!/^(?:do|does|did|not|n't|also|still|has|have|had)$/.test(lower)) return true;
  }
  return true;
}

/** "The source said": known from before, and still without a name. */
const NEVER_NAMED: ReadonlySet<string> = new Set(['source', 'sources', 'insider', 'insiders', 'person', 'people']);

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

/** Whoever only knows, learns, wants or opposes something tells the reader nothing. */
const tells = (verb: CueVerb | undefined): boolean =>
  verb?.senses.some(({ type, particle }) => !particle && type !== 'fact' && type !== 'evidence') === true &&
  !SILENT.has(verb.lemma);

/** Verbs of those who act or wish and need not say a word. */
const SILENT: ReadonlySet<string> = new Set(
  'want intend seek offer opt aim volunteer desire wish long plan decide resolve vote oppose favor favour support back embrace admire prefer endorse cheer'.split(
    ' ',
  ),
);

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

/** "Anna Berg, an official of the port, said", "Jonas Holt, the billionaire investor, said": the name before the comma speaks. */
function standsInApposition(reading: Reading, head: number): boolean {
  for (let at = head; at > head - FARTHEST_ARTICLE; at--) {
    const { text, kind } = tokenInSentence(reading, head, at);
    if (text === ',') return isNamedBefore(reading, head, at);
    if (kind !== 'word') return false;
  }
  return false;
}
const FARTHEST_ARTICLE = 7;

const isNamedBefore = (reading: Reading, head: number, comma: number): boolean =>
  tokenInSentence(reading, head, comma - 1).case !== 'lower' && tokenInSentence(reading, head, comma - 2).start >= 0;

/** The main verb right behind a subject, over commas, adverbs and auxiliaries. */
function verbBehind(reading: Reading, head: number, last: number): string {
  const isApposition = standsInApposition(reading, head);
  const clause = isApposition ? last : endOfRelative(reading, last);
  if (clause > last && tokenInSentence(reading, last - 1, clause).case === 'lower')
    return isMainVerb(reading, clause - 1, clause) ? tokenAt(reading, clause).lower : '';
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

/** Where ", who lives above the shop," ends behind a description; `last` where there is none. */
function endOfRelative(reading: Reading, last: number): number {
  if (
    tokenInSentence(reading, last - 1, last).text !== ',' ||
    tokenInSentence(reading, last - 1, last + 1).lower !== 'who'
  )
    return last;
  for (let at = last + 2; at < last + LONGEST_RELATIVE; at++) {
    const token = tokenInSentence(reading, last - 1, at);
    if (token.start < 0) return last;
    if (token.text === ',') return at + 1;
  }
  return last;
}
const LONGEST_RELATIVE = 16;

/** "the officials", "his aides": known from before; "one of his aides", "members of parliament" are not. */
function isDefinite(reading: Reading, first: number, head: number, last: number): boolean {
  const opener = tokenAt(reading, first).lower;
  if (!DEFINITE.has(opener) || last !== head + 1) return false;
  return opener !== 'the' || !NEVER_NAMED.has(tokenAt(reading, head).lower);
}
