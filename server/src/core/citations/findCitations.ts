import type { BlockLayers } from '../rules/rule';
import { contains } from '../text/span';
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
  return [
    ...written.map((citation) => withOutlet(citation, outlets)),
    ...outlets.filter((outlet) => !written.some((citation) => contains(citation, outlet))),
    ...quotationCitations(layers),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** "[CNN](…) reports" is one citation: a link whose outlet is known. */
function withOutlet(citation: BlockCitation, outlets: readonly BlockCitation[]): BlockCitation {
  const named = outlets.find((outlet) => contains(citation, outlet));
  return named?.mention === undefined ? citation : { ...citation, mention: named.mention };
}
