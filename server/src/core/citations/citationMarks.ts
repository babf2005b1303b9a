import type { Article, MarkedCitation, PlacedBlock } from '../article';
import { sentenceOf } from '../cues/sourcesNear';
import type { Span } from '../text/span';
import { readNotes } from './notes';
import type { PlacedCitation } from './placedCitations';

/** What somebody has marked a citation as. */
export const markOf = ({ blocks, markedAt }: Article, { block, citation }: PlacedCitation): MarkedCitation =>
  (markedAt.size > 0 && markedAt.get((blocks[block]?.start ?? 0) + citation.start)) || UNMARKED;

const UNMARKED: MarkedCitation = {};

/** Origins that are written alike are one. */
export const originKey = (origin: string): string => origin.trim().toLowerCase();

/** Marks by the start of their citation, with those on what notes cite at the references to these notes as well. */
export function marksWithNotes(
  marked: ReadonlyMap<number, MarkedCitation>,
  article: Pick<Article, 'blocks' | 'footnoteDefinitions'>,
): ReadonlyMap<number, MarkedCitation> {
  const { blocks } = article;
  const inNote = new Map<number, MarkedCitation>();
  blocks.forEach(({ start, layers: { block, citations } }, index) => {
    if (block.footnote === undefined) return;
    const marks = citations.flatMap((citation) => marked.get(start + citation.start) ?? []);
    if (marks.length > 0) inNote.set(index, Object.assign({}, ...marks));
  });
  if (inNote.size === 0) return marked;
  const notes = readNotes(article);
  const all = new Map(marked);
  for (const { start, layers } of blocks)
    for (const citation of layers.citations) {
      if (!isNote(citation)) continue;
      const marks = notes.bodiesOf(citation).flatMap((body) => inNote.get(body) ?? []);
      const own = marked.get(start + citation.start);
      if (marks.length > 0) all.set(start + citation.start, Object.assign({}, ...marks, own));
    }
  return all;
}

const isNote = ({ kind }: PlacedCitation['citation']): boolean => kind === 'footnote' || kind === 'inline-footnote';

/** Labels of the notes that cite a primary source: what blocks that refer to them depend on besides themselves. */
export function primaryNotes({ blocks, markedAt }: Article): string {
  if (markedAt.size === 0) return '';
  const labels = blocks.flatMap(({ start, layers }) =>
    layers.citations.flatMap((citation) =>
      isNote(citation) && markedAt.get(start + citation.start)?.isPrimary ? (citation.target ?? '^') : [],
    ),
  );
  return [...new Set(labels)].join(' ');
}

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
