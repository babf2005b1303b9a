import type { Article } from '../../article';
import { formatBibtex } from '../../citations/bibliography/formatBibtex';
import { type CitationStyle, formatReference } from '../../citations/bibliography/formatReference';
import { escapeMarkdown } from '../escape';
import { type CitedSource, citedSources } from './citedSources';

export type ExportFormat = 'csl-json' | 'bibtex' | 'markdown';

/** Sources of an article for the clipboard; `keys` picks some of them. */
export async function exportCitations(
  article: Article,
  format: ExportFormat,
  keys: readonly string[] | undefined,
): Promise<string> {
  const sources = citedSources(article).filter(({ key }) => keys === undefined || keys.includes(key));
  if (format === 'markdown') return sources.map((source) => asMarkdown(source, article.circumstances.style)).join('');
  const references = sources.flatMap(({ reference }) => reference ?? []);
  return format === 'csl-json' ? `${JSON.stringify(references, null, 2)}\n` : formatBibtex(references);
}

/** A line of a list: the formatted reference where there is an entry, else what the article says. */
function asMarkdown({ key, label, url, reference }: CitedSource, style: CitationStyle): string {
  if (reference && key.startsWith('key:')) return `- ${escapeMarkdown(formatReference(reference, style))}\n`;
  return url === undefined ? `- ${escapeMarkdown(label)}\n` : `- [${escapeMarkdown(label)}](<${url}>)\n`;
}
