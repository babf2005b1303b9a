import type { Mention } from '../actors/mention';
import { isOneSource } from '../actors/mentions/unnamedSources';
import type { BlockLayers } from '../blockLayers';
import { overlaps } from '../text/span';

/** The unnamed sources of a block that rules speak of: no undefined groups, which `vague/collective` has already. */
export const unnamedSourcesOf = (layers: BlockLayers): Mention[] =>
  layers.mentions.filter(
    (mention) =>
      mention.unnamed &&
      isOneSource(layers.reading, mention) &&
      !isTitleOnly(layers, mention) &&
      !layers.cues.some((cue) => cue.rule === 'vague/collective' && overlaps(cue, mention)),
  );

/** "What officials say": a heading that says nothing of its own. */
const isTitleOnly = ({ block, attributions }: BlockLayers, mention: Mention): boolean =>
  block.kind === 'heading' && !attributions.some(({ source }) => source && overlaps(source, mention));
