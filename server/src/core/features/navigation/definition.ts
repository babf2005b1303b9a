import { entryOfAddress } from '../../citations/addresses';
import { blockAt } from '../../project/blockAt';
import { type Mark, markAt, marksLike } from '../../project/marks';
import type { ReadArticle } from '../../project/placeArticle';
import { type Span, touches } from '../../text/span';
import { actorAt, spanIn } from './actorAt';

/** A place in the article, or in the file that is named. */
export interface FilePlace extends Span {
  /** A bibliography, as the host names files. */
  file?: string;
}

/** Where what stands at an offset is introduced: an entry, a note, an address, the first mention of an actor. */
export function definition(article: ReadArticle, offset: number): FilePlace | undefined {
  const mark = markAt(article, offset);
  if (mark) return mark.kind === 'key' ? entryOf(article, mark.name) : defined(article, mark);
  const entry = entryOfNumber(article, offset);
  if (entry) return entry;
  const here = actorAt(article, offset);
  const first = here?.cluster.mentions[0];
  return first && spanIn(article, first.block, first.mention);
}

/** The entry of the work whose number or address stands at an offset. */
function entryOfNumber(article: ReadArticle, offset: number): FilePlace | undefined {
  const { placed } = blockAt(article, offset) ?? {};
  if (!placed) return undefined;
  const here = placed.layers.citations.filter((each) => touches(each, offset - placed.start));
  const [found] = here.flatMap((each) => entryOfAddress(article, each) ?? []);
  return found && entryOf(article, found.entry.key);
}

/** The key where an entry has it. */
export function entryOf({ bibliography }: ReadArticle, key: string): FilePlace | undefined {
  const found = bibliography.find(key);
  return found && { ...found.entry.keySpan, ...(found.file === undefined ? {} : { file: found.file }) };
}

function defined(article: ReadArticle, mark: Mark): Span | undefined {
  const found = marksLike(article, mark).find(({ defines }) => defines);
  return found && { start: found.start, end: found.end };
}
