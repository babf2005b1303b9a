import type { Article } from '../../article';
import type { Reference } from '../../citations/bibliography/reference';
import { describeWork } from '../../citations/describeWork';
import { sentenceText } from '../../citations/sentenceText';
import { type SourceKind, sourcesIn } from '../../citations/sources';
import type { CitationKind } from '../../contract';
import { type Span, shift } from '../../text/span';

/** A source of an article for export: plain data with absolute offsets. */
export interface CitedSource {
  key: string;
  kind: SourceKind;
  label: string;
  url?: string;
  /** An item of CSL-JSON, where the source is a work that can be described. */
  reference?: Reference;
  places: CitedSourcePlace[];
}

interface CitedSourcePlace extends Span {
  kind: CitationKind;
  label: string;
  locator?: string;
  /** Label of the note that the place is in. */
  note?: string;
  hasLink: boolean;
  claims: (Span & { text: string })[];
}

/** The sources of an article with their places and the sentences that they carry. */
export function citedSources(article: Article): CitedSource[] {
  const startOf = (block: number): number => article.blocks[block]?.start ?? 0;
  return sourcesIn(article).map((source) => {
    const { key, kind, label, url, places } = source;
    const reference = describeWork(source, article.bibliography);
    return {
      key,
      kind,
      label,
      ...(url === undefined ? {} : { url }),
      ...(reference === undefined ? {} : { reference }),
      places: places.map(({ block, citation, claims, inNote, hasNoLink }) => ({
        ...shift({ start: citation.start, end: citation.end }, startOf(block)),
        kind: citation.kind,
        label: citation.label,
        ...(citation.locator === undefined ? {} : { locator: citation.locator }),
        ...(inNote === undefined ? {} : { note: inNote }),
        hasLink: !hasNoLink,
        claims: claims.flatMap(({ block: at, sentence }) => claimAt(article, at, sentence)),
      })),
    };
  });
}

function claimAt({ blocks }: Article, block: number, sentence: number): CitedSourcePlace['claims'] {
  const placed = blocks[block];
  const span = placed?.layers.reading.sentences[sentence];
  if (!placed || !span) return [];
  const text = sentenceText(placed.layers.block, span, Number.POSITIVE_INFINITY);
  return [{ ...shift({ start: span.start, end: span.end }, placed.start), text }];
}
