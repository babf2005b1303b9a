import type { Reading } from '../language/reading';
import type { Block } from '../markdown/block';
import type { Cue } from './cue';
export const findCues = (_reading: Reading, _block: Block): Cue[] => [];
