import { leadsElsewhere } from '../../server/src/core/citations/leadsElsewhere';
import { citationsIn } from '../../server/src/core/citations/placedCitations';
import { normaliseLabel } from '../../server/src/core/markdown/links';
import { readArticle } from '../support/article';

/** What both readers find in a document, in document order: `key doe99`, `link https://…`, `image …`, `note(`, `)`. */
export type Facts = string[];

/** The facts of pandoc's own syntax tree (`-t json`), whatever the block or inline that they stand in. */
export function factsOfTree(node: unknown): Facts {
  if (Array.isArray(node)) return node.flatMap(factsOfTree);
  if (typeof node !== 'object' || node === null) return [];
  const { t, c } = node as { t?: string; c?: unknown };
  switch (t) {
    case 'Cite':
      return factsOfCite(c as [PandocCitation[], unknown]);
    case 'Note':
      return ['note(', ...factsOfTree(c), ')'];
    case 'Link':
    case 'Image': {
      const [, inlines, [url]] = c as [unknown, unknown, [string, string]];
      const own = leadsElsewhere(url) ? [`${t.toLowerCase()} ${plainUrl(url)}`] : [];
      // HTML knows no link within a link: where the words are an address, pandoc's GFM reader makes two of it.
      return t === 'Link' ? [...own, ...factsOfTree(inlines).filter((fact) => !fact.startsWith('link '))] : own;
    }
    default:
      return factsOfTree(c ?? Object.values(node));
  }
}

interface PandocCitation {
  citationId: string;
  citationPrefix: unknown;
  citationSuffix: unknown;
  citationMode: { t: string };
}

const factsOfCite = ([citations]: [PandocCitation[], unknown]): Facts =>
  citations.flatMap(({ citationId, citationPrefix, citationSuffix, citationMode }) => [
    ...factsOfTree(citationPrefix),
    `key ${citationMode.t === 'SuppressAuthor' ? '-' : ''}${citationId}`,
    ...factsOfTree(citationSuffix),
  ]);

/** The same facts as Source Critic tells them. */
export function ourFacts(text: string): Facts {
  const article = readArticle(text);
  const placed = citationsIn(article);
  const inBlock = new Map<number, typeof placed>();
  for (const one of placed) inBlock.set(one.block, [...(inBlock.get(one.block) ?? []), one]);
  const asides = new Map(
    article.blocks.flatMap(({ start, layers: { block } }, index) =>
      block.footnote === '^' ? [[start, index] as const] : [],
    ),
  );
  const bodies = new Map<string, number[]>();
  article.blocks.forEach(({ layers: { block } }, index) => {
    if (block.footnote === undefined || block.footnote === '^') return;
    const label = normaliseLabel(block.footnote);
    bodies.set(label, [...(bodies.get(label) ?? []), index]);
  });

  const factsOfBlock = (index: number, inNote: boolean): Facts => {
    return (inBlock.get(index) ?? []).flatMap(({ citation }): Facts => {
      const { kind, target = '', start } = citation;
      const { source } = article.blocks[index]!.layers.block;
      switch (kind) {
        case 'pandoc':
          return [`key ${source[start] === '-' ? '-' : ''}${target}`];
        case 'link':
        case 'autolink':
        case 'bare-url':
          return [`link ${plainUrl(target)}`];
        case 'reference-link': {
          const url = article.linkDefinitions.get(normaliseLabel(target))?.url;
          return url !== undefined && leadsElsewhere(url) ? [`link ${plainUrl(url)}`] : [];
        }
        case 'image':
          return [`image ${plainUrl(article.linkDefinitions.get(normaliseLabel(target))?.url ?? target)}`];
        case 'inline-footnote':
          return ['note(', ...factsOfBlock(asides.get(citation.start + article.blocks[index]!.start + 2)!, true), ')'];
        case 'footnote':
          if (inNote || !article.footnoteDefinitions.has(normaliseLabel(target))) return [];
          return [
            'note(',
            ...(bodies.get(normaliseLabel(target)) ?? []).flatMap((body) => factsOfBlock(body, true)),
            ')',
          ];
        default:
          return [];
      }
    });
  };
  return article.blocks.flatMap(({ layers: { block } }, index) =>
    block.footnote === undefined ? factsOfBlock(index, false) : [],
  );
}

/** Addresses as browsers would compare them: escapes, entities and backslashes are ways to write the same. */
function plainUrl(url: string): string {
  const decoded = url.replace(/&amp;/g, '&').replace(/\\([!-/:-@[-`{-~])/g, '$1');
  try {
    return decodeURI(decoded);
  } catch {
    return decoded;
  }
}
