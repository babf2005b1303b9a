import { parser as commonmark, GFM, type MarkdownParser } from '@lezer/markdown';
import { footnotes } from './syntax/footnotes';
import { longBlocks } from './syntax/longBlocks';
import { math } from './syntax/math';
import { pandocCitations } from './syntax/pandocCitations';
import { plainText } from './syntax/plainText';
import { wikilinks } from './syntax/wikilinks';

/**
 * CommonMark with GFM tables, task lists, strikethrough and autolinks, plus what scholars and journalists add:
 * footnotes, Pandoc citation keys, wikilinks, math. Incremental, with exact offsets, and it never fails.
 */
export const markdown: MarkdownParser = commonmark.configure([
  GFM,
  footnotes,
  pandocCitations,
  wikilinks,
  math,
  longBlocks,
  plainText,
]);
