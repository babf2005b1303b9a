import type { BlockAttribution } from '../attribution/blockAttribution';
import type { Quotation, Reading } from '../language/reading';
import type { BlockLayers } from '../rules/rule';
import { contains, overlaps, type Span } from '../text/span';
import type { BlockCitation } from './blockCitation';
import { readable, sentencesAt } from './places';

type Layers = Pick<BlockLayers, 'block' | 'reading' | 'mentions' | 'attributions'>;

/** Shorter quotations without a speaker are mostly names, titles and words set apart. */
const FEWEST_WORDS = 4;

/** Quoted words, each with its speaker where the text names one. */
export function quotationCitations(layers: Layers): BlockCitation[] {
  const { block, reading, attributions } = layers;
  if (block.quoteDepth > 0) return blockquote(layers);
  return reading.quotations.flatMap((quotation) => {
    const attribution = attributionOf(attributions, quotation.inner);
    if (attribution === undefined && !standsAlone(reading, quotation)) return [];
    const { start, end, inner } = quotation;
    const label = `“${readable(block, inner)}”`;
    const sentences = sentencesAt(reading, inner);
    return [{ kind: 'quotation' as const, start, end, label, sentences, ...speakerOf(attributions, attribution) }];
  });
}

/** Is it a quotation without anybody saying so? Titles of works and quotations within quotations are not. */
const standsAlone = (reading: Reading, quotation: Quotation): boolean =>
  quotation.words >= FEWEST_WORDS && !isTitle(reading, quotation) && !isNested(reading, quotation);

function isTitle({ tokens }: Reading, { first, last }: Quotation): boolean {
  const long = tokens.slice(first, last).filter(({ kind, text }) => kind === 'word' && text.length > 3);
  return long.length > 0 && long.every((token) => token.case !== 'lower');
}

const isNested = ({ quotations }: Reading, quotation: Quotation): boolean =>
  quotations.some((other) => other !== quotation && contains(other.inner, quotation));

/** Index of the attribution that the quoted words are the content of; the innermost where several are. */
function attributionOf(attributions: readonly BlockAttribution[], quoted: Span): number | undefined {
  let best: number | undefined;
  let shortest = Number.POSITIVE_INFINITY;
  attributions.forEach(({ content }, index) => {
    for (const part of content) {
      if (overlaps(part, quoted) && part.end - part.start < shortest) {
        best = index;
        shortest = part.end - part.start;
      }
    }
  });
  return best;
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
  return [
    { kind: 'blockquote', start: 0, end: block.source.length, label: readable(block, body), sentences, ...speaker },
  ];
}
