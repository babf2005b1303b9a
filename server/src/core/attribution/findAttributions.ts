import type { Mention } from '../actors/mention';
import type { Reading } from '../language/reading';
import { tokenAt, tokenInSentence } from '../language/reading';
import type { Block } from '../markdown/block';
import { contains, type Span } from '../text/span';
import type { BlockAttribution } from './blockAttribution';
import { contentAfter, contentBefore, type Passage, spanOfTokens } from './content';
import { SPEECH_NOUNS, type SpeechVerb, speechVerb } from './en/speechVerbs';
import { attributionOf, isQuote } from './parts';
import { mentionEndingAt, mentionStartingAt, subjectBefore, subjectBehind } from './subject';

/**
 * Who says what in a block, from its surface: subject and verb before, after or around what is said, "according to",
 * nouns that carry a clause, passives without a speaker. Precision before recall: a verb without content, or without
 * anybody who could speak, gives nothing. One pass over the tokens.
 */
export function findAttributions(reading: Reading, block: Block, mentions: Mention[]): BlockAttribution[] {
  const found: BlockAttribution[] = [];
  for (let at = 0; at < reading.tokens.length; at++) {
    const attribution =
      accordingTo(reading, at, mentions) ?? byVerb(reading, at, mentions) ?? byNoun(reading, at, mentions);
    if (attribution) found.push(attribution);
  }
  const credit = creditLine(reading, block, mentions);
  if (credit) found.push(credit);
  return withNesting(found);
}

const NO_SPEAKER: ReadonlySet<string> = new Set(
  'plan plans schedule age size rank reports report tradition law legend type weight height need needs taste circumstances hoyle custom rules'.split(
    ' ',
  ),
);

function accordingTo(reading: Reading, at: number, mentions: Mention[]): BlockAttribution | undefined {
  if (tokenAt(reading, at).lower !== 'according' || tokenInSentence(reading, at, at + 1).lower !== 'to')
    return undefined;
  const source = subjectBehind(reading, at + 2, mentions);
  if (!source || NO_SPEAKER.has(tokenAt(reading, source.last - 1).lower)) return undefined;
  const content = contentBefore(reading, at) ?? contentAfter(reading, behindComma(reading, source.last), 'any');
  if (!content) return undefined;
  return attributionOf(reading, mentions, {
    source,
    cue: { first: at, last: at + 2 },
    lemma: 'according to',
    content: [content],
  });
}

const behindComma = (reading: Reading, at: number): number => (tokenAt(reading, at).text === ',' ? at + 1 : at);

const BE: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', "'s", "'re"]);
const AUXILIARIES: ReadonlySet<string> = new Set(
  "has have had did does do will would may might could can should must not n't also later then still once already 've 'd 'll reportedly repeatedly publicly privately".split(
    ' ',
  ),
);
const NOUN_MARKERS: ReadonlySet<string> = new Set(
  'the a an this that these those his her its their our my no any some each every of own such'.split(' '),
);

function byVerb(reading: Reading, at: number, mentions: Mention[]): BlockAttribution | undefined {
  const token = tokenAt(reading, at);
  const verb = token.kind === 'word' ? speechVerb(token.lower) : undefined;
  if (!verb || !isVerbHere(reading, at, verb)) return undefined;
  const group = verbGroup(reading, at);
  if (group.passive) return agentless(reading, at, group.first, verb);
  const cue = { first: group.first, last: at + 1 };
  const before = subjectBefore(reading, group.first, mentions, verb) ?? participleSubject(reading, at, mentions);
  return before ? afterSubject(reading, mentions, before, cue, verb) : inverted(reading, mentions, cue, verb);
}

/** The verb with its auxiliaries; `passive` when a form of "be" governs a participle. */
function verbGroup(reading: Reading, at: number): { first: number; passive: boolean } {
  let first = at;
  let passive = false;
  while (first > 0) {
    const { lower } = tokenInSentence(reading, at, first - 1);
    if (BE.has(lower)) passive = !tokenAt(reading, at).lower.endsWith('ing');
    else if (!AUXILIARIES.has(lower) && !(lower.endsWith('ly') && lower.length > 4)) break;
    first--;
  }
  return { first, passive };
}

