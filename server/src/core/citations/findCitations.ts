import type { BlockLayers } from '../rules/rule';
import type { BlockCitation } from './blockCitation';
export const findCitations = (
  _layers: Pick<BlockLayers, 'block' | 'reading' | 'mentions' | 'attributions'>,
): BlockCitation[] => [];
