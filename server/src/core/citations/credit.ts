import type { Block } from '../markdown/block';
import type { Span } from '../text/span';
import { readable } from './places';

/** "Photo: Jane Doe / Agency", "© Jane Doe 2021", "courtesy of the museum". */
const CREDIT =
  /(?:\b(?:photo(?:graph)?|picture|image|video|illustration|graphic|map|credit|source)s?(?: credit)?(?:\s?[:：]\s?| (?:by|courtesy of) )|©\s?|\(c\)\s?|\bcourtesy of )(\p{L}[^\n\r)]{1,120})/iu;

/** Whom the words around an image give as its maker: the title, the description, what follows in the paragraph. */
export function creditOf(block: Block, image: Span, title = ''): string | undefined {
  const around = [title, block.source.slice(image.start, image.end), block.prose.slice(image.end, image.end + 300)];
  for (const words of around) {
    const credit = CREDIT.exec(words)?.[1];
    if (credit !== undefined)
      return readable({ prose: credit }, { start: 0, end: credit.length }).replace(/[\]"”(].*$/, '');
  }
  return undefined;
}
