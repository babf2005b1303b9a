import type { Problem } from '../../contract';
import type { Span } from '../../text/span';
import type { BibliographyEntry, BibliographyFile } from './bibliography';
import { entriesByNumber } from './numbers';
import type { Reference } from './reference';
import { bibtexWriting } from './writing/bibtex';

/** Turns BibTeX source of some entries into references; see `citationJs`. Throws when it cannot. */
export type ParseBibtex = (source: string) => Reference[];

const AT = 64;
const BACKSLASH = 92;
const BRACE_OPEN = 123;
const BRACE_CLOSE = 125;
const QUOTE = 34;
const COMMA = 44;
const HASH = 35;
const SPACE = 32;

interface Entry extends BibliographyEntry {
  type: string;
}

/**
 * Finds the entries of a BibTeX or BibLaTeX file. Only their limits and keys are read here, in one pass, so that a
 * file of 50,000 entries is known at once; what an entry says is parsed when somebody asks for it. A broken entry is
 * reported in its place and the rest is read.
 */
export function readBibtex(text: string, parse: ParseBibtex): BibliographyFile {
  const problems: Problem[] = [];
  const entries: Entry[] = [];
  const strings: string[] = [];
  const known = new Map<string, Entry>();
  const start = /@\s*([a-zA-Z]+)\s*([{(])/g;
  for (let found = start.exec(text); found; found = start.exec(text)) {
    const type = (found[1] ?? '').toLowerCase();
    const body = start.lastIndex;
    const end = entryEnd(text, body, found[2] === '(' ? ')' : '}');
    if (type === 'comment') {
      if (end.kind === 'closed') start.lastIndex = end.at;
      continue;
    }
    if (end.kind === 'broken') {
      problems.push(
        problemAt(found.index, body, `This entry has no end: a brace or quotation mark is not closed. It is left out.`),
      );
      start.lastIndex = end.at;
      continue;
    }
    start.lastIndex = end.at;
    if (type === 'string') strings.push(text.slice(found.index, end.at));
    if (type === 'string' || type === 'preamble') continue;
    const key = KEY.exec(text.slice(body, body + LONGEST_KEY));
    if (!key?.[1]) {
      problems.push(problemAt(found.index, body, 'This entry has no key. It is left out.'));
      continue;
    }
    const keyStart = body + key[0].indexOf(key[1]);
    const keySpan = { start: keyStart, end: keyStart + key[1].length };
    const read = once(() => referenceOf(entry, text, strings, known, parse));
    const entry: Entry = { key: key[1], keySpan, start: found.index, end: end.at, type, read };
    if (known.has(entry.key)) {
      problems.push({ ...keySpan, message: `There is an entry “${entry.key}” before this one: the first one counts.` });
      continue;
    }
    if (end.noComma !== undefined)
      problems.push(
        problemAt(end.noComma, end.noComma + 1, `A comma is missing before this: “${entry.key}” is not read.`),
      );
    known.set(entry.key, entry);
    entries.push(entry);
  }
  if (entries.length === 0 && problems.length === 0 && text.trim() !== '')
    problems.push({ start: 0, end: firstLineEnd(text), message: 'No BibTeX entry was found in this file.' });
  return {
    entries,
    problems,
    withNumber: entriesByNumber(text, entries),
    writing: bibtexWriting(text, entries),
    referencesTo: (key) => referencesTo(text, key),
  };
}

const KEY = /^\s*([^\s,{}"()=#%\\]+)\s*(?=[,})])/;
const LONGEST_KEY = 400;

const problemAt = (start: number, end: number, message: string): Problem => ({ start, end, message });

const firstLineEnd = (text: string): number => Math.max(1, text.search(/\r?\n|$/));

interface EntryEnd {
  kind: 'closed' | 'broken';
  at: number;
  /** Where something else than a comma follows the value of a field. */
  noComma?: number;
}

/** Behind the entry; or, where it does not close, the place to go on from: the next line that starts an entry. */
function entryEnd(text: string, body: number, closing: string): EntryEnd {
  const close = closing.charCodeAt(0);
  let depth = 0;
  let quoted = false;
  let isBehindValue = false;
  const found: { noComma?: number } = {};
  for (let at = body; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isBehindValue && code > SPACE) {
      if (code !== COMMA && code !== HASH && code !== close && code !== BRACE_CLOSE) found.noComma ??= at;
      isBehindValue = false;
    }
    if (code === BACKSLASH) at++;
    else if (code === AT && startsEntry(text, at)) return { kind: 'broken', at };
    else if (code === BRACE_OPEN) depth++;
    else if (code === QUOTE && depth === 0) {
      quoted = !quoted;
      isBehindValue = !quoted;
    } else if (code === close && depth === 0 && !quoted) return { kind: 'closed', at: at + 1, ...found };
    else if (code === BRACE_CLOSE) {
      depth--;
      isBehindValue = depth === 0 && !quoted;
    }
    if (depth < 0) return { kind: 'closed', at: at + 1, ...found };
  }
  return { kind: 'broken', at: text.length };
}

/** Does a line begin with "@type{key,"? No field holds that. */
function startsEntry(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && (text[before] === ' ' || text[before] === '\t')) before--;
  if (before >= 0 && text[before] !== '\n' && text[before] !== '\r') return false;
  return /^@[a-zA-Z]+\s?\{[^\s,{}"=]{1,100}\s?,/.test(text.slice(at, at + 140));
}

const MOST_PARENTS = 8;

/** Reads an entry with the abbreviations of its file and the entries that it inherits fields from. */
function referenceOf(
  entry: Entry,
  text: string,
  strings: readonly string[],
  known: ReadonlyMap<string, Entry>,
  parse: ParseBibtex,
): Reference | undefined {
  const parents = parentsOf(entry, text, known);
  const read = (...entries: string[]): Reference | undefined => {
    try {
      return parse([...strings, ...entries].join('\n')).find(({ id }) => id === entry.key);
    } catch {
      return undefined;
    }
  };
  const own = sourceOf(entry, text);
  const whole = read(...parents.map((each) => sourceOf(each, text)), own);
  if (whole) return whole;
  const alone = read(own.replace(STARRED, '$1').replace(INHERITS, ''));
  const parent = alone && parents.at(-1)?.read();
  return alone && parent ? { ...inherited(parent), ...alone } : alone;
}

/** What a part takes over from its book where the library cannot tell: a book without an author defeats it. */
const inherited = ({ title, editor, publisher, issued, 'publisher-place': place }: Reference): Partial<Reference> =>
  Object.fromEntries(
    Object.entries({ 'container-title': title, editor, publisher, issued, 'publisher-place': place }).filter(
      ([, value]) => value !== undefined,
    ),
  );

/** `\enquote*{…}`: the library takes the star for the argument. */
const STARRED = /(\\[a-zA-Z]{1,40})\*/g;
const INHERITS = /\b(?:crossref|xdata)\s{0,20}=\s{0,20}(?:\{[^{}]{0,400}\}|"[^"]{0,400}")\s{0,20},?/gi;

/** The source of an entry in braces: parentheses are as good in BibTeX, but not everybody reads them. */
function sourceOf({ start, end }: Entry, text: string): string {
  const source = text.slice(start, end);
  return source.endsWith(')') ? `${source.slice(0, -1).replace('(', '{')}}` : source;
}

/** Entries named by `crossref` and `xdata`, furthest first; none where they lead in a circle. */
function parentsOf(entry: Entry, text: string, known: ReadonlyMap<string, Entry>): Entry[] {
  const parents: Entry[] = [];
  const waiting = [entry];
  for (let each = waiting.shift(); each; each = waiting.shift()) {
    const source = text.slice(each.start, each.end);
    for (const [, keys = ''] of source.matchAll(/\b(?:crossref|xdata)\s{0,20}=\s{0,20}["{]([^"{}]{1,400})/gi)) {
      for (const key of keys.split(',')) {
        const parent = known.get(key.trim());
        if (!parent) continue;
        if (parent === entry || parents.includes(parent) || parents.length >= MOST_PARENTS) return [];
        parents.unshift(parent);
        waiting.push(parent);
      }
    }
  }
  return parents;
}

/** Fields that hold keys of other entries (biblatex manual, "Special fields"). */
const KEYS = /\b(?:crossref|xdata|xref|related|entryset)\s{0,20}=\s{0,20}["{]([^"{}]{1,2000})/gi;

function referencesTo(text: string, key: string): Span[] {
  return [...text.matchAll(KEYS)].flatMap(({ index, 0: field, 1: keys = '' }) => {
    let at = index + field.length - keys.length;
    return keys.split(',').flatMap((written) => {
      const start = at + written.search(/\S|$/);
      at += written.length + 1;
      return written.trim() === key ? [{ start, end: start + key.length }] : [];
    });
  });
}

/** Computes a value when first asked for it. */
export function once<T>(compute: () => T): () => T {
  let value: T | undefined;
  let done = false;
  return () => {
    if (!done) {
      value = compute();
      done = true;
    }
    return value as T;
  };
}
