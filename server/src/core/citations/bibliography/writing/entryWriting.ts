import type { Span } from '../../../text/span';

/** Fields that answer what is asked of a work, by their names in CSL. */
export type AskedField = 'author' | 'title' | 'issued' | 'URL' | 'container-title';

/** What only the writer knows, at an offset of a bibliography, with what is certain around it. */
export interface Insertion {
  at: number;
  text: readonly (string | { blank: string })[];
}

/** Where an entry stands, and its key in it. */
export interface EntryPlace extends Span {
  keySpan: Span;
}

/** Puts what is missing into a file of references, in its format, with its indentation and line ends. */
export interface EntryWriting {
  /** Fields for an entry; undefined where nothing can be put in without risk. */
  fields(entry: EntryPlace, fields: readonly AskedField[]): Insertion | undefined;
  /** A new entry behind the last one. */
  stub(key: string): Insertion | undefined;
}

export const BLANKS: Readonly<Record<AskedField, { blank: string }>> = {
  author: { blank: 'author' },
  title: { blank: 'title' },
  issued: { blank: 'date' },
  URL: { blank: 'address' },
  'container-title': { blank: 'journal, newspaper or book' },
};

/** What a new entry asks for. */
export const STUB: readonly AskedField[] = ['author', 'title', 'issued'];

/** The line end that a file has around an offset. */
export function newlineAt(text: string, offset: number): string {
  const behind = text.indexOf('\n', offset);
  const at = behind < 0 ? text.lastIndexOf('\n') : behind;
  return text[at - 1] === '\r' ? '\r\n' : '\n';
}

/** White space between the start of a line and an offset; undefined where anything else stands there. */
export function indentBefore(text: string, offset: number): string | undefined {
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return before.trim() === '' ? before : undefined;
}
