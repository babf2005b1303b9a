import type { Reading } from '../language/reading';
import type { Block, Inline } from '../markdown/block';
import type { BlockCitation } from './blockCitation';
import { creditOf } from './credit';
import { leadsElsewhere } from './leadsElsewhere';
import { readable, sentenceBefore, sentencesAt } from './places';

/** Citations that are written as markup: links, notes, keys, images. */
export function inlineCitations(block: Block, reading: Reading): BlockCitation[] {
  const found: BlockCitation[] = [];
  for (const inline of block.inlines) {
    const citation = citationOf(block, inline);
    if (!citation) continue;
    const { start, end } = inline;
    found.push({ ...citation, start, end, sentences: block.footnote ? [] : carriedBy(reading, inline) });
  }
  return found;
}

type Described = Pick<BlockCitation, 'kind' | 'label' | 'target' | 'ifDefined' | 'credit' | 'locator'>;

function citationOf(block: Block, inline: Inline): Described | undefined {
  switch (inline.kind) {
    case 'link':
    case 'image': {
      if (inline.url === undefined || !leadsElsewhere(inline.url)) return undefined;
      const { kind, url } = inline;
      return { kind, target: url, label: labelOf(block, inline) || url, ...credited(block, inline, inline.title) };
    }
    case 'reference-link':
    case 'reference-image': {
      if (inline.form === 'shortcut' && isInsertion(inline.label)) return undefined;
      return {
        kind: inline.kind === 'reference-link' ? 'reference-link' : 'image',
        target: inline.label,
        label: labelOf(block, inline) || inline.label,
        ...credited(block, inline),
        ...(inline.form === 'shortcut' ? { ifDefined: true as const } : {}),
      };
    }
    case 'wikilink':
      return { kind: 'wikilink', target: inline.page, label: readable(block, inline.text) || inline.page };
    case 'wiki-embed':
      return { kind: 'embed', target: inline.page, label: inline.page, ...credited(block, inline) };
    case 'autolink':
    case 'bare-url':
      return leadsElsewhere(inline.url) ? { kind: inline.kind, target: inline.url, label: inline.url } : undefined;
    case 'footnote-reference':
      return { kind: 'footnote', target: inline.label, label: `[^${inline.label}]` };
    case 'inline-footnote':
      return { kind: 'inline-footnote', label: shorten(block.source.slice(inline.text.start, inline.text.end)) };
    case 'pandoc':
      return {
        kind: 'pandoc',
        target: inline.key,
        label: pandocLabel(inline),
        ...(inline.locator === undefined ? {} : { locator: inline.locator }),
      };
    default:
      return undefined;
  }
}

const IMAGES: ReadonlySet<Inline['kind']> = new Set<Inline['kind']>(['image', 'reference-image', 'wiki-embed']);

function credited(block: Block, inline: Inline, title?: string): Pick<BlockCitation, 'credit'> {
  const credit = IMAGES.has(inline.kind) ? creditOf(block, inline, title) : undefined;
  return credit === undefined ? {} : { credit };
}

/** The words of a link; of an image, which is no prose, the description as written. */
const labelOf = (block: Block, { kind, text }: Extract<Inline, { text: { start: number } }> & { kind: string }) =>
  kind === 'image' || kind === 'reference-image'
    ? shorten(block.source.slice(text.start, text.end))
    : readable(block, text);

/** Words of markup that has no prose view of its own: links show their text. */
function shorten(text: string): string {
  const prose = text.replace(/\[([^[\]]{0,200})\]\([^()]{0,500}\)/g, '$1');
  return readable({ prose }, { start: 0, end: prose.length });
}

/** `[x]`, `[ ]`, `[…]`, `[sic]`, `[!NOTE]`: task boxes, callouts and what editors insert into quotations. */
export const isInsertion = (label: string): boolean =>
  /^(?:[xX]|!\w+|[\p{P}\p{S}\s]*|sic[.!]?|emphasis (?:added|mine))$/u.test(label.trim());

const pandocLabel = ({ key, locator, group, suppressAuthor }: Extract<Inline, { kind: 'pandoc' }>): string => {
  const name = `${suppressAuthor ? '-' : ''}@${key}`;
  if (group) return `[${name}${locator === undefined ? '' : `, ${locator}`}]`;
  return locator === undefined ? name : `${name} [${locator}]`;
};

/** Links carry the sentences they stand in; notes and keys the one they close. */
const carriedBy = (reading: Reading, inline: Inline): number[] =>
  inline.kind === 'footnote-reference' || inline.kind === 'inline-footnote' || inline.kind === 'pandoc'
    ? sentenceBefore(reading, inline.start)
    : sentencesAt(reading, inline);
