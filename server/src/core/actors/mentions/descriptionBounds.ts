import { cueVerb } from '../../attribution/en/cueVerbs';
import { speechVerb } from '../../attribution/en/speechVerbs';
import { looksLikePast } from '../../language/en/wordClasses';
import { type Reading, tokenAt, tokenInSentence } from '../../language/reading';
import { CALENDAR, DEMONYMS } from '../en/names';
import { anonymityAt } from './anonymity';
import { articleBefore } from './articleBefore';

const DETERMINERS: ReadonlySet<string> = new Set(
  'a an one two three four five six several some many other another both all most own second third fourth these those the his her their its our this that senior former local unnamed anonymous government'.split(
    ' ',
  ),
);
export const CITING: ReadonlySet<string> = new Set('citing cites cited quoting quotes quoted'.split(' '));

/** The head with what belongs to it: "members of parliament", "sources in Basra", "people familiar with the talks". */
export function phraseEnd(reading: Reading, head: number): number {
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
export function withAnonymity(reading: Reading, end: number): number {
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

/** Behind "her" or "that" a past is a verb all the same: "a person close to her said". */
const isNounBefore = (reading: Reading, at: number): boolean =>
  /^(?:the|a|an|his|their|its|of)$/.test(tokenAt(reading, at - 1).lower) ||
  (/^(?:her|this|that)$/.test(tokenAt(reading, at - 1).lower) && !looksLikePast(tokenAt(reading, at).lower));

export function phraseStart(reading: Reading, head: number): number {
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
      token.case === 'mixed' ||
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
  return articleBefore(reading, first, head) ?? first;
}

/** Bodies before whoever speaks for them, and ranks: "a company spokeswoman", "the prime minister". */
const WHOSE: ReadonlySet<string> = new Set(
  'team company hospital council party army bank union school police campaign court ministry embassy club city county state family prime deputy vice chief shadow junior foreign'.split(
    ' ',
  ),
);

const isOneOf = (reading: Reading, at: number): boolean =>
  tokenInSentence(reading, at, at - 1).lower === 'of' &&
  /^(?:one|two|three|some|several)$/.test(tokenInSentence(reading, at, at - 2).lower);
