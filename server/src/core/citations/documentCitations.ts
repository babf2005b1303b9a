import { speechVerb } from '../attribution/en/speechVerbs';
import type { BlockLayers } from '../blockLayers';
import { EDGE, findAtTokens, type Reading, type Token, tokenAt, tokenInSentence } from '../language/reading';
import { overlaps, type Span } from '../text/span';
import type { BlockCitation } from './blockCitation';
import {
  DAYS,
  DETERMINERS,
  DOCUMENT_VERBS,
  DOCUMENTS,
  MAKING,
  MEDIA,
  MONTHS,
  POSSESSIVES,
  REPORTS_AND_STUDIES,
} from './en/documents';
import { readable, sentencesAt } from './places';

type Layers = Pick<BlockLayers, 'block' | 'reading' | 'attributions'>;

/**
 * Documents and media that the prose takes something from: "said in a statement", "according to a police report",
 * "the 1995 inventory lists", "his statement Sunday", "this video". A document that is merely talked about is none.
 */
export function documentCitations(layers: Layers): BlockCitation[] {
  const { block, reading } = layers;
  if (block.kind === 'heading') return [];
  return findAtTokens(reading, (token, index) => {
    if (token.quotation >= 0 || token.kind !== 'word') return undefined;
    const phrase = phraseAt(reading, index);
    return phrase && citationOf(layers, phrase);
  });
}

function citationOf({ block, reading, attributions }: Layers, phrase: Span): BlockCitation {
  const said = attributions.findIndex(({ source }) => source !== null && overlaps(source, phrase));
  const { start, end } = phrase;
  const label = readable(block, phrase);
  const citation: BlockCitation = { kind: 'document', start, end, label, sentences: sentencesAt(reading, phrase) };
  return said < 0 ? citation : { ...citation, attribution: said };
}

/** The phrase that names a document, from its determiner on, if the noun at an index is one that is used as a source. */
function phraseAt(reading: Reading, noun: number): Span | undefined {
  const { lower } = tokenAt(reading, noun);
  if (MEDIA.has(lower)) return shownAt(reading, noun);
  const isDocument = DOCUMENTS.has(lower);
  if (!isDocument && !REPORTS_AND_STUDIES.has(lower)) return undefined;
  const from = determinerBefore(reading, noun);
  if (from < 0 || isInName(reading, from, noun) || isOwn(reading, from, noun)) return undefined;
  const when = dateBehind(reading, noun);
  const isUsed =
    isQuotedFrom(reading, from, noun) ||
    speaks(reading, noun) ||
    (isDocument && (isOwnedAndDated(reading, from, when) || isMade(reading, from)));
  if (!isUsed) return undefined;
  return { start: tokenAt(reading, from).start, end: tokenAt(reading, when ?? noun).end };
}

/** "the Centre for the Study of War": no study. */
const isInName = (reading: Reading, from: number, noun: number): boolean =>
  tokenAt(reading, noun).case === 'initial' &&
  /^(?:for|of|on)$/.test(tokenInSentence(reading, noun, from - 1).lower) &&
  tokenInSentence(reading, noun, from - 2).case === 'initial';

/** "this paper describes", "our study suggests": the text speaks of itself; "our poll" is a document all the same. */
function isOwn(reading: Reading, from: number, noun: number): boolean {
  const { lower: determiner } = tokenAt(reading, from);
  const { lower } = tokenAt(reading, noun);
  if (/^(?:this|these)$/.test(determiner)) return REPORTS_AND_STUDIES.has(lower);
  return /^(?:my|our)$/.test(determiner) && lower !== 'poll' && lower !== 'survey';
}

const MOST_MODIFIERS = 5;

/** Index of the determiner (or the first word of the name that owns it) before a noun, or -1. */
function determinerBefore(reading: Reading, noun: number): number {
  for (let at = noun - 1; at >= noun - MOST_MODIFIERS; at--) {
    const token = tokenInSentence(reading, noun, at);
    if (token === EDGE || (token.kind !== 'word' && token.kind !== 'number' && token.text !== '-')) return -1;
    if (token.clitic && token.lower === "'s") return ownerBefore(reading, at);
    if (DETERMINERS.has(token.lower)) return at;
    if (speechVerb(token.lower)?.frame === 'any' && !token.lower.endsWith('ed')) return -1;
  }
  return -1;
}

