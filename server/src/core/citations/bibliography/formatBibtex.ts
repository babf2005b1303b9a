import type { BibtexEntry } from './citationJs';
import { dayField, wordsOfDate } from './dates';
import { type Reference, textField } from './reference';

/**
 * References as a BibTeX file; keys are made of letters, digits and dashes where they hold anything else. What the
 * library leaves out of BibTeX although it is known stays: dates in words, whole dates, keywords, the book of a book.
 */
export async function formatBibtex(references: readonly Reference[]): Promise<string> {
  if (references.length === 0) return '';
  const { bibtexOf, biblatexOf } = await import('./citationJs');
  const keyed = references.map((reference) => ({
    ...withPlainDates(reference),
    'citation-key': keyOf(reference.id),
  }));
  const richer = biblatexOf(keyed);
  return bibtexOf(keyed)
    .map((entry, at) => written(entry, richer[at]?.properties ?? {}, references[at]))
    .join('\n');
}

const keyOf = (id: string): string => id.replace(/[^\p{L}\p{N}:._+-]+/gu, '-').replace(/^-|-$/g, '');

/** Dates as parts, or in words where they have none: the library takes no other. */
function withPlainDates(reference: Reference): Reference {
  const plain: Reference = { ...reference };
  for (const field of ['issued', 'accessed', 'original-date', 'event-date']) {
    const date = reference[field];
    if (date === undefined || hasParts(date)) continue;
    const day = dayField(reference, field);
    const words = wordsOfDate(date);
    if (words !== undefined) plain[field] = { literal: words };
    else if (day !== undefined) plain[field] = { 'date-parts': [day.split('-').map(Number)] };
    else delete plain[field];
  }
  return plain;
}

const hasParts = (date: unknown): boolean =>
  typeof date === 'object' && date !== null && 'date-parts' in date && Array.isArray(date['date-parts']);

function written(
  { type, label, properties }: BibtexEntry,
  richer: Readonly<Record<string, string>>,
  reference: Reference | undefined,
): string {
  const issued = reference?.['issued'];
  const words = wordsOfDate(hasParts(issued) ? undefined : issued);
  const fields: Record<string, string | undefined> = {
    ...properties,
    year: properties['year'] ?? (words === undefined ? undefined : escaped(words)),
    date: isWhole(richer['date']) ? richer['date'] : undefined,
    keywords: properties['keywords'] ?? richer['keywords'] ?? keywords(reference),
    booktitle: properties['booktitle'] ?? richer['booktitle'],
  };
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : `\t${name} = {${value}},\n`,
  );
  return `@${type}{${label},\n${lines.join('')}}\n`;
}

/** A day, or a range: more than year and month can say. */
const isWhole = (date: string | undefined): boolean => date !== undefined && /\d{4}-\d{2}-\d{2}|\//.test(date);

const keywords = (reference: Reference | undefined): string | undefined => {
  const text = reference && textField(reference, 'keyword');
  return text === undefined ? undefined : escaped(text);
};

const escaped = (text: string): string => text.replace(/[&%$#_{}]/g, '\\$&');
