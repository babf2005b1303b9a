import type { Article } from '../article';
import { normaliseLabel } from '../markdown/links';
import type { BlockCitation } from './blockCitation';
import { announcedBy } from './leadIns';
import { readable, sentencesAt } from './places';

/** A citation that the article bears out, in its place. */
export interface PlacedCitation {
  /** Index of the block that it starts in. */
  block: number;
  citation: BlockCitation;
  /** Blocks that it goes on in, its own first: blockquotes may have several paragraphs. */
  extent: number[];
  /** Block of the lead-in that announces a quotation. */
  leadIn?: number;
}

/**
 * All citations of an article in document order. A shortcut reference without a definition is just text in brackets,
 * a lead-in that announces nothing is no lead-in, the paragraphs of one blockquote are one citation, and a block that is
 * the author's own summary cites nothing.
 */
export function citationsIn(article: Article): readonly PlacedCitation[] {
  let found = known.get(article);
  if (!found) {
    found = read(article);
    known.set(article, found);
  }
  return found;
}

const known = new WeakMap<Article, readonly PlacedCitation[]>();

function read(article: Article): PlacedCitation[] {
  const found: PlacedCitation[] = [];
  const own = new Set<PlacedCitation>();
  let quote: PlacedCitation | undefined;
  article.blocks.forEach(({ layers: { citations } }, block) => {
    for (const citation of citations) {
      if (citation.kind === 'lead-in') {
        const extent = announcedBy(article, block);
        if (extent.length > 0) found.push({ block, citation, extent: [block] }, announced(article, block, extent));
      } else if (citation.kind === 'blockquote') {
        if (quote && quote.extent.at(-1) === block - 1) quote.extent.push(block);
        else {
          quote = { block, citation, extent: [block] };
          found.push(quote);
        }
        if (citation.isOwn) own.add(quote);
      } else if (isBorneOut(citation, article)) found.push({ block, citation, extent: [block] });
    }
  });
  return own.size > 0 ? found.filter((placed) => !own.has(placed)) : found;
}

const isBorneOut = ({ ifDefined, target }: BlockCitation, { linkDefinitions }: Article): boolean =>
  !ifDefined || linkDefinitions.has(normaliseLabel(target ?? ''));

/** The quotation behind a lead-in, which no mark sets off. */
function announced({ blocks }: Article, leadIn: number, extent: number[]): PlacedCitation {
  const [block = leadIn] = extent;
  const layers = blocks[block]?.layers;
  const whole = { start: 0, end: layers?.block.source.length ?? 0 };
  const label = layers ? readable(layers.block, whole) : '';
  const sentences = layers ? sentencesAt(layers.reading, whole) : [];
  return { block, citation: { kind: 'blockquote', ...whole, label, sentences }, extent, leadIn };
}
