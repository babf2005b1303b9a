import { UNNAMED_HEADS } from '../actors/en/people';
import type { Mention } from '../actors/mention';
import type { Reading } from '../language/reading';
import { tokenAt, tokenInSentence } from '../language/reading';
import type { Passage } from './content';
import { type SpeechVerb, speechVerb } from './en/speechVerbs';

const PRONOUNS: ReadonlySet<string> = new Set('he she they who it'.split(' '));
const AUTHOR: ReadonlySet<string> = new Set('i we you'.split(' '));
/** Bodies and documents that speak without a capital. */
const SPEAKING_NOUNS: ReadonlySet<string> = new Set(
  'police ministry government company army court council commission agency department office authority hospital university party union bank group organisation organization team report study survey paper newspaper statement document letter campaign administration authorities judge mayor minister president prosecutor king queen governor senator committee board embassy church club institute association military navy station'.split(
    ' ',
  ),
);
/** How far the head of a subject may stand from its verb, over appositions and relative clauses, in tokens. */
const REACH = 22;

/** The subject of a verb whose group begins at `verb`: the noun phrase right before it, or before what stands between commas. */
export function subjectBefore(
  reading: Reading,
  verb: number,
  mentions: readonly Mention[],
  speech?: SpeechVerb,
): Passage | undefined {
  const before = tokenInSentence(reading, verb, verb - 1);
  if (PRONOUNS.has(before.lower)) return before.lower === 'it' ? undefined : { first: verb - 1, last: verb };
  if (AUTHOR.has(before.lower)) return undefined;
  const direct = mentionEndingAt(mentions, verb);
  if (direct) return withoutTitle(direct);
  const noun = nounEndingAt(reading, verb);
  if (noun) return noun;
  if (before.text === ',' || before.text === ')' || before.text === '—' || before.text === '–')
    return beforeAside(reading, verb, mentions);
  return (
    coordinated(reading, verb, mentions) ??
    (speech && PLAIN_SPEECH.has(speech.lemma) ? anyNoun(reading, verb) : undefined)
  );
}

/** Only people and bodies do these. */
const PLAIN_SPEECH: ReadonlySet<string> = new Set(['say', 'tell', 'add', 'argue', 'warn', 'insist', 'declare']);

/** "the Democratic nominee says": whatever noun phrase with an article stands before a plain verb of speaking. */
function anyNoun(reading: Reading, end: number): Passage | undefined {
  if (tokenInSentence(reading, end, end - 1).kind !== 'word') return undefined;
  for (let first = end - 1; first >= end - 6; first--) {
    const token = tokenInSentence(reading, end, first);
    if (token.kind !== 'word' || speechVerb(token.lower)) return undefined;
    if (/^(?:the|a|an|his|her|their|its|our)$/.test(token.lower)) return { first, last: end };
  }
  return undefined;
}

const withoutTitle = ({ first, last }: Mention): Passage => ({ first, last });

/** A body or document that speaks: "the ministry", "a report". */
function nounEndingAt(reading: Reading, end: number): Passage | undefined {
  const head = tokenInSentence(reading, end, end - 1);
  if (!SPEAKING_NOUNS.has(head.lower) && !UNNAMED_HEADS.has(head.lower)) return undefined;
  let first = end - 1;
  while (first > 0 && first > end - 6) {
    const token = tokenInSentence(reading, end, first - 1);
    if (
      token.kind !== 'word' ||
      /^(?:and|or|but|that|when|while|as|said|of|in|for)$/.test(token.lower) ||
      speechVerb(token.lower)
    )
      break;
    first--;
    if (/^(?:the|a|an|his|her|its|their|this|that)$/.test(token.lower)) break;
  }
  return { first, last: end };
}

/** "Anna Berg, head of the port, said": steps over what stands between commas to the name before it. */
function beforeAside(reading: Reading, verb: number, mentions: readonly Mention[]): Passage | undefined {
  const closing = tokenAt(reading, verb - 1).text;
  const opening = closing === ')' ? '(' : closing;
  for (let at = verb - 2; at >= verb - REACH; at--) {
    const token = tokenInSentence(reading, verb, at);
    if (token.start < 0) return undefined;
    if (token.text !== opening) continue;
    const mention = mentionEndingAt(mentions, at);
    if (mention) return { first: mention.first, last: mention.last };
    const noun = nounEndingAt(reading, at);
    if (noun) return noun;
  }
  return undefined;
}

/** "told CNN that …, but then reversed himself and said": the subject of the first verb goes on. */
function coordinated(reading: Reading, verb: number, mentions: readonly Mention[]): Passage | undefined {
  const joint = tokenInSentence(reading, verb, verb - 1).lower;
  if (joint !== 'and' && joint !== 'but' && joint !== 'then') return undefined;
  const sentence = reading.sentences[tokenAt(reading, verb).sentence];
  if (!sentence) return undefined;
  for (let at = verb - 2; at > sentence.first && at > verb - 2 * REACH; at--) {
    if (!speechVerb(tokenAt(reading, at).lower)) continue;
    const subject = subjectBefore(reading, at, mentions);
    if (subject) return subject;
  }
  return undefined;
}

/** A noun phrase that begins at a token: a mention, a pronoun, or a body that speaks. */
export function subjectBehind(reading: Reading, at: number, mentions: readonly Mention[]): Passage | undefined {
  const token = tokenInSentence(reading, at - 1, at);
  if (token.start < 0) return undefined;
  if (/^(?:he|she|they)$/.test(token.lower)) return { first: at, last: at + 1 };
  const mention = mentionStartingAt(reading, mentions, at);
  if (mention) return { first: mention.first, last: mention.last };
  for (let head = at; head < at + 6; head++) {
    const here = tokenInSentence(reading, at, head);
    if (here.kind !== 'word') return undefined;
    if (
      SPEAKING_NOUNS.has(here.lower) ||
      UNNAMED_HEADS.has(here.lower) ||
      /^(?:reporters|journalists|them|him|her|us|me|parliament)$/.test(here.lower)
    ) {
      return { first: at, last: head + 1 };
    }
    if (speechVerb(here.lower) || /^(?:that|to|and|but)$/.test(here.lower)) return undefined;
  }
  return undefined;
}

/** The mention that ends right before a token; the outer one of nested mentions. */
export const mentionEndingAt = (mentions: readonly Mention[], end: number): Mention | undefined =>
  mentions.find((mention) => mention.last === end && mention.form !== 'pronoun');

/** The mention that begins at a token, or behind an article, a title or a nationality at it. */
export function mentionStartingAt(reading: Reading, mentions: readonly Mention[], at: number): Mention | undefined {
  return mentions.find(({ first, form, title }) => {
    if (form === 'pronoun') return false;
    if (first === at) return true;
    const begins = title ? title.start : (reading.tokens[first]?.start ?? -1);
    const start = tokenInSentence(reading, at, at).start;
    const isArticle = /^(?:the|a|an)$/.test(tokenAt(reading, at).lower);
    return begins === start || (isArticle && (first === at + 1 || begins === tokenAt(reading, at + 1).start));
  });
}
