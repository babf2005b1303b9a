import { parse } from 'yaml';
import type { Problem } from '../../contract';
import type { BibliographyEntry, BibliographyFile } from './bibliography';
import { once } from './bibtexFile';
import { entriesByNumber } from './numbers';
import type { Reference } from './reference';
import { cslYamlWriting } from './writing/cslYaml';

interface Line {
  start: number;
  end: number;
  text: string;
}

/**
 * Finds the items of CSL-YAML: the list under `references:`, or a list that is the whole file. Items are told apart by
 * their dash, and each is parsed when somebody asks for it. `isSound`: all of it has been parsed, as front matter is.
 */
export function readCslYaml(text: string, isSound?: true): BibliographyFile {
  const lines = linesOf(text);
  const heading = lines.findIndex((line) => /^references:\s*(?:#.*)?$/.test(line.text));
  const list = lines.slice(heading + 1);
  const first = list.findIndex((line) => /^\s*-\s/.test(line.text));
  if (first < 0 || (heading < 0 && list.slice(0, first).some(isContent))) return { entries: [], problems: [] };
  const indent = indentOf(list[first]);
  const problems: Problem[] = [];
  const entries: BibliographyEntry[] = [];
  const known = new Set<string>();
  for (const { start, end } of itemsOf(list.slice(first), indent)) {
    const source = text.slice(start, end);
    const id = (/^\s*-\s*\{/.test(source) ? FLOW_ID : BLOCK_ID).exec(source);
    const key = id?.[2];
    if (!id || !key) {
      problems.push({ start, end: start + 1, message: 'This item has no “id”. It is left out.' });
      continue;
    }
    const keyStart = start + id.index + id[0].indexOf(key, id[0].indexOf(':') + 1);
    const keySpan = { start: keyStart, end: keyStart + key.length };
    if (known.has(key)) {
      problems.push({ ...keySpan, message: `There is an item “${key}” before this one: the first one counts.` });
      continue;
    }
    known.add(key);
    const read = once(() => itemOf(source, key));
    if (isSuspicious(source) && read() === undefined)
      problems.push({ ...keySpan, message: `“${key}” is no valid YAML (${whyNot(source)}): nothing of it is read.` });
    entries.push({ key, keySpan, start, end, read });
  }
  const writing = cslYamlWriting(text, entries, isSound && (() => true));
  return { entries, problems, withNumber: entriesByNumber(text, entries), writing };
}

const BLOCK_ID = /^(?:\s*-|)\s+id:\s*(["']?)([^\r\n]*?)\1\s*(?:#.*)?$/m;
/** `- {id: doe99, title: Dams}` */
const FLOW_ID = /[{,]\s*["']?id["']?:\s*(["']?)([^\r\n,{}"']{1,400}?)\1\s*(?=[,}\r\n])/;

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline + 1;
    lines.push({ start, end, text: text.slice(start, end).trimEnd() });
    start = end;
  }
  return lines;
}

const isContent = ({ text }: Line): boolean => text !== '' && !/^(?:#|---|%)/.test(text);

const indentOf = (line: Line | undefined): number => line?.text.search(/\S/) ?? 0;

/** From dash to dash; the list ends with a line that stands further left and is no comment. */
function* itemsOf(lines: readonly Line[], indent: number): Generator<{ start: number; end: number }> {
  let item: { start: number; end: number } | undefined;
  for (const line of lines) {
    const at = indentOf(line);
    if (line.text === '') continue;
    if (at < indent || (at === indent && !/^-(?:\s|$)/.test(line.text.slice(indent)))) break;
    if (at === indent) {
      if (item) yield item;
      item = { start: line.start, end: line.end };
    } else if (item) item.end = line.end;
  }
  if (item) yield item;
}

const QUOTED = /"(?:[^"\\]|\\[\s\S])*"|'[^'\n]*'/g;
/** A colon that should stand in quotation marks, or a tab. */
const COLON = /^[ -]*[\w-]+:[ \t]+[^\s{[|>#&*!][^\n]*:(?:[ \t]|\r?$)/m;
const TAB = /^[ -]*\t/m;

/** Has an item one of the faults that people make most? Only then is it parsed before somebody asks for it. */
function isSuspicious(source: string): boolean {
  const bare = source.replace(QUOTED, '_');
  const isOpen = (open: string, close: string): boolean => bare.split(open).length !== bare.split(close).length;
  return bare.includes('"') || COLON.test(bare) || TAB.test(bare) || isOpen('[', ']') || isOpen('{', '}');
}

/** The reason in the words of the parser, without where in the item that is. */
function whyNot(source: string): string {
  try {
    parse(source);
    return 'it is no list';
  } catch (error) {
    const [reason = ''] = String(error instanceof Error ? error.message : error).split(/ at line |\n/);
    return reason;
  }
}

function itemOf(source: string, key: string): Reference | undefined {
  try {
    const [item] = parse(source) as object[];
    return item ? { ...item, id: key } : undefined;
  } catch {
    return undefined;
  }
}
