import type { Mention } from '../actors/mention';
import { isOneSource } from '../actors/mentions/unnamedSources';
import type { BlockLayers } from '../blockLayers';
import { SpanIndex } from '../text/spanIndex';

/** The unnamed sources of a block that rules speak of: no undefined groups, which `vague/collective` has already. */
export function unnamedSourcesOf({ block, reading, mentions, cues, attributions }: BlockLayers): Mention[] {
  const unnamed = mentions.filter((mention) => mention.unnamed && isOneSource(reading, mention));
  if (unnamed.length === 0) return [];
  const groups = new SpanIndex(
    cues.filter(({ rule }) => rule === 'vague/collective'),
    (cue) => [cue],
  );
  const speakers = new SpanIndex(attributions, ({ source }) => (source ? [source] : []));
  // "What officials say": a heading that says nothing of its own.
  const isTitleOnly = (mention: Mention): boolean =>
    block.kind === 'heading' && speakers.overlapping(mention).length === 0;
  return unnamed.filter((mention) => !isTitleOnly(mention) && groups.overlapping(mention).length === 0);
}
