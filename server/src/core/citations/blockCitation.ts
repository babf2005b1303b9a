import type { CitationKind } from '../contract';
import type { Span } from '../text/span';

/** A place in one block that says where something comes from. Offsets are relative to the block. */
export interface BlockCitation extends Span {
  kind: CitationKind;
  /** URL, citation key, footnote label, label of a link reference. */
  target?: string;
  /** What the tree shows: link text, footnote label, "[@key, p. 3]", the first words of a quotation. */
  label: string;
  /** "p. 3", "chap. 2": where in the work, as written. */
  locator?: string;
  /** The name before "op. cit.": whose work is meant. */
  author?: string;
  /** Whom an image or embedded medium is credited to. */
  credit?: string;
  /** A block that its credit line calls the author's own summary: nothing is quoted. */
  isOwn?: true;
  /** Index into the block's mentions: the outlet named, the speaker of the quotation. */
  mention?: number;
  /** Index into the block's attributions, where the citation is (part of) one. */
  attribution?: number;
  /** Sentences of the block (indices) whose claims the citation carries. */
  sentences: number[];
  /**
   * A shortcut reference: a citation only if the article defines its label. `[he]` and `[sic]` are insertions into a
   * quotation and look the same.
   */
  ifDefined?: true;
}