/** "the company's letter": where the name of the owner begins. */
function ownerBefore(reading: Reading, clitic: number): number {
  let at = clitic - 1;
  while (at > clitic - MOST_MODIFIERS) {
    const before = tokenInSentence(reading, clitic, at - 1);
    if (DETERMINERS.has(before.lower)) return at - 1;
    if (before.case !== 'initial' && before.case !== 'upper') break;
    at--;
  }
  return at;
}

/** "in a statement" beside a verb of speaking; "according to a report". */
function isQuotedFrom(reading: Reading, from: number, noun: number): boolean {
  const before = tokenInSentence(reading, from, from - 1).lower;
  const further = tokenInSentence(reading, from, from - 2).lower;
  if (before === 'to' && further === 'according') return true;
  if (before !== 'in' && before !== 'per') return false;
  return speaksNear(reading, from, from - 1, -1) || speaksNear(reading, noun, noun + 1, 1);
}

const FARTHEST_VERB = 12;

function speaksNear(reading: Reading, from: number, at: number, step: 1 | -1): boolean {
  for (let index = at; Math.abs(index - at) < FARTHEST_VERB; index += step) {
    const token = tokenInSentence(reading, from, index);
    if (token === EDGE) return false;
    if (speechVerb(token.lower)?.frame === 'any' && token.kind === 'word') return true;
  }
  return false;
}

const FARTHEST_PREDICATE = 8;
const STOPS = /^[,;:.!?()—–]$/;

/** "the diocesan inventory of 1995 lists", "a notice on the company's website says". */
function speaks(reading: Reading, noun: number): boolean {
  for (let at = noun + 1; at <= noun + FARTHEST_PREDICATE; at++) {
    const token = tokenInSentence(reading, noun, at);
    if (token === EDGE || STOPS.test(token.text)) return false;
    if (DOCUMENT_VERBS.has(token.lower)) return isPredicate(reading, noun, at);
    if (token.lower === 'that' || token.lower === 'who' || token.lower === 'which' || token.lower === 'to')
      return false;
  }
  return false;
}

/** Right behind the noun, or behind a prepositional phrase: not "a report the mayor called", not "the files on record". */
function isPredicate(reading: Reading, noun: number, verb: number): boolean {
  if (verb === noun + 1) return true;
  const next = tokenInSentence(reading, noun, noun + 1).lower;
  const before = tokenInSentence(reading, noun, verb - 1);
  return LINKS.has(next) && !LINKS.has(before.lower) && !DETERMINERS.has(before.lower) && before.lower !== 'to';
}

const LINKS: ReadonlySet<string> = new Set(['of', 'on', 'in', 'from', 'by', 'for', 'at', 'about', 'with']);

/** Index of the last word of a date behind the noun: "Sunday", "on Sunday", "of 12 May"; undefined without one. */
function dateBehind(reading: Reading, noun: number): number | undefined {
  const next = tokenInSentence(reading, noun, noun + 1);
  if (DAYS.has(next.lower)) return noun + 1;
  if (next.lower !== 'on' && next.lower !== 'of' && next.lower !== 'from') return undefined;
  const then = tokenInSentence(reading, noun, noun + 2);
  const last = tokenInSentence(reading, noun, noun + 3);
  if (then.kind === 'number' && MONTHS.has(last.lower)) return noun + 3;
  return DAYS.has(then.lower) || isMonth(then) || /^[12]\d{3}$/.test(then.text) ? noun + 2 : undefined;
}

const isMonth = ({ lower, case: written }: Token): boolean => MONTHS.has(lower) && written === 'initial';

/** "his statement Sunday": somebody's, and of a day. */
const isOwnedAndDated = (reading: Reading, from: number, when: number | undefined): boolean =>
  when !== undefined && (POSSESSIVES.has(tokenAt(reading, from).lower) || tokenAt(reading, from).case === 'initial');

/** "signed an agreement", "issued a statement". */
const isMade = (reading: Reading, from: number): boolean => MAKING.has(tokenInSentence(reading, from, from - 1).lower);

/** "this video", "the following pictures"; "watch this video" is a link. */
function shownAt(reading: Reading, noun: number): Span | undefined {
  const before = tokenInSentence(reading, noun, noun - 1);
  const further = tokenInSentence(reading, noun, noun - 2);
  const from = before.lower === 'following' && further.lower === 'the' ? further : before;
  if (from === before && /^(?:watch|see|view|play|click)$/.test(further.lower)) return undefined;
  const points = from.lower === 'this' || from.lower === 'these' || from === further;
  return points && from !== EDGE ? { start: from.start, end: tokenAt(reading, noun).end } : undefined;
}
