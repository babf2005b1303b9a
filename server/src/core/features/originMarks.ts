import { citationsIn } from '../citations/placedCitations';
import { SIDE_FILE_VERSION } from '../decisions/jsonLines';
import type { OriginMark, OriginRecord } from '../decisions/origins';
import type { Placed } from '../project/anchorPlaces';
import type { ReadArticle } from '../project/placeArticle';
import { anchorOf } from '../text/anchor';
import { overlaps, type Span, shift } from '../text/span';
import type { TreeNode } from './treeNode';

/** What to write when somebody says that citations have one origin. */
export interface OriginChange {
  records: OriginRecord[];
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
  const records = wanted.map((span): OriginRecord => {
    const known = placed.filter(({ anchored }) => anchored.kind === 'found' && anchored.span.start === span.start);
    const { quote, prefix, suffix, start } = anchorOf(article.text, span);
    const replaces = known.map(({ entry }) => entry.id);
    return { v: SIDE_FILE_VERSION, replaces, file, quote, prefix, suffix, start };
  });
  const named = article.actors.clusters.filter(({ kind, locates }) => kind !== 'unnamed' && !locates);
  return {
    records,
    origins: [...new Set([...placed.map(({ entry }) => entry.origin), ...named.map(({ name }) => name)])],
    isMarked: records.length > 0 && records.every(({ replaces }) => replaces.length > 0),
  };
}

/** Marks whose words are gone or stand in several places alike: none is moved, and none is in force. */
export function lostOriginsTree<Range>(placed: readonly Placed<OriginMark>[]): TreeNode<Range>[] {
  const lost = placed.filter(({ anchored }) => anchored.kind !== 'found');
  if (lost.length === 0) return [];
  const label = 'Marked origins that lost their place';
  const children = lost.map(({ entry: { id, quote, origin }, anchored }): TreeNode<Range> => {
    const why = anchored.kind === 'ambiguous' ? `fits ${anchored.spans.length} places` : 'words not found';
    const words = `${origin} · ${why}`;
    const tooltip = `${quote}\norigin: ${origin}\nMark the origin where the words stand now.`;
    const row = { id: `origin:${id}`, label: quote, description: words, tooltip, kind: 'orphan' as const };
    return { ...row, accessibilityLabel: `${quote}, ${words}`, copy: quote, children: [] };
  });
  const section = { id: 'section:origins', label, description: String(lost.length), kind: 'section' as const };
  return [{ ...section, accessibilityLabel: `${label}, ${lost.length}`, children }];
}
