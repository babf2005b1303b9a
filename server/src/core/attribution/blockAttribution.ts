import type { Span } from '../text/span';

/** Who says what, as one block shows it. Offsets are relative to the block. */
export interface BlockAttribution {
  /** The words that name the speaker: a name, a description, a pronoun; null where the text names nobody. */
  source: Span | null;
  /** Index into the block's mentions, where the source is one. */
  sourceMention?: number;
  /** The words that say so: "said", "according to", "told"; null for a quotation with a bare credit line. */
  cue: Span | null;
  /** Base form of the cue: "say", "tell", "according to", "believe". */
  lemma: string;
  content: Span[];
  recipient?: Span;
  recipientMention?: number;
  kind: 'direct' | 'indirect' | 'mixed';
  /** Passive or impersonal without a speaker: "it is said that". */
  agentless?: true;
  /** Index of the attribution of this block whose content holds this one. */
  within?: number;
  /** The speaker was found outside of the block or among several candidates. */
  unsure?: true;
}
