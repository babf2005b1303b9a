import type { BlockLayers } from '../blockLayers';
import { SpanIndex } from '../text/spanIndex';
import { backReferences } from './backReferences';
import type { BlockCitation } from './blockCitation';
import { documentCitations } from './documentCitations';
import { htmlCitations } from './htmlCitations';
import { identifiersIn } from './identifiers';
import { inlineCitations } from './inlineCitations';
import { leadIns } from './leadIns';
import { outletCitations } from './outletCitations';
import { sentencesAt } from './places';
import { quotationCitations } from './quotationCitations';
import { selfReferences } from './selfReferences';

type Layers = Pick<BlockLayers, 'block' | 'reading' | 'mentions' | 'attributions'>;

/** Every place of a block that says where something comes from, in document order. Precision goes before recall. */
export function findCitations(layers: Layers): BlockCitation[] {
  const leading = findLeading(layers);
  const notNumbers = leading.filter(({ kind }) => kind !== 'identifier');
  return inOrder([
    ...leading,
    ...outside(notNumbers, documentCitations(layers)),
    ...quotationCitations(layers),
    ...leadIns(layers),
  ]);
}

/** Those that lead to a work or name an outlet: what one article can share with others. */
export function findLeading(layers: Layers): BlockCitation[] {
  const { block, reading } = layers;
  const written = [...inlineCitations(block, reading), ...htmlCitations(block, reading)];
  const numbers = outside(written, identifierCitations(block, reading));
  const outlets = outletCitations(layers);
  const outletsAt = new SpanIndex(outlets, (outlet) => [outlet]);
  const inProse = outside(written, [...outlets, ...backReferences(layers), ...selfReferences(layers)]);
  return inOrder([
    ...written.map((citation) => withOutlet(citation, outletsAt.overlapping(citation)[0])),
    ...numbers,
    ...inProse,
  ]);
}

const inOrder = (citations: BlockCitation[]): BlockCitation[] =>
  citations.sort((a, b) => a.start - b.start || b.end - a.end);

/** Those that overlap no citation known already: what is written as a link is no second citation. */
function outside(known: readonly BlockCitation[], found: BlockCitation[]): BlockCitation[] {
  if (found.length === 0 || known.length === 0) return found;
  const knownAt = new SpanIndex(known, (citation) => [citation]);
  return found.filter((citation) => knownAt.overlapping(citation).length === 0);
}

function identifierCitations(block: BlockLayers['block'], reading: BlockLayers['reading']): BlockCitation[] {
  return identifiersIn(block).map(({ target, ...span }) => ({
    kind: 'identifier',
    ...span,
    target,
    label: target,
    sentences: block.footnote === undefined ? sentencesAt(reading, span) : [],
  }));
}

/** "[CNN](…) reports" is one citation: a link whose outlet is known. */
const withOutlet = (citation: BlockCitation, outlet: BlockCitation | undefined): BlockCitation =>
  outlet?.mention === undefined ? citation : { ...citation, mention: outlet.mention };