/** Nouns, names and titles that look like the verb: "the report", "a claim", "insurance claims", "State Department". */
function isVerbHere(reading: Reading, at: number, { lemma }: SpeechVerb): boolean {
  const token = tokenAt(reading, at);
  const before = tokenInSentence(reading, at, at - 1);
  const next = tokenInSentence(reading, at, at + 1);
  if (token.case === 'initial' && before.start >= 0 && before.kind === 'word') return false;
  if (NOUN_MARKERS.has(before.lower) && !(before.lower === 'that' && token.lower.endsWith('ed'))) return false;
  if (before.lower === 'to' || before.lower === 'not') return false;
  if (
    SPEECH_NOUNS.has(token.lower) &&
    (next.lower === 'of' || next.lower === 'by' || next.lower === 'on' || before.clitic)
  )
    return false;
  return !(next.kind === 'word' && SILENT_OBJECTS[lemma]?.has(next.lower));
}

/** What makes the verb mean something else: "admitted to hospital", "claimed 40 lives", "reports to the board". */
const SILENT_OBJECTS: Readonly<Record<string, ReadonlySet<string>>> = {
  admit: new Set(['to']),
  report: new Set(['to']),
  ask: new Set(['for']),
  tell: new Set(['apart']),
  agree: new Set(['on', 'with']),
  decide: new Set(['on', 'against']),
  believe: new Set(['in']),
  hope: new Set(['for']),
  continue: new Set(['to', 'in', 'on', 'with', 'for']),
  respond: new Set(['to']),
  reply: new Set(['to']),
  feel: new Set(['like']),
  find: new Set(['out', 'the', 'a', 'an', 'his', 'her', 'their', 'its']),
  know: new Set(['as', 'for', 'about', 'of']),
  show: new Set(['up', 'off']),
  add: new Set(['to', 'a', 'an', 'the', 'up', 'insult']),
};

function afterSubject(
  reading: Reading,
  mentions: Mention[],
  source: Passage,
  cue: Passage,
  verb: SpeechVerb,
): BlockAttribution | undefined {
  const recipient = verb.recipient ? subjectBehind(reading, cue.last, mentions) : undefined;
  const after = contentAfter(reading, recipient?.last ?? cue.last, verb.frame);
  const before = verb.frame === 'any' ? contentBefore(reading, phraseStart(reading, source.first)) : undefined;
  const isAround = after && before && isQuote(reading, after) && isQuote(reading, before);
  const content = isAround ? [before, after] : [after ?? before].filter((each) => each !== undefined);
  if (content.length === 0) return undefined;
  const heard = recipient ?? toWhom(reading, cue.last, mentions);
  return attributionOf(reading, mentions, {
    source,
    cue,
    lemma: verb.lemma,
    content,
    ...(heard ? { recipient: heard } : {}),
  });
}

