import type { Span } from '../../text/span';
import type { FixEdit } from '../fixes/quickFix';

/** Text to put in place of `span`. */
export interface Completion {
  kind: 'actor' | 'key' | 'note' | 'locator';
  label: string;
  detail?: string;
  /** What is replaced: what was typed so far. */
  span: Span;
  /** What typed letters are matched against, where it is not the label. */
  filter?: string;
  text: FixEdit['text'];
  /** Place in the list, where letters do not decide. */
  rank?: number;
}

export interface Completions {
  items: Completion[];
  /** There are more: ask again when more is typed. */
  isIncomplete: boolean;
}

/** What stands between the start of the line, or as much of it as matters, and the cursor. */
export interface Typed {
  before: string;
  /** The character behind the cursor. */
  next: string;
  offset: number;
}
