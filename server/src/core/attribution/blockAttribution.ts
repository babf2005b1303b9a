import type { AttributionType } from '../contract';
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
  /** What the source does with the content: says, believes, knows, shows, plans it, or is for or against it. */
  type: AttributionType;
  content: Span[];
  recipient?: Span;
  recipientMention?: number;
  /** Index of the mention that the source has it from: "citing two officials", "heard from Anna Berg". */
  origin?: number;
  kind: 'direct' | 'indirect' | 'mixed';
  /** The content is only what it is about or for: a noun phrase or an infinitive, nothing that could be so or not. */
  topic?: true;
  /** The cue is a noun: "her claim that". */
  noun?: true;
  /** Passive or impersonal without a speaker: "it is said that". */
  agentless?: true;
  /** Not said so far: "would comment", "may say". */
  modal?: true;
  /** The source is "I" or "we": the author, or whoever is quoted. */
  firstPerson?: true;
  /** Index of the attribution of this block whose content holds this one. */
  within?: number;
}

/** What is said, believed, known or shown in a block: attributions that leave something to check. */
export const statementsOf = ({ attributions }: { attributions: readonly BlockAttribution[] }): BlockAttribution[] =>
  attributions.filter(isStatement);

/** Does the source stand for the content as something that is so? Plans, wishes, praise and mere topics claim nothing. */
export const isStatement = ({ type, topic, kind }: BlockAttribution): boolean =>
  kind === 'direct' || (!topic && type !== 'eventuality' && type !== 'stance');
