import { citationsIn } from '../citations/placedCitations';
import type { OriginMark } from '../decisions/origins';
import { type MarkRecord, markRecord } from '../decisions/passageMarks';
import type { Placed } from '../project/anchorPlaces';
import type { ReadArticle } from '../project/placeArticle';
import { anchorOf } from '../text/anchor';
import { overlaps, type Span, shift } from '../text/span';
import { type LostMarksWording, whyLost } from './lostMarks';

/** What to write when somebody says that citations have one origin. */
export interface OriginChange {
  records: MarkRecord[];
  /** Origins to choose from: those marked already, then actors with names. */
  origins: string[];
  /** All of them are marked, which can be taken back. */
  isMarked: boolean;
}

/** For the citations that spans stand in; `file` is the article's name in the side file. */
export function changeOrigin(
  article: ReadArticle,
  placed: readonly Placed<OriginMark>[],
  spans: readonly Span[],
  file: string,
): OriginChange {
  const cited = citationsIn(article).map(({ block, citation: { start, end } }) =>
    shift({ start, end }, article.blocks[block]?.start ?? 0),
  );
  const wanted = spans.flatMap((span) => cited.find((each) => overlaps(each, span)) ?? []);
  const records = wanted.map((span): MarkRecord => {
    const known = placed.filter(({ anchored }) => anchored.kind === 'found' && anchored.span.start === span.start);
    return markRecord(
      file,
      anchorOf(article.text, span),
      known.map(({ entry }) => entry.id),
    );
  });
  const named = article.actors.clusters.filter(({ kind, locates }) => kind !== 'unnamed' && !locates);
  return {
    records,
    origins: [...new Set([...placed.map(({ entry }) => entry.origin), ...named.map(({ name }) => name)])],
    isMarked: records.length > 0 && records.every(({ replaces }) => replaces.length > 0),
  };
}

/** How lost marks of origin are shown. */
export const LOST_ORIGINS: LostMarksWording<OriginMark> = {
  label: 'Marked origins that lost their place',
  kind: 'origin',
  said: ({ origin }) => origin,
  remedy: 'Mark the origin where the words stand now.',
};

/** What to tell whoever reads the article on a command line. */
export const lostOriginMessage = (lost: Placed<OriginMark>): string =>
  `A marked origin is not in force (${whyLost(lost)}): ${lost.entry.origin} for “${lost.entry.quote.slice(0, 60)}”.`;
