import type { Article } from '../article';
import type { BlockLayers } from '../blockLayers';
import type { BibliographyEntry } from './bibliography/bibliography';
import { mayHaveEntry, type Work, workOf, workOfIdentifier } from './work';

/**
 * Entries that the article brings with it, in its front matter or a file that it names, and does not cite: by their key
 * or by a number or address of their work.
 */
export function uncitedEntries(article: Article): BibliographyEntry[] {
  const { bibliography, nocite, blocks } = article;
  const files = bibliography.files.filter(({ isShared }) => !isShared);
  if (files.length === 0 || nocite.has('*')) return [];
  const cited = new Set(
    blocks.flatMap(({ layers }) =>
      layers.block.inlines.flatMap((inline) => (inline.kind === 'pandoc' ? inline.key : [])),
    ),
  );
  const left = files.flatMap(({ file }) => file.entries.filter(({ key }) => !cited.has(key) && !nocite.has(key)));
  if (left.length === 0) return left;
  const numbered = new Set(worksOf(article).map((work) => bibliography.withNumber(work)?.entry.key));
  return left.filter(({ key }) => !numbered.has(key));
}

const worksOf = ({ blocks, linkDefinitions }: Article): string[] => [
  ...blocks.flatMap(({ layers }) => worksIn(layers)),
  ...[...linkDefinitions.values()].flatMap(({ url }) => (url === undefined ? [] : keyOf(workOf(url)))),
];

const known = new WeakMap<BlockLayers, readonly string[]>();

/** Works that a block names by number or address. */
function worksIn(layers: BlockLayers): readonly string[] {
  let works = known.get(layers);
  if (!works) {
    works = layers.citations.flatMap(({ kind, target = '' }) => {
      if (kind === 'identifier') return keyOf(workOfIdentifier(target));
      return /^(?:https?:)?\/\/|^doi:/i.test(target) ? keyOf(workOf(target)) : [];
    });
    known.set(layers, works);
  }
  return works;
}

const keyOf = (work: Work): string[] => (mayHaveEntry(work) ? [work.key] : []);
