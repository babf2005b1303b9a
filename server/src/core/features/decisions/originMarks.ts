import { citationsIn } from '../../citations/placedCitations';
import type { OriginMark, OriginSubject } from '../../decisions/origins';
import { type MarkRecord, markRecord } from '../../decisions/passageMarks';
import type { Placed } from '../../project/anchorPlaces';
import type { ReadArticle } from '../../project/placeArticle';
import { anchorOf } from '../../text/anchor';
import { overlaps, type Span, shift } from '../../text/span';
import { type LostMarksWording, whyLost } from '../trees/lostMarks';

/** What to write when somebody marks citations: as of one origin, as primary sources, or with a copy that is kept. */
export interface OriginChange {
  records: MarkRecord[];
  /** Origins to choose from: those marked already, then actors with names. */
  origins: string[];
  /** All of them are marked, which can be taken back. */
  isMarked: boolean;
}

/** For the citations that spans stand in; `file` is the article's name in the side file. A mark replaces one about the same. */
export function changeOrigin(
  article: ReadArticle,
  placed: readonly Placed<OriginMark>[],
  { spans, about, file }: { spans: readonly Span[]; about: OriginSubject; file: string },
): OriginChange {
  const cited = citationsIn(article).map(({ block, citation: { start, end } }) =>
    shift({ start, end }, article.blocks[block]?.start ?? 0),
  );
  const wanted = spans.flatMap((span) => cited.find((each) => overlaps(each, span)) ?? []);
  const records = wanted.map((span): MarkRecord => {
    const known = placed.filter(
      ({ entry, anchored }) =>
        entry[about] !== undefined && anchored.kind === 'found' && anchored.span.start === span.start,
    );
    return markRecord(
      file,
      anchorOf(article.text, span),
      known.map(({ entry }) => entry.id),
    );
  });
  const named = article.actors.clusters.filter(({ kind, locates }) => kind !== 'unnamed' && !locates);
  return {
    records,
    origins: [...new Set([...placed.flatMap(({ entry }) => entry.origin ?? []), ...named.map(({ name }) => name)])],
    isMarked: records.length > 0 && records.every(({ replaces }) => replaces.length > 0),
  };
}

const saidIn = ({ origin, primary, copy }: OriginMark): string =>
  origin ?? (primary ? 'primary source' : `copy ${copy?.place ?? ''}`);

/** How lost marks of origin are shown. */
export const LOST_ORIGINS: LostMarksWording<OriginMark> = {
  label: 'Marked origins that lost their place',
  kind: 'origin',
  said: saidIn,
  remedy: 'Mark the origin where the words stand now.',
};

/** What to tell whoever reads the article on a command line. */
export const lostOriginMessage = (lost: Placed<OriginMark>): string =>
  `A marked origin is not in force (${whyLost(lost)}): ${saidIn(lost.entry)} for “${lost.entry.quote.slice(0, 60)}”.`;
