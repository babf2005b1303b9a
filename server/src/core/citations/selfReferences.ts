import type { BlockLayers } from '../blockLayers';
import { EDGE, findAtTokens, type Reading, type Token, tokenInSentence } from '../language/reading';
import type { BlockCitation } from './blockCitation';
import { DAYS, MONTHS, OWN_TEXTS, WRITING_VERBS } from './en/documents';
import { readable, sentencesAt } from './places';

const FARTHEST_DATE = 8;
const PERIODS: ReadonlySet<string> = new Set(
  'week weeks month months year years day days spring summer autumn fall winter'.split(' '),
);
const BEFORE: ReadonlySet<string> = new Set(['earlier', 'previously', 'before']);

/** "I wondered a few days ago", "our own earlier report": the author points to an earlier text of his own. */
export function selfReferences({ block, reading }: Pick<BlockLayers, 'block' | 'reading'>): BlockCitation[] {
  if (block.quoteDepth > 0) return [];
  return findAtTokens(reading, (token, index): BlockCitation | undefined => {
    const last = token.lower === 'own' ? ownTextBehind(reading, index) : writingBehind(reading, index);
    if (last < 0 || token.quotation >= 0) return undefined;
    const span = { start: token.start, end: tokenInSentence(reading, index, last).end };
    return { kind: 'self-reference', ...span, label: readable(block, span), sentences: sentencesAt(reading, span) };
  });
}

/** Index of the last word of "own earlier report", or -1. Whose it is stands before: nobody's but the author's. */
function ownTextBehind(reading: Reading, own: number): number {
  const isEarlier = BEFORE_THIS.has(tokenInSentence(reading, own, own + 1).lower);
  const isText = OWN_TEXTS.has(tokenInSentence(reading, own, own + 2).lower);
  const whose = tokenInSentence(reading, own, own - 1);
  return isEarlier && isText && (whose.kind !== 'word' || OURS.has(whose.lower)) ? own + 2 : -1;
}

const BEFORE_THIS: ReadonlySet<string> = new Set(['earlier', 'previous']);
const OURS: ReadonlySet<string> = new Set(['my', 'our']);

/** Index of the last word of "I wondered a few days ago", or -1. */
function writingBehind(reading: Reading, pronoun: number): number {
  const { text, lower } = tokenInSentence(reading, pronoun, pronoun);
  if (text !== 'I' && lower !== 'we') return -1;
  const verb = verbBehind(reading, pronoun);
  return verb < 0 ? -1 : dateBehind(reading, verb);
}

/** Index of the verb of writing behind the pronoun ("I had then argued"), or -1. */
function verbBehind(reading: Reading, pronoun: number): number {
  for (let at = pronoun + 1; at <= pronoun + 3; at++) {
    const { lower } = tokenInSentence(reading, pronoun, at);
    if (WRITING_VERBS.has(lower)) return at;
    if (lower !== 'had' && lower !== 'have' && lower !== "'ve" && lower !== 'first' && lower !== 'already') return -1;
  }
  return -1;
}

/** Index of the last word of an expression that sets the writing before this text, or -1. */
function dateBehind(reading: Reading, verb: number): number {
  for (let at = verb + 1; at <= verb + FARTHEST_DATE; at++) {
    const token = tokenInSentence(reading, verb, at);
    if (token === EDGE || /^[;:!?.—–]$/.test(token.text)) return -1;
    const next = tokenInSentence(reading, verb, at + 1);
    if (token.lower === 'ago' || (BEFORE.has(token.lower) && endsPhrase(next))) return at;
    if (token.lower === 'last' && (PERIODS.has(next.lower) || DAYS.has(next.lower) || MONTHS.has(next.lower)))
      return at + 1;
    if (token.lower === 'yesterday') return at;
    if (token.lower === 'in' && next.case === 'initial' && MONTHS.has(next.lower)) return at + 1;
    if ((token.lower === 'in' || token.lower === 'on') && /^(?:19|20)\d\d$/.test(next.text)) return at + 1;
  }
  return -1;
}

/** "as I wrote before," but "I wondered how long it would be before he came". */
const endsPhrase = ({ start, kind, lower }: Token): boolean =>
  start < 0 || kind === 'punctuation' || /^(?:that|in|on|and|but|about|of)$/.test(lower);
