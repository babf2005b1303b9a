import type { Mention } from '../actors/mention';
import type { Reading } from '../language/reading';
import type { Block } from '../markdown/block';
import type { BlockAttribution } from './blockAttribution';
export const findAttributions = (_reading: Reading, _block: Block, _mentions: Mention[]): BlockAttribution[] => [];