/** "…, longtime pollster Pat Caddell told": the words that lead up to a name belong to it. */
function phraseStart(reading: Reading, first: number): number {
  for (let at = first; at > first - LONGEST_TITLE && at > 0; at--) {
    const before = tokenInSentence(reading, first, at - 1);
    if (before.text === ',' || /^[”"]|''$/.test(before.text)) return at;
    if (before.kind !== 'word' || speechVerb(before.lower)) return first;
  }
  return first;
}
const LONGEST_TITLE = 8;

/** "…, saying the court has no business there": the subject of the sentence goes on. */
function participleSubject(reading: Reading, at: number, mentions: Mention[]): Passage | undefined {
  const token = tokenAt(reading, at);
  const sentence = reading.sentences[token.sentence];
  if (!sentence || !token.lower.endsWith('ing') || tokenAt(reading, at - 1).text !== ',') return undefined;
  const opener = mentions.find(({ first, last }) => first >= sentence.first && last < at);
  if (opener && opener.first - sentence.first <= 4) return { first: opener.first, last: opener.last };
  return /^(?:he|she|they)$/.test(tokenAt(reading, sentence.first).lower)
    ? { first: sentence.first, last: sentence.first + 1 }
    : undefined;
}

/** "“…,” said a politician who helped mediate to USA Today". */
function inverted(reading: Reading, mentions: Mention[], cue: Passage, verb: SpeechVerb): BlockAttribution | undefined {
  if (verb.frame !== 'any' || verb.recipient) return undefined;
  const content = contentBefore(reading, cue.first);
  const source = content && subjectBehind(reading, cue.last, mentions);
  if (!content || !source) return undefined;
  const recipient = toWhom(reading, source.first + 1, mentions);
  return attributionOf(reading, mentions, {
    source,
    cue,
    lemma: verb.lemma,
    content: [content],
    ...(recipient ? { recipient } : {}),
  });
}

/** A hearer behind the speaker: "… to USA Today", at most a relative clause away. */
function toWhom(reading: Reading, from: number, mentions: Mention[]): Passage | undefined {
  for (let at = from; at < from + FARTHEST_HEARER; at++) {
    const token = tokenInSentence(reading, from - 1, at);
    if (token.start < 0 || token.text === '.') return undefined;
    if (token.lower !== 'to') continue;
    const mention = mentionStartingAt(reading, mentions, at + 1);
    if (mention && mention.form === 'name' && (mention.votes.outlet ?? 0) > 0)
      return { first: mention.first, last: mention.last };
  }
  return undefined;
}

const FARTHEST_HEARER = 16;

/** "It is believed that …", "was expected to …": somebody's words, and nobody's name. */
function agentless(reading: Reading, at: number, first: number, verb: SpeechVerb): BlockAttribution | undefined {
  const next = tokenInSentence(reading, at, at + 1).lower;
  const takesClause =
    next === 'that' ||
    (next === 'to' &&
      /^(?:believe|think|expect|report|say|know|suspect|understand|allege|fear|estimate)$/.test(verb.lemma));
  if (!takesClause) return undefined;
  const content = contentAfter(reading, at + 1, 'to');
  if (!content) return undefined;
  const spans = [spanOfTokens(reading, content)];
  return {
    source: null,
    cue: spanOfTokens(reading, { first, last: at + 1 }),
    lemma: verb.lemma,
    content: spans,
    kind: 'indirect',
    agentless: true,
  };
}

/** "his claim that …", "Maliki, who made repeated declarations that …". */
function byNoun(reading: Reading, at: number, mentions: Mention[]): BlockAttribution | undefined {
  const token = tokenAt(reading, at);
  if (!SPEECH_NOUNS.has(token.lower) || tokenInSentence(reading, at, at + 1).lower !== 'that') return undefined;
  const before = tokenInSentence(reading, at, at - 1);
  const content = contentAfter(reading, at + 1, 'clause');
  if (!content) return undefined;
  const possessor = before.lower === "'s" ? mentionEndingAt(mentions, at - 1) : undefined;
  const made = possessor ? undefined : maker(reading, at, mentions);
  const source = possessor ? { first: possessor.first, last: possessor.last } : made?.source;
  if (!source) return undefined;
  return attributionOf(reading, mentions, {
    source,
    cue: { first: made?.verb ?? at, last: at + 1 },
    lemma: token.lower,
    content: [content],
  });
}

function maker(reading: Reading, noun: number, mentions: Mention[]): { verb: number; source: Passage } | undefined {
  for (let at = noun - 1; at >= noun - 4; at--) {
    if (
      !/^(?:made|makes|make|issued|issues|repeated|rejected|dismissed)$/.test(tokenInSentence(reading, noun, at).lower)
    )
      continue;
    if (speechVerb(tokenAt(reading, at - 1).lower)) continue;
    const source = subjectBefore(reading, at, mentions);
    if (source) return { verb: at, source };
  }
  return undefined;
}

/** The last line of a quoted block: "— Anna Berg, Radio Lund". */
function creditLine(reading: Reading, block: Block, mentions: Mention[]): BlockAttribution | undefined {
  if (block.quoteDepth === 0) return undefined;
  const last = reading.sentences.at(-1);
  if (!last) return undefined;
  for (let at = last.first; at < last.last; at++) {
    if (!/^(?:—|–|--)$/.test(tokenAt(reading, at).text)) continue;
    const source = mentionStartingAt(reading, mentions, at + 1);
    if (source?.form !== 'name') continue;
    const content = spanOfTokens(reading, { first: 0, last: at });
    if (content.end <= content.start) return undefined;
    return {
      source: { start: source.start, end: source.end },
      sourceMention: mentions.indexOf(source),
      cue: null,
      lemma: 'credit',
      content: [content],
      kind: 'direct',
    };
  }
  return undefined;
}

/** Tells for each attribution which other one's content holds it. */
function withNesting(found: BlockAttribution[]): BlockAttribution[] {
  return found.map((each, index) => {
    const cue = each.cue ?? each.source;
    const within = cue ? holderOf(found, index, cue) : undefined;
    return within === undefined ? each : { ...each, within };
  });
}

/** Attributions this far apart in a block do not nest. */
const NEAREST = 12;

function holderOf(found: readonly BlockAttribution[], index: number, cue: Span): number | undefined {
  for (let distance = 1; distance <= NEAREST; distance++) {
    for (const other of [index - distance, index + distance]) {
      if (found[other]?.content.some((span) => contains(span, cue))) return other;
    }
  }
  return undefined;
}
