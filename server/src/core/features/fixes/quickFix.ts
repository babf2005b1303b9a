import type { Span } from '../../text/span';

/** What the writer has to fill in; editors that know snippets put the cursor there. */
export interface Blank {
  blank: string;
}

/** Text that replaces a span: what is certain, and blanks. */
export interface FixEdit extends Span {
  text: readonly (string | Blank)[];
  /** A bibliography, as the host names files; absent for the article. */
  file?: string;
}

/** A quick fix as data. Offsets are into the article. */
export interface QuickFix {
  title: string;
  edits: readonly FixEdit[];
}

export const blank = (name: string): Blank => ({ blank: name });

export const insert = (title: string, at: number, ...text: (string | Blank)[]): QuickFix => ({
  title,
  edits: [{ start: at, end: at, text }],
});
