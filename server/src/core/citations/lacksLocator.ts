import type { Article } from '../article';
import type { Reference } from './bibliography/reference';
import type { BlockCitation } from './blockCitation';

const PAGED: ReadonlySet<unknown> = new Set(['book', 'chapter', 'thesis', 'report', 'manuscript']);

/** A work of many pages is cited for quoted words, and the page is not given. */
export const lacksLocator = ({ blocks, bibliography }: Article, block: number, citation: BlockCitation): boolean =>
  citation.kind === 'pandoc' &&
  lacksPage(blocks[block]?.layers.citations ?? [], citation, bibliography.find(citation.target ?? '')?.entry.read());

/** The same for a key of a block with these citations, and the work that it leads to. */
export const lacksPage = (
  inBlock: readonly BlockCitation[],
  { locator, sentences }: BlockCitation,
  work: Reference | undefined,
): boolean =>
  locator === undefined && PAGED.has(work?.type) && sentences.some((sentence) => quotedIn(inBlock).has(sentence));

const quoted = new WeakMap<readonly BlockCitation[], ReadonlySet<number>>();

/** Sentences of a block in which something is quoted; kept, since every edit of the article asks. */
function quotedIn(inBlock: readonly BlockCitation[]): ReadonlySet<number> {
  const known = quoted.get(inBlock);
  if (known) return known;
  const found = new Set(inBlock.flatMap(({ kind, sentences }) => (kind === 'quotation' ? sentences : [])));
  quoted.set(inBlock, found);
  return found;
}
