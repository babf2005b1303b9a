import { yearField } from './dates';
import { type Name, namesField, type Reference, textField } from './reference';

/** More authors than this are "et al.". */
const MOST_AUTHORS = 3;

/** A reference in plain words, author and year first, in the manner of Chicago author–date. */
export function formatReference(reference: Reference): string {
  const text = (field: string) => textField(reference, field);
  const named = text('container-title') ?? text('collection-title');
  const container = named === text('title') ? undefined : named;
  const where = [container, volume(reference)].filter((part) => part !== undefined).join(' ');
  const publisher = [text('publisher-place'), text('publisher')].filter((part) => part !== undefined).join(': ');
  const doi = text('DOI');
  return [
    authors(reference),
    yearField(reference, 'issued') ?? 'n.d.',
    text('title'),
    where === '' ? undefined : where + pages(reference),
    publisher,
    doi === undefined ? text('URL') : `https://doi.org/${doi.replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, '')}`,
  ]
    .filter((part) => part !== undefined && part !== '')
    .map((part) => (/[.?!]$/.test(part ?? '') ? part : `${part}.`))
    .join(' ');
}

/** "Doe 1999", "Doe and Roe 1999", "Doe et al. 1999": how a text names a work. */
export function shortReference(reference: Reference): string {
  const names = creators(reference).map(shortName);
  const who = names.length > 2 ? `${names[0]} et al.` : names.join(' and ');
  const year = yearField(reference, 'issued') ?? 'n.d.';
  return who === '' ? `${textField(reference, 'title') ?? reference.id} ${year}` : `${who} ${year}`;
}

function creators(reference: Reference): Name[] {
  const found = ['author', 'editor', 'director', 'interviewer'].map((field) => namesField(reference, field));
  return found.find((names) => names.length > 0) ?? [];
}

function authors(reference: Reference): string | undefined {
  const names = creators(reference).map((name, index) => longName(name, index === 0));
  if (names.length === 0) return undefined;
  if (names.length > MOST_AUTHORS) return `${names[0]} et al.`;
  return names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

const shortName = (name: Name): string => familyName(name) ?? name.literal ?? name.given ?? '';

function longName(name: Name, isFirst: boolean): string {
  const family = familyName(name);
  const given = [name.given, name['dropping-particle']].filter((part) => part !== undefined).join(' ');
  if (family === undefined) return name.literal ?? given;
  if (given === '') return family;
  return isFirst ? `${family}, ${given}` : `${given} ${family}`;
}

/** "van der Berg". */
const familyName = ({ family, 'non-dropping-particle': particle }: Name): string | undefined =>
  particle === undefined || family === undefined ? family : `${particle} ${family}`;

/** "12 (3)". */
function volume(reference: Reference): string | undefined {
  const issue = textField(reference, 'issue');
  const parts = [textField(reference, 'volume'), issue === undefined ? undefined : `(${issue})`];
  return parts.filter((part) => part !== undefined).join(' ') || undefined;
}

const pages = (reference: Reference): string => {
  const page = textField(reference, 'page');
  return page === undefined ? '' : `: ${page.replace(/(\d)-(?=\d)/g, '$1–')}`;
};
