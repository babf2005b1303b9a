import type { Reference } from './reference';

/** References as a BibTeX file; keys are made of letters, digits and dashes where they hold anything else. */
export async function formatBibtex(references: readonly Reference[]): Promise<string> {
  if (references.length === 0) return '';
  const { bibtexOf } = await import('./citationJs');
  const keyed = references.map((reference) => ({ ...reference, 'citation-key': keyOf(reference.id) }));
  return `${bibtexOf(keyed).trim()}\n`;
}

const keyOf = (id: string): string => id.replace(/[^\p{L}\p{N}:._+-]+/gu, '-').replace(/^-|-$/g, '');
