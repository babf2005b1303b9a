import type { Block } from '../markdown/block';
import type { Span } from '../text/span';

/** A work named by a number that leads to it: `doi:10.1000/182`, `arxiv:2101.00001`, `isbn:9780306406157`. */
export interface Identifier extends Span {
  target: string;
}

/** DOI Handbook 2.2: a directory indicator that starts with 10, a slash, then anything that prints. */
const DOI = /\b(?:doi:\s?)?(10\.\d{4,9}\/[^\s"“”<>\u2060\uFFFC]{1,200})/gi;
/** arXiv identifiers since 2007, and those before ("hep-th/9901001"). */
const ARXIV = /\barxiv:\s?(\d{4}\.\d{4,5}|[a-z-]{2,10}(?:\.[A-Z]{2})?\/\d{7})(?:v\d{1,2})?\b/gi;
/** ISO 2108: ten or thirteen digits; the last one checks the others. */
const ISBN = /\bISBN(?:-1[03])?:?\s?((?:97[89][ -]?)?\d[\d -]{7,13}[\dXx])\b/g;

/** Numbers in the prose of a block that lead to a work. */
export function identifiersIn({ prose }: Block): Identifier[] {
  if (!/10\.\d|arxiv|isbn/i.test(prose)) return [];
  return [
    ...found(prose, DOI, doiTarget),
    ...found(prose, ARXIV, (id) => `arxiv:${id.toLowerCase()}`),
    ...found(prose, ISBN, isbnTarget),
  ].sort((a, b) => a.start - b.start);
}

function found(prose: string, pattern: RegExp, targetOf: (id: string) => string | undefined): Identifier[] {
  return [...prose.matchAll(pattern)].flatMap(({ index, 0: whole, 1: id = '' }) => {
    const written = pattern === DOI ? withoutStop(id) : id;
    const target = targetOf(written);
    return target === undefined
      ? []
      : [{ start: index, end: index + whole.length - (id.length - written.length), target }];
  });
}

/** arXiv gives its preprints a DOI as well: that is the same number. */
const DOI_OF_ARXIV = /^10\.48550\/arxiv\.(.+?)(?:v\d{1,2})?$/;

export const doiTarget = (doi: string): string => {
  const lower = doi.toLowerCase();
  const arxiv = DOI_OF_ARXIV.exec(lower)?.[1];
  return arxiv === undefined ? `doi:${lower}` : `arxiv:${arxiv}`;
};

/** A full stop or closing bracket behind a DOI belongs to the sentence, unless the bracket opens inside the DOI. */
function withoutStop(doi: string): string {
  let end = doi.length;
  while (end > 0 && isStop(doi.slice(0, end))) end--;
  return doi.slice(0, end);
}

function isStop(doi: string): boolean {
  const last = doi.at(-1) ?? '';
  if (last === ')') return doi.split(')').length > doi.split('(').length;
  return /[\].,;:!?'’*_]/.test(last);
}

/** Undefined where the last digit shows that the number is none. */
export function isbnTarget(written: string): string | undefined {
  const digits = written.replace(/[ -]/g, '').toUpperCase();
  if (digits.length === 10) return isIsbn10(digits) ? `isbn:${asIsbn13(digits)}` : undefined;
  return digits.length === 13 && checkDigit13(digits) === digits[12] ? `isbn:${digits}` : undefined;
}

const isIsbn10 = (digits: string): boolean =>
  [...digits].reduce((sum, digit, at) => sum + (digit === 'X' ? 10 : Number(digit)) * (10 - at), 0) % 11 === 0;

const asIsbn13 = (isbn10: string): string => {
  const body = `978${isbn10.slice(0, 9)}`;
  return body + checkDigit13(body);
};

const checkDigit13 = (digits: string): string => {
  const sum = [...digits.slice(0, 12)].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return String((10 - (sum % 10)) % 10);
};
