import type { Article } from '../article';
import { normaliseLabel } from '../markdown/links';
import type { FoundEntry } from './bibliography/bibliography';
import type { BlockCitation } from './blockCitation';
import { mayHaveEntry, workOf, workOfIdentifier } from './work';

/** The address that a citation gives as it is written, whatever leads there. */
export function addressOf(
  { linkDefinitions }: Pick<Article, 'linkDefinitions'>,
  { kind, target = '' }: BlockCitation,
): string | undefined {
  switch (kind) {
    case 'link':
    case 'autolink':
    case 'bare-url':
    case 'html-link':
    case 'embed':
      return target;
    case 'image':
    case 'reference-link':
      return linkDefinitions.get(normaliseLabel(target))?.url ?? (kind === 'image' ? target : undefined);
    case 'identifier':
      return workOfIdentifier(target).url;
    default:
      return undefined;
  }
}

/** The entry of the work whose number or address a citation gives. */
export function entryOfAddress(
  { bibliography, linkDefinitions }: Pick<Article, 'bibliography' | 'linkDefinitions'>,
  citation: BlockCitation,
): FoundEntry | undefined {
  if (!bibliography.isKnown) return undefined;
  const { kind, target = '' } = citation;
  const address = addressOf({ linkDefinitions }, citation);
  const work = kind === 'identifier' ? workOfIdentifier(target) : address === undefined ? undefined : workOf(address);
  return work && mayHaveEntry(work) ? bibliography.withNumber(work.key) : undefined;
}

/** As a browser asks for it: the place within a page is the reader's own business. Undefined for other addresses. */
export function webAddress(address: string | undefined): string | undefined {
  const url = address !== undefined && /^www\./i.test(address) ? `https://${address}` : address;
  return url !== undefined && /^https?:\/\/[^\s/]/i.test(url) ? url.replace(/#.*$/s, '') : undefined;
}

/** Addresses on the web that an article names, each once, in the order of their first place. */
export const webAddresses = (article: Article): string[] => [
  ...new Set(
    article.blocks.flatMap(({ layers }) =>
      layers.citations.flatMap((citation) => webAddress(addressOf(article, citation)) ?? []),
    ),
  ),
];
