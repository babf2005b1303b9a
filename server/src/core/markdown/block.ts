import type { Span } from '../text/span';

/**
 * A leaf block of an article: the unit of reading and of caching. Every offset in it is relative to the start of
 * the block, so that a block that moved needs no new reading.
 */
export interface Block {
  kind: BlockKind;
  /** The source text of the block, from the first to the last character of its lines' content. */
  source: string;
  /**
   * What a reader sees, character for character as long as `source`: markup is replaced by one of the mask
   * characters below, so that offsets into prose are offsets into the source. Empty for definitions, directives and HTML.
   */
  prose: string;
  inlines: Inline[];
  /** Depth of blockquotes around the block; 0 outside. */
  quoteDepth: number;
  /** Is it an item of a list? Instructions often are. */
  inList: boolean;
  /** Label of the footnote whose body this block belongs to. */
  footnote?: string;
  /** Heading level 1–6. */
  level?: number;
  /** What a link reference definition defines. */
  defines?: { label: string; url: string };
}

/** `html` blocks are no prose; they may hold links and embedded media. */
export type BlockKind = 'paragraph' | 'heading' | 'cell' | 'definition' | 'directive' | 'html';

/** Markup inside a word ("un**believ**able"): a tokenizer reads on as if it were not there. */
export const GLUE = '\u2060';
/** Something that stands in the sentence like a noun: code, math, an image, a bare URL. */
export const OBJECT = '\uFFFC';
/** Whatever does not belong to the sentence at all: tags, comments, markers, link targets, citation keys. */
export const GAP = ' ';

/** Inline markup that the prose view hides but that says where something comes from. */
export type Inline =
  | (Span & { kind: 'link' | 'image'; text: Span; url?: string; title?: string })
  /** `[text][label]`, `[label][]`, `[label]`; `form` tells which. */
  | (Span & {
      kind: 'reference-link' | 'reference-image';
      form: 'full' | 'collapsed' | 'shortcut';
      text: Span;
      label: string;
    })
  | (Span & { kind: 'autolink' | 'bare-url'; url: string })
  | (Span & { kind: 'footnote-reference'; label: string })
  | (Span & { kind: 'inline-footnote'; text: Span })
  /** `[[Page|words]]`; `text` is what the reader sees. */
  | (Span & { kind: 'wikilink' | 'wiki-embed'; page: string; text: Span })
  /** One Pandoc key; `group` is the whole bracket where there is one. */
  | (Span & { kind: 'pandoc'; key: string; locator?: string; group?: Span; suppressAuthor: boolean })
  | (Span & { kind: 'emphasis' | 'strong' | 'code' | 'math' | 'html' | 'comment' | 'strikethrough' });
