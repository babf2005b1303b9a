import type { BlockLayers } from '../rules/rule';
import { SpanIndex } from '../text/spanIndex';
import type { BlockCitation } from './blockCitation';
import { inlineCitations } from './inlineCitations';
import { outletCitations } from './outletCitations';
import { quotationCitations } from './quotationCitations';

/** Every place of a block that says where something comes from, in document order. Precision goes before recall. */
export function findCitations(
  layers: Pick<BlockLayers, 'block' | 'reading' | 'mentions' | 'attributions'>,
): BlockCitation[] {
  const written = inlineCitations(layers.block, layers.reading);
  const outlets = outletCitations(layers);
  const outletsAt = new SpanIndex(outlets, (outlet) => [outlet]);
  const writtenAt = new SpanIndex(written, (citation) => [citation]);
  return [
    ...written.map((citation) => withOutlet(citation, outletsAt.overlapping(citation)[0])),
    ...outlets.filter((outlet) => writtenAt.overlapping(outlet).length === 0),
    ...quotationCitations(layers),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** "[CNN](…) reports" is one citation: a link whose outlet is known. */
const withOutlet = (citation: BlockCitation, outlet: BlockCitation | undefined): BlockCitation =>
  outlet?.mention === undefined ? citation : { ...citation, mention: outlet.mention };
