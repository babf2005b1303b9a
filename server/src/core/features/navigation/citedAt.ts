import type { Article } from '../../article';
import { pagePath, sharedKeyOf } from '../../citations/pages';
import { type CitedPlace, type Source, sourcesIn } from '../../citations/sources';
import type { ReadArticle } from '../../project/placeArticle';
import { type Span, shift, touches } from '../../text/span';

/** A work or outlet that is cited at a place, as other articles may cite it too. */
export interface CitedHere {
  kind: 'work' | 'outlet';
  label: string;
  /** The same in every article of the workspace. */
  key: string;
  /** The place asked about. */
  place: Span;
  /** All places of this article. */
  places: Span[];
}

/** What is cited at an offset; `uri` and `root` are those of the article and its workspace folder. */
export function citedAt(article: Article, offset: number, uri: string, root: string): CitedHere | undefined {
  let best: { source: Source; place: Span; asWritten: string | undefined } | undefined;
  for (const source of sourcesIn(article)) {
    if (!isSharable(source)) continue;
    for (const cited of source.places) {
      const place = spanOf(article, cited);
      // Links may hold the name of an outlet: the shorter one is meant.
      if (touches(place, offset) && (!best || lengthOf(place) < lengthOf(best.place)))
        best = { source, place, asWritten: cited.asWritten };
    }
  }
  if (!best) return undefined;
  const { source, place, asWritten } = best;
  const path = source.url === undefined ? undefined : pagePath(source.url);
  return {
    kind: source.kind === 'outlet' ? 'outlet' : 'work',
    label: source.label,
    // Other articles may have other bibliographies: a number or address means the same in all of them.
    key: sharedKeyOf({ key: asWritten ?? source.key, ...(path === undefined ? {} : { path }) }, uri, root),
    place,
    places: source.places.map((each) => spanOf(article, each)),
  };
}

/** Does an offset stand in what introduces the article: its front matter or its title? */
export function isAtTitle({ frontMatter, blocks }: ReadArticle, offset: number): boolean {
  if (offset < frontMatter.bodyStart) return true;
  const [first] = blocks;
  return (
    first?.layers.block.kind === 'heading' &&
    touches({ start: first.start, end: first.start + first.layers.block.source.length }, offset)
  );
}

const isSharable = ({ kind, key }: Source): boolean =>
  kind === 'work' || kind === 'outlet' || (kind === 'broken' && key.startsWith('key:'));

const spanOf = ({ blocks }: Article, { block, citation: { start, end } }: CitedPlace): Span =>
  shift({ start, end }, blocks[block]?.start ?? 0);

const lengthOf = ({ start, end }: Span): number => end - start;
