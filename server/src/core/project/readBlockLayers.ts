import { findMentions } from '../actors/mentions/findMentions';
import { isOutletName } from '../attribution/chain';
import { findAttributions } from '../attribution/findAttributions';
import type { BlockLayers } from '../blockLayers';
import { findCitations, findLeading } from '../citations/findCitations';
import { findCues } from '../cues/findCues';
import { countFunctionWords, looksEnglish } from '../language/english';
import { readBlock } from '../language/read';
import type { Block } from '../markdown/block';
import { LONGEST_BLOCK } from '../markdown/syntax/longBlocks';
import type { Logger } from '../ports';

/** All layers of one block, each a pure function of those before it. A block that defeats a layer stays silent. */
export const readBlockLayers = (block: Block, logger: Logger): BlockLayers => readWith(layersOf, block, logger);

/**
 * What other articles are told of a block: whom it names and what it cites. Cues are left out, and so is who says what
 * where no outlet is named.
 */
export const readBlockForSummary = (block: Block, logger: Logger): BlockLayers =>
  readWith(summaryLayersOf, block, logger);

function readWith(read: (block: Block) => BlockLayers, block: Block, logger: Logger): BlockLayers {
  if (block.source.length > LONGEST_BLOCK) return silent(block);
  try {
    return read(block);
  } catch (error) {
    logger.warn(`A block of ${block.source.length} characters could not be read: ${String(error)}`);
    return silent(block);
  }
}

function layersOf(block: Block): BlockLayers {
  const reading = readBlock(block);
  const language = countFunctionWords(reading);
  const { mentions, evidence } = findMentions(reading, block);
  const attributions = findAttributions(reading, block, mentions);
  const cues = looksEnglish(language) ? findCues(reading, block) : [];
  const citations = findCitations({ block, reading, mentions, attributions });
  return { block, reading, language, cues, mentions, evidence, attributions, citations };
}

function summaryLayersOf(block: Block): BlockLayers {
  const reading = readBlock(block);
  const { mentions, evidence } = findMentions(reading, block);
  const attributions = mentions.some(isOutletName) ? findAttributions(reading, block, mentions) : [];
  const citations = findLeading({ block, reading, mentions, attributions });
  return { ...silent(block), reading, mentions, evidence, attributions, citations };
}

function silent(block: Block): BlockLayers {
  return {
    block,
    reading: { prose: block.prose, tokens: [], sentences: [], quotations: [] },
    language: { words: 0, functionWords: 0 },
    cues: [],
    mentions: [],
    evidence: { lower: [], acronyms: [], things: [] },
    attributions: [],
    citations: [],
  };
}
