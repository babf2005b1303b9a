import type { Problem } from '../../contract';
import type { BibliographyEntry, BibliographyFile } from './bibliography';
import { once } from './bibtexFile';
import { entriesByNumber } from './numbers';
import type { Reference } from './reference';
import { risWriting } from './writing/ris';

/** Turns one RIS record into references; see `citationJs`. Throws when it cannot. */
export type ParseRis = (source: string) => Reference[];

/** Finds the records of a RIS file, from `TY  -` to `ER  -`. The key is the `ID`, else the `LB` (label). */
export function readRis(text: string, parse: ParseRis): BibliographyFile {
  const problems: Problem[] = [];
  const entries: BibliographyEntry[] = [];
  const known = new Set<string>();
  let isSound = true;
  const starts = [...text.matchAll(/^TY {1,2}- ?/gm)].map(({ index }) => index);
  starts.forEach((start, index) => {
    const next = starts[index + 1] ?? text.length;
    const record = text.slice(start, next);
    const close = /^ER {1,2}-.*$/m.exec(record);
    const end = close ? start + close.index + close[0].length : next;
    const id = /^ID {1,2}- *(\S[^\r\n]*)$/m.exec(record) ?? /^LB {1,2}- *(\S[^\r\n]*)$/m.exec(record);
    const key = id?.[1]?.trim();
    if (!close) isSound = false;
    if (!close) problems.push({ start, end: start + 2, message: 'This record has no end (“ER  -”).' });
    if (!id || !key) {
      problems.push({ start, end: start + 2, message: 'This record has no “ID”, so that no key leads to it.' });
      return;
    }
    const keyStart = start + id.index + id[0].indexOf(key, 4);
    const keySpan = { start: keyStart, end: keyStart + key.length };
    if (known.has(key)) {
      problems.push({ ...keySpan, message: `There is a record “${key}” before this one: the first one counts.` });
      return;
    }
    known.add(key);
    const source = text.slice(start, end);
    entries.push({ key, keySpan, start, end, read: once(() => recordOf(source, key, parse)) });
  });
  if (entries.length === 0 && problems.length === 0 && text.trim() !== '')
    problems.push({ start: 0, end: 1, message: 'No RIS record was found in this file.' });
  return {
    entries,
    problems,
    withNumber: entriesByNumber(text, entries),
    ...(isSound ? { writing: risWriting(text, entries) } : {}),
  };
}

function recordOf(source: string, key: string, parse: ParseRis): Reference | undefined {
  try {
    const [record] = parse(`${source}${/^ER /m.test(source) ? '' : '\nER  - '}\n`);
    return record && { ...record, id: key };
  } catch {
    return undefined;
  }
}
