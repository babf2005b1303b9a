import { dayField, wordsOfDate } from '../dates';
import { type Name, namesField, type Reference, textField } from '../reference';

/** What every style says of a work, in its own order and punctuation. */

/** A style that references can be written in. */
export type FormatReference = (reference: Reference) => string;

/** Who made a work, and as what where not as author. */
export interface Makers {
  names: Name[];
  role?: 'editor' | 'translator' | 'director' | 'interviewer';
}

export function makersOf(reference: Reference): Makers {
  const authors = namesField(reference, 'author');
  if (authors.length > 0) return { names: authors };
  for (const role of ['editor', 'director', 'interviewer', 'translator'] as const) {
    const names = namesField(reference, role);
    if (names.length > 0) return { names, role };
  }
  return { names: [] };
}

/** Editors of the book that a part stands in. */
export const editorsOf = (reference: Reference): Name[] =>
  namesField(reference, 'author').length > 0 ? namesField(reference, 'editor') : [];

/** "van der Berg". */
export const familyName = ({ family, 'non-dropping-particle': particle }: Name): string | undefined =>
  particle === undefined || family === undefined ? family : `${particle} ${family}`;

export const shortName = (name: Name): string => familyName(name) ?? name.literal ?? name.given ?? '';

/** "Jane Doe Jr." */
export function straight(name: Name): string {
  const family = familyName(name);
  if (family === undefined) return name.literal ?? name.given ?? '';
  return joined([givenName(name), family, name.suffix], ' ');
}

/** "Doe, Jane, Jr." */
export function inverted(name: Name): string {
  const family = familyName(name);
  if (family === undefined) return name.literal ?? name.given ?? '';
  return joined([family, givenName(name), name.suffix], ', ');
}

/** "Doe, J. P." */
export function withInitials(name: Name): string {
  const family = familyName(name);
  if (family === undefined) return name.literal ?? name.given ?? '';
  return joined([family, initials(givenName(name)), name.suffix], ', ');
}

/** "J. P. Doe". */
export function initialsFirst(name: Name): string {
  const family = familyName(name);
  if (family === undefined) return name.literal ?? name.given ?? '';
  return joined([initials(givenName(name)), family, name.suffix], ' ');
}

const givenName = (name: Name): string | undefined => joined([name.given, name['dropping-particle']], ' ') || undefined;

/** "J.-P. M." for "Jean-Pierre Marie". */
const initials = (given: string | undefined): string | undefined =>
  given
    ?.split(/\s+/)
    .map((part) =>
      part
        .split('-')
        .map((each) => (/^\p{Lu}/u.test(each) ? `${Array.from(each)[0]}.` : each))
        .join('-'),
    )
    .join(' ');

/** "A", "A and B", "A, B, and C". */
export function listed(names: readonly string[], and: string, serial = ','): string {
  if (names.length < 3) return names.join(` ${and} `);
  return `${names.slice(0, -1).join(', ')}${serial} ${and} ${names.at(-1)}`;
}

/** The parts that there are. */
export const joined = (parts: readonly (string | undefined)[], by: string): string =>
  parts.filter((part) => part !== undefined && part !== '').join(by);

/** Each part a sentence: none gets a second full stop. */
export const sentences = (parts: readonly (string | undefined)[]): string =>
  joined(
    parts.map((part) => (part === undefined || part === '' || /[.?!]['"”’]?$/.test(part) ? part : `${part}.`)),
    ' ',
  );

/** “Title.” or “Title?”: the mark of a sentence or list stands inside, as Americans print it. */
export const quoted = (title: string, mark: string): string =>
  `“${title.replaceAll('“', '‘').replaceAll('”', '’')}${/[?!.]$/.test(title) && mark !== '' ? '' : mark}”`;

const WHOLE: ReadonlySet<string | undefined> = new Set(
  'book thesis report map motion_picture dataset software'.split(' '),
);
const PART: ReadonlySet<string | undefined> = new Set(
  'article-journal article-magazine article-newspaper chapter paper-conference webpage post post-weblog'.split(' '),
);

/** Is the title that of a whole work? Those of parts of something stand in quotation marks. */
export const isWhole = (reference: Reference): boolean =>
  WHOLE.has(reference.type) || (!PART.has(reference.type) && containerOf(reference) === undefined);

/** Newspapers, magazines, sites: what appears on a day. */
export const isDaily = ({ type }: Reference): boolean =>
  type === 'article-newspaper' || type === 'article-magazine' || ONLINE.has(type);

const ONLINE: ReadonlySet<string | undefined> = new Set(['webpage', 'post', 'post-weblog']);

export const isJournal = ({ type }: Reference): boolean => type === 'article-journal';

/** The larger work; nothing where it has the very title of the work. */
export function containerOf(reference: Reference): string | undefined {
  const container = textField(reference, 'container-title') ?? textField(reference, 'collection-title');
  return container === textField(reference, 'title') ? undefined : container;
}

/** "4–9". */
export const pagesOf = (reference: Reference): string | undefined =>
  textField(reference, 'page')?.replace(/(\d)\s*(?:--?|—)\s*(?=\d)/g, '$1–');

/** DOI or address. */
export function linkOf(reference: Reference): string | undefined {
  const doi = textField(reference, 'DOI')?.replace(/^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)/i, '');
  return doi === undefined ? textField(reference, 'URL') : `https://doi.org/${doi}`;
}

/** "Cambridge, MA: MIT Press". */
export const publisherOf = (reference: Reference): string | undefined =>
  joined([textField(reference, 'publisher-place'), textField(reference, 'publisher')], ': ') || undefined;

/** "2nd ed." */
export function editionOf(reference: Reference): string | undefined {
  const edition = textField(reference, 'edition');
  if (edition === undefined || !/^\d+$/.test(edition)) return edition;
  return `${edition}${ordinal(Number(edition))} ed.`;
}

const ordinal = (number: number): string => {
  const last = number % 10;
  if (last > 3 || last === 0 || (number % 100 > 10 && number % 100 < 14)) return 'th';
  return ['st', 'nd', 'rd'][last - 1] ?? 'th';
};

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

export interface Day {
  year: string;
  month?: string;
  day?: string;
  /** "circa 1911": what stands for all of it. */
  words?: string;
}

export function dayOf(reference: Reference, field: string): Day | undefined {
  const words = wordsOfDate(hasParts(reference[field]) ? undefined : reference[field]);
  const written = dayField(reference, field);
  if (words !== undefined) return { year: words, words };
  const [year, month, day] = written?.split('-') ?? [];
  if (year === undefined) return undefined;
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  return {
    year: String(Number(year)),
    ...(name === undefined ? {} : { month: name }),
    ...(name === undefined || day === undefined ? {} : { day: String(Number(day)) }),
  };
}

const hasParts = (date: unknown): boolean => typeof date === 'object' && date !== null && 'date-parts' in date;

/** "May 3, 2011". */
export const monthFirst = ({ year, month, day }: Day): string =>
  month === undefined ? year : `${month} ${day === undefined ? '' : `${day}, `}${year}`;

/** "3 May 2011". */
export const dayFirst = ({ year, month, day }: Day): string => joined([day, month, year], ' ');
