import { BELIEF } from './belief';
import type { CueGroup } from './cueGroup';
import { EMPHASIS } from './emphasis';
import { LIKELIHOOD } from './likelihood';
import { MODALITY } from './modality';
import { NOUNS } from './nouns';
import { QUANTITY } from './quantity';
import { SOURCES } from './sources';

export { PSEUDO_TRIGGERS } from './pseudoTriggers';

/**
 * The English cue table. A phrase may stand in several groups ("some" 300, "some" scholars): they are asked in this
 * order and the first reader that accepts the place decides.
 */
export const CUE_GROUPS: readonly CueGroup[] = [
  ...MODALITY,
  ...SOURCES,
  ...LIKELIHOOD,
  ...BELIEF,
  ...NOUNS,
  ...QUANTITY,
  ...EMPHASIS,
];
