import type { Article } from '../article';
import type { BibliographyEntry } from './bibliography/bibliography';

/** Entries that the article brings with it, in its front matter or a file that it names, and does not cite. */
export function uncitedEntries({ bibliography, nocite, blocks }: Article): BibliographyEntry[] {
  const files = bibliography.files.filter(({ isShared }) => !isShared);
  if (files.length === 0 || nocite.has('*')) return [];
  const cited = new Set(
    blocks.flatMap(({ layers }) =>
      layers.block.inlines.flatMap((inline) => (inline.kind === 'pandoc' ? inline.key : [])),
    ),
  );
  return files.flatMap(({ file }) => file.entries.filter(({ key }) => !cited.has(key) && !nocite.has(key)));
}
