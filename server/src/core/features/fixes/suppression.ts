import type { Article } from '../../article';
import type { RuleId } from '../../contract';
import { blockAt } from '../../project/blockAt';
import type { Span } from '../../text/span';

/** An insertion that silences one rule for one block, with its title for a menu. */
export interface SuppressionEdit extends Span {
  title: string;
  text: string;
}

/** Longest quotation in a comment; longer words are named by their beginning. */
const LONGEST_QUOTE = 60;

/**
 * The comment form of a suppression stands before the block, never inside it. Blocks in lists, quotes and tables have
 * no place before them where a comment would not break them, so there is none for them.
 */
export function suppressionFor(article: Article, span: Span, rule: RuleId): SuppressionEdit | undefined {
  const found = blockAt(article, span.start);
  if (!found) return undefined;
  const { start, layers } = found.placed;
  const { kind, inList, quoteDepth, footnote, source } = layers.block;
  if (inList || quoteDepth > 0 || footnote !== undefined || (kind !== 'paragraph' && kind !== 'heading'))
    return undefined;
  const words =
    source
      .slice(span.start - start, span.end - start)
      .split(/[\r\n"“”]|--/)[0]
      ?.slice(0, LONGEST_QUOTE) ?? '';
  const quote = words.trim() === '' ? '' : ` "${words.trim()}"`;
  const { newline } = article;
  return {
    start,
    end: start,
    title: `Ignore ${rule} here, with a comment that readers of the page’s source can see`,
    text: `<!-- source-critic-disable-next-block ${rule}${quote} -- reason: -->${newline}${newline}`,
  };
}
