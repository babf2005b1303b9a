import { type BlockAttribution, isStatement } from '../attribution/blockAttribution';
import type { BlockLayers } from '../blockLayers';
import type { Quotation, Reading } from '../language/reading';
import { SpanIndex } from '../text/spanIndex';
import type { BlockCitation } from './blockCitation';
import { readable, sentencesAt } from './places';

type Layers = Pick<BlockLayers, 'block' | 'reading' | 'mentions' | 'attributions'>;

/** Shorter quotations without a speaker are mostly names, titles and words set apart. */
const FEWEST_WORDS = 4;

/** Quoted words, each with its speaker where the text names one. */
export function quotationCitations(layers: Layers): BlockCitation[] {
  const { block, reading, attributions } = layers;
  if (block.quoteDepth > 0) return blockquote(layers);
  const saidAt = new SpanIndex(
    [...attributions.keys()].filter((index) => isSaying(attributions[index])),
    (index) => attributions[index]?.content ?? [],
  );
  let reach = 0; // end of the widest quotation so far: what ends before it is a quotation within a quotation
  return reading.quotations.flatMap((quotation): BlockCitation[] => {
    const { start, end, inner } = quotation;
    const isNested = end <= reach;
    reach = Math.max(reach, end);
    const attribution = attributionOf(attributions, saidAt.overlapping(inner));
    if (attribution === undefined && (isNested || !standsAlone(reading, quotation))) return [];
    const label = `“${readable(block, inner)}”`;
    const sentences = sentencesAt(reading, inner);
    return [{ kind: 'quotation', start, end, label, sentences, ...speakerOf(attributions, attribution) }];
  });
}

const isSaying = (attribution: BlockAttribution | undefined): boolean =>
  attribution !== undefined && isStatement(attribution);

/** Is it a quotation although nobody is said to speak? Titles of works are not. */
const standsAlone = (reading: Reading, quotation: Quotation): boolean =>
  quotation.words >= FEWEST_WORDS && !isTitle(reading, quotation);

function isTitle({ tokens }: Reading, { first, last }: Quotation): boolean {
  const long = tokens.slice(first, last).filter(({ kind, text }) => kind === 'word' && text.length > 3);
  return long.length > 0 && long.every((token) => token.case !== 'lower');
}

/** Of the attributions that hold quoted words, the innermost: the one with the shortest content. */
function attributionOf(attributions: readonly BlockAttribution[], holding: readonly number[]): number | undefined {
  const length = (index: number) =>
    (attributions[index]?.content ?? []).reduce((sum, { start, end }) => sum + end - start, 0);
  return holding.length === 0 ? undefined : holding.reduce((best, each) => (length(each) < length(best) ? each : best));
}

function speakerOf(
  attributions: readonly BlockAttribution[],
  attribution: number | undefined,
): Pick<BlockCitation, 'attribution' | 'mention'> {
  if (attribution === undefined) return {};
  const mention = attributions[attribution]?.sourceMention;
  return { attribution, ...(mention === undefined ? {} : { mention }) };
}

const CALLOUT = /^\s*\[!\w+\]/;
/** "— Jane Doe, Letters": who is quoted, on a line of its own at the end. */
const CREDIT = /(?:^|\n)[ \t>]*(?:—|–|--|-)[ \t]*(?=\S)[^\n]*$/;

/** What a writer sets off as a block although the words are his own, and says so where others name a source. */
const OWN_SUMMARY =
  /^(?:(?:my |our )?own summary|(?:my |our |a )?summary (?:by|of) (?:the|this) (?:author|editor|editors|writer|newsroom)|(?:author|editor|writer)[’']s (?:own )?summary)$/i;

/** A block inside a blockquote; the tree joins blocks of one blockquote. */
function blockquote({ block, reading, mentions, attributions }: Layers): BlockCitation[] {
  if (block.kind !== 'paragraph' || CALLOUT.test(block.source) || reading.tokens.length === 0) return [];
  const credit = block.source.search(CREDIT);
  const end = credit > 0 ? credit : block.source.length;
  const body = { start: 0, end };
  const credited = credit < 0 ? -1 : mentions.findIndex(({ start }) => start >= credit);
  const said = attributions.findIndex(({ sourceMention }) => sourceMention !== undefined);
  const speaker = credited >= 0 ? { mention: credited } : speakerOf(attributions, said < 0 ? undefined : said);
  const sentences = credit === 0 ? [] : sentencesAt(reading, body);
  const whole = { start: 0, end: block.source.length };
  const label = readable(block, body);
  if (credit >= 0 && OWN_SUMMARY.test(creditWords(block.source.slice(credit))))
    return [{ kind: 'blockquote', ...whole, label, sentences, isOwn: true }];
  return [{ kind: 'blockquote', ...whole, label, sentences, ...speaker }];
}

const creditWords = (line: string): string => line.replace(/^[\s>—–-]+|[\s.*_]+$/g, '').replace(/^[*_]+/, '');
