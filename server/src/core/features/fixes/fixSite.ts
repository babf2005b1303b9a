import type { BlockLayers } from '../../blockLayers';
import type { Inline } from '../../markdown/block';
import type { ReadArticle } from '../../project/placeArticle';
import { contains, type Span } from '../../text/span';
import type { FixEdit, QuickFix } from './quickFix';

/** A finding of one of the rules on sources, and where it stands. */
export interface Site {
  article: ReadArticle;
  layers: BlockLayers;
  /** Start of the block in the article. */
  base: number;
  /** Span of the finding in the block. */
  span: Span;
}

export type Fix = (site: Site) => readonly QuickFix[];

export const fix = (title: string, ...edits: readonly FixEdit[]): QuickFix => ({ title, edits });

export const inlineAt = <K extends Inline['kind']>(
  { layers, span }: Pick<Site, 'layers' | 'span'>,
  ...kinds: readonly K[]
) =>
  layers.block.inlines.find(
    (inline): inline is Extract<Inline, { kind: K }> =>
      (kinds as readonly string[]).includes(inline.kind) && contains(inline, span),
  );
