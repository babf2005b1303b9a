import type { Reference } from './reference';

/**
 * A day as far as an entry tells it: "2008", "2008-03", "2008-03-30". CSL-JSON has parts; CSL-YAML may have year, month
 * and day, or a plain text or number.
 */
export function dayField(reference: Reference, field: string): string | undefined {
  const date = reference[field];
  if (date === null || date === undefined) return undefined;
  if (typeof date !== 'object') return dayIn(String(date));
  const { 'date-parts': parts, year, month, day, raw, literal } = date as Record<string, unknown>;
  const first: unknown = Array.isArray(parts) ? parts[0] : [year, month, day];
  const numbers = Array.isArray(first) ? first.map(Number) : [];
  const known = numbers.slice(0, numbers.findIndex((part) => !Number.isInteger(part)) >>> 0);
  if (known.length > 0 && known[0] !== 0)
    return known.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-');
  return [raw, literal].flatMap((each) => dayIn(String(each ?? '')) ?? [])[0];
}

const dayIn = (text: string): string | undefined => /^\s*(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?!\d)/.exec(text)?.[1];

/** The year of a date field; undefined where it has none. */
export function yearField(reference: Reference, field: string): string | undefined {
  const day = dayField(reference, field);
  if (day !== undefined) return String(Number(/^-?\d+/.exec(day)?.[0]));
  const words = wordsOfDate(reference[field]);
  return words === undefined ? undefined : /\d{4}/.exec(words)?.[0];
}

/** A date that is no plain day, month or year: "circa 1911". */
export function wordsOfDate(date: unknown): string | undefined {
  const { literal, raw } = (typeof date === 'object' && date !== null ? date : { raw: date }) as Record<
    string,
    unknown
  >;
  const words = [literal, raw].find((each) => typeof each === 'string' || typeof each === 'number');
  const text = words === undefined ? '' : String(words).trim();
  return text === '' || /^\d{4}(?:-\d{2}){0,2}$/.test(text) ? undefined : text;
}

/** A date field as CSL-JSON has it; left as it is where it is that already, or no date that can be told. */
export function asDate(reference: Reference, field: string): unknown {
  const date = reference[field];
  if (typeof date === 'object' && date !== null && !('year' in date)) return date;
  const day = dayField(reference, field);
  const words = wordsOfDate(date);
  if (words !== undefined) return { literal: words };
  return day === undefined ? date : { 'date-parts': [day.split('-').map(Number)] };
}
