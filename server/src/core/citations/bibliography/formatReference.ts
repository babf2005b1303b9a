import { yearField } from './dates';
import { type Reference, textField } from './reference';
import { apa } from './styles/apa';
import { chicagoAuthorDate } from './styles/chicagoAuthorDate';
import { chicagoNotes } from './styles/chicagoNotes';
import { mla } from './styles/mla';
import { newsroom } from './styles/newsroom';
import { type FormatReference, makersOf, shortName } from './styles/parts';

/** How references can be written. */
export const CITATION_STYLES = ['chicago-author-date', 'chicago-notes', 'apa', 'mla', 'newsroom'] as const;

export type CitationStyle = (typeof CITATION_STYLES)[number];

const STYLES: Readonly<Record<CitationStyle, FormatReference>> = {
  'chicago-author-date': chicagoAuthorDate,
  'chicago-notes': chicagoNotes,
  apa,
  mla,
  newsroom,
};

/** Entries are read once: after an edit a list of thousands asks for the same references again. */
const written = new WeakMap<Reference, { style: CitationStyle; text: string }>();
const short = new WeakMap<Reference, string>();

/** A reference in plain words, in the style that the reader has chosen. */
export function formatReference(reference: Reference, style: CitationStyle): string {
  const known = written.get(reference);
  if (known?.style === style) return known.text;
  const text = STYLES[style](reference);
  written.set(reference, { style, text });
  return text;
}

/** "Doe 1999", "Doe and Roe 1999", "Doe et al. 1999": how a text names a work. */
export function shortReference(reference: Reference): string {
  const text = short.get(reference) ?? namesAndYear(reference);
  short.set(reference, text);
  return text;
}

function namesAndYear(reference: Reference): string {
  const names = makersOf(reference).names.map(shortName);
  const who = names.length > 2 ? `${names[0]} et al.` : names.join(' and ');
  const year = yearField(reference, 'issued') ?? 'n.d.';
  return who === '' ? `${textField(reference, 'title') ?? reference.id} ${year}` : `${who} ${year}`;
}
