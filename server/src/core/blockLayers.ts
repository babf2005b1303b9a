import type { Mention, NameEvidence } from './actors/mention';
import type { BlockAttribution } from './attribution/blockAttribution';
import type { BlockCitation } from './citations/blockCitation';
import type { Cue } from './cues/cue';
import type { LanguageCounts } from './language/english';
import type { Reading } from './language/reading';
import type { Block } from './markdown/block';
import type { Span } from './text/span';

/** Everything that the stages from Markdown to citations know about one block, before any rule has looked at it. */
export interface BlockLayers {
  block: Block;
  reading: Reading;
  language: LanguageCounts;
  cues: Cue[];
  mentions: Mention[];
  evidence: NameEvidence;
  attributions: BlockAttribution[];
  citations: BlockCitation[];
  /** What somebody answers in an interview: his words, without quotation marks. */
  answers?: readonly Span[];
}
