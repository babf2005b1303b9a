import type { BlockLayers } from '../blockLayers';
import { EDGE, findAtTokens, tokenAt, tokenInSentence } from '../language/reading';
import type { BlockCitation } from './blockCitation';
import { BACK_REFERENCES } from './en/reporting';
import { readable, sentencesAt } from './places';

type Layers = Pick<BlockLayers, 'block' | 'reading'>;

/** "those reports", and in notes "ibid." and "op. cit.": pointing back to something cited before. */
export const backReferences = (layers: Layers): BlockCitation[] => [
  ...reportsBefore(layers),
  ...(layers.block.footnote === undefined ? [] : worksBefore(layers)),
];

function reportsBefore({ block, reading }: Layers): BlockCitation[] {
  return findAtTokens(reading, (token, index): BlockCitation | undefined => {
    if (token.lower !== 'that' && token.lower !== 'those') return undefined;
    const noun = tokenInSentence(reading, index, index + 1);
    if (!BACK_REFERENCES.has(noun.lower)) return undefined;
    const span = { start: token.start, end: noun.end };
    return { kind: 'back-reference', ...span, label: readable(block, span), sentences: sentencesAt(reading, span) };
  });
}

const IBID: ReadonlySet<string> = new Set(['ibid', 'ibid.', 'ibidem']);
const LATIN: ReadonlySet<string> = new Set(['op', 'op.', 'loc', 'loc.', 'opere', 'loco']);
const CITED: ReadonlySet<string> = new Set(['cit', 'cit.', 'citato', 'citado']);

/** `target` tells "ibid." (the work before) from "op. cit." (a work of an author named). */
function worksBefore({ block, reading }: Layers): BlockCitation[] {
  return findAtTokens(reading, (token, index): BlockCitation | undefined => {
    const same = IBID.has(token.lower);
    const last = same ? index : citedBehind(reading, index);
    if (last < 0) return undefined;
    const end = withStop(reading, last);
    const locator = locatorBehind(block.prose, end);
    const span = { start: token.start, end: locator?.end ?? end };
    const target = same ? 'ibid' : 'op. cit.';
    const label = readable(block, span);
    const author = same ? undefined : authorBefore(reading, index);
    const whose = author === undefined ? {} : { author };
    const reference: BlockCitation = { kind: 'back-reference', ...span, target, label, ...whose, sentences: [] };
    return locator ? { ...reference, locator: locator.text } : reference;
  });
}

/** "Berg" of "Anna Berg, op. cit.". */
function authorBefore(reading: Layers['reading'], index: number): string | undefined {
  const comma = tokenInSentence(reading, index, index - 1).text === ',' ? 1 : 0;
  const { text, case: letters } = tokenInSentence(reading, index, index - 1 - comma);
  return letters === 'initial' ? text : undefined;
}

/** Index of "cit" behind "op." (the full stop may be a token of its own), or -1. */
function citedBehind(reading: Layers['reading'], index: number): number {
  if (!LATIN.has(tokenAt(reading, index).lower)) return -1;
  const next = tokenAt(reading, index + 1).text === '.' ? index + 2 : index + 1;
  return CITED.has(tokenAt(reading, next).lower) ? next : -1;
}

function withStop(reading: Layers['reading'], last: number): number {
  const next = tokenAt(reading, last + 1);
  return next !== EDGE && next.text === '.' && !next.spaced ? next.end : tokenAt(reading, last).end;
}

const LOCATOR = /^,?\s{1,3}((?:(?:pp?|ch|chap|vol|no|fols?|ff?)\.?\s?)?\d[\d–-]{0,12}[a-z]?)/i;

function locatorBehind(prose: string, end: number): { text: string; end: number } | undefined {
  const found = LOCATOR.exec(prose.slice(end, end + 40));
  return found?.[1] === undefined ? undefined : { text: found[1], end: end + found[0].length };
}
