import type { Article, MarkedCitation, PlacedBlock } from '../article';
import { sentenceOf } from '../cues/sourcesNear';
import type { Span } from '../text/span';
import type { PlacedCitation } from './placedCitations';

/** What somebody has marked a citation as. */
export const markOf = ({ blocks, markedAt }: Article, { block, citation }: PlacedCitation): MarkedCitation =>
  markedAt.get((blocks[block]?.start ?? 0) + citation.start) ?? {};

/** Does the sentence of a span cite what somebody has marked as a primary source? */
export function citesPrimary({ markedAt }: Article, { start, layers }: PlacedBlock, span: Span): boolean {
  if (markedAt.size === 0) return false;
  const sentence = sentenceOf(layers.reading, span);
  return layers.citations.some(
    (citation) => citation.sentences.includes(sentence) && markedAt.get(start + citation.start)?.isPrimary === true,
  );
}

/** Where a copy is kept, since when and by whom. */
export function copyWords({ copy }: MarkedCitation): string | undefined {
  if (!copy) return undefined;
  const { place, sha256, who, at } = copy;
  const attached = [who, at?.slice(0, 10)].filter((part) => part !== undefined).join(', ');
  const hash = sha256 === undefined ? '' : `, SHA-256 ${sha256}`;
  return `Copy: ${place}${hash}${attached === '' ? '' : ` (${attached})`}`;
}
