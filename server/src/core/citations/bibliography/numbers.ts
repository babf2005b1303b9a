import { doiTarget, isbnTarget } from '../identifiers';
import { workOf } from '../work';
import type { BibliographyEntry } from './bibliography';
import { type Reference, textField } from './reference';

/**
 * Entries of a file by what else than their key their work is known by. One pass over the text, when somebody first
 * asks, tells which may be meant; only these are read.
 */
export function entriesByNumber(
  text: string,
  entries: readonly BibliographyEntry[],
): (target: string) => readonly BibliographyEntry[] {
  let known: ReadonlyMap<string, readonly BibliographyEntry[]> | undefined;
  return (target) => {
    known ??= index(text, entries);
    return (known.get(roughly(target)) ?? []).filter((entry) => {
      const reference = entry.read();
      return reference !== undefined && numbersOf(reference, text.slice(entry.start, entry.end)).has(target);
    });
  };
}

/** What else the works of entries are known by; entries without a number or address are left out, and not read. */
export function numberedEntries(
  text: string,
  entries: readonly BibliographyEntry[],
): { key: string; numbers: string[] }[] {
  const numbered = new Set([...index(text, entries).values()].flat());
  return entries.flatMap((entry) => {
    const reference = numbered.has(entry) ? entry.read() : undefined;
    const numbers = reference ? [...numbersOf(reference, text.slice(entry.start, entry.end))] : [];
    return numbers.length > 0 ? [{ key: entry.key, numbers }] : [];
  });
}

/** A part of what is looked for that few words have, so that it is soon found; what stands there, in any format. */
interface Sign {
  part: string;
  /** How far the whole begins before the part. */
  before: number;
  /** TeX and JSON escape characters. */
  whole: RegExp;
  keysOf(found: string): readonly string[];
}

const DOI = { part: '10.', before: 0, whole: /(10\.\d{4,9}\\?\/[^\s"{}<>]{1,200})/y, keysOf: doisOf };
const ADDRESS = {
  part: '://',
  before: 0,
  whole: /:\/\/([^\s"'{}<>]{3,400})/y,
  keysOf: (url: string) => [roughAddress(url)],
};
const IN_JSON = { ...ADDRESS, part: '/\\/', whole: /\/\\\/([^\s"'{}<>]{3,400})/y };
const ISBN = {
  part: 'SBN',
  before: 1,
  whole: /isbn["']?\s{0,20}[=:]\s{0,20}["'{]{0,2}([\dXx -]{10,80})/iy,
  keysOf: isbnsIn,
};
const IN_RIS = { ...ISBN, part: 'SN  - ', before: 0, whole: /SN {2}- ([\dXx -]{10,80})/y };
const PREPRINT = {
  part: 'Xiv',
  before: 2,
  whole: /arxiv(?:\.org\\?\/(?:abs|pdf|html)\\?\/|[:.]\s?)([\w.\\/-]{7,40})/iy,
  keysOf: (id: string) => [arxivOf(id)],
};
const EPRINT = { ...PREPRINT, part: 'print', before: 1, whole: /eprint\s{0,20}=\s{0,20}["{]{1,2}([\w./-]{7,40})/y };
const SIGNS: readonly Sign[] = [
  ...[DOI, ADDRESS, IN_JSON, IN_RIS, EPRINT],
  ...[ISBN, { ...ISBN, part: 'sbn' }, PREPRINT, { ...PREPRINT, part: 'xiv' }],
];

function index(text: string, entries: readonly BibliographyEntry[]): ReadonlyMap<string, readonly BibliographyEntry[]> {
  const found = new Map<string, BibliographyEntry[]>();
  for (const { part, before, whole, keysOf } of SIGNS) {
    let next = 0;
    for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) {
      whole.lastIndex = Math.max(0, at - before);
      const written = whole.exec(text)?.[1];
      if (written === undefined) continue;
      while ((entries[next]?.end ?? text.length) <= at && next < entries.length) next++;
      const entry = entries[next];
      if (!entry) break;
      if (entry.start > at) continue;
      for (const key of keysOf(written)) {
        const others = found.get(key);
        if (!others) found.set(key, [entry]);
        else if (!others.includes(entry)) others.push(entry);
      }
    }
  }
  return found;
}

/** What is compared at first: an address without its query, in small letters. */
const roughly = (target: string): string => (target.startsWith('url:') ? roughAddress(target.slice(4)) : target);

function roughAddress(written: string): string {
  const plain = unescaped(written);
  const path = plain.slice(plain.startsWith('www.') ? 4 : 0, firstOf(plain, '?', '#'));
  return path.replace(INDEX, '').toLowerCase();
}

const INDEX = /[/,]?(?:\/index\.html?)?$/;

const firstOf = (text: string, ...ends: readonly string[]): number =>
  Math.min(...ends.map((end) => text.indexOf(end)).map((at) => (at < 0 ? text.length : at)));

/** Keys of the work that an entry describes; `source` is the entry as written. */
function numbersOf(reference: Reference, source: string): ReadonlySet<string> {
  const doi = textField(reference, 'DOI');
  const url = textField(reference, 'URL');
  // The number of a book is not that of a part of it.
  const isPart = textField(reference, 'container-title') !== undefined;
  const preprint = ARXIV_FIELDS.flatMap((field) => ARXIV.exec(textField(reference, field) ?? '')?.[1] ?? []);
  const eprint = OWN_EPRINT.exec(source)?.[1];
  return new Set([
    ...(doi === undefined ? [] : [addressed(doi)]),
    ...(url === undefined ? [] : [addressed(url)]),
    ...(isPart ? [] : isbnsIn(textField(reference, 'ISBN') ?? '')),
    ...[...preprint, ...(eprint === undefined || !/\barxiv\b/i.test(source) ? [] : [eprint])].map(arxivOf),
  ]);
}

/** Where programs put the number of a preprint; the library leaves out `eprint`. */
const ARXIV_FIELDS = ['number', 'archive_location', 'note', 'container-title'];
const ARXIV = /^(?:arXiv preprint )?arXiv:\s?([\w.-]{7,40}(?:\/\d{7})?)/i;
const OWN_EPRINT = /\beprint\s{0,20}=\s{0,20}["{]{1,2}\s{0,20}(?:arXiv:)?([\w./-]{7,40})/i;

function arxivOf(id: string): string {
  return workOf(`https://arxiv.org/abs/${unescaped(id).toLowerCase()}`).key;
}

function doisOf(written: string): string[] {
  return [doiTarget(unescaped(written).replace(/,$/, ''))];
}

const unescaped = (written: string): string => (written.includes('\\') ? written.replaceAll('\\', '') : written);

/** A DOI with or without its resolver, or an address; TeX and JSON may escape its characters. */
function addressed(written: string): string {
  const plain = unescaped(written).replace(/,$/, '').trim();
  return workOf(/^10\./.test(plain) ? `doi:${plain}` : plain).key;
}

/** Several numbers of one book stand in one field: those of its bindings. */
function isbnsIn(written: string): string[] {
  return [...written.matchAll(/(?:97[89][ -]?)?\d(?:[ -]?\d){8}[ -]?[\dXx]/g)].flatMap(
    ([isbn]) => isbnTarget(isbn) ?? [],
  );
}
