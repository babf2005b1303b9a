import type { Cue } from './cue';
export const describeCue = (cue: Cue): { type: string; explains: string; likelihood?: string } => ({
  type: cue.rule,
  explains: '',
});
