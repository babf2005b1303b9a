import type { Reading } from '../language/reading';
import type { Block } from '../markdown/block';
import type { Mention, NameEvidence } from './mention';
export function findMentions(_reading: Reading, _block: Block): { mentions: Mention[]; evidence: NameEvidence } {
  return { mentions: [], evidence: { lower: [], capital: [], acronyms: [] } };
}
