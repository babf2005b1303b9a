import { parseAllDocuments } from 'yaml';
import { once } from '../bibtexFile';
import {
  type AskedField,
  BLANKS,
  type EntryPlace,
  type EntryWriting,
  type Insertion,
  newlineAt,
  STUB,
} from './entryWriting';

/** Larger files are not checked while somebody waits for quick fixes, and so not written to. */
const LARGEST = 500_000;

/** `isSound`: somebody has parsed the whole already, as with front matter. */
export function cslYamlWriting(
  text: string,
  entries: readonly EntryPlace[],
  isSound = once(() => text.length <= LARGEST && isYaml(text)),
): EntryWriting {
  return {
    fields: (entry, fields) =>
      isSound() ? (inBlock(text, entry, fields) ?? inBraces(text, entry, fields)) : undefined,
    stub: (key) => {
      const last = entries.at(-1);
      if (!last || !isSound()) return undefined;
      const newline = newlineAt(text, last.start);
      const indent = /^[ \t]*/.exec(text.slice(last.start, last.end))?.[0] ?? '';
      const lead = text[last.end - 1] === '\n' ? '' : newline;
      const lines = STUB.flatMap((field) => [`${newline}${indent}  `, ...property(field)]);
      return { at: last.end, text: [`${lead}${indent}- id: ${scalar(key)}`, ...lines, lead === '' ? newline : ''] };
    },
  };
}

const isYaml = (text: string): boolean => parseAllDocuments(text).every(({ errors }) => errors.length === 0);

/** Below the line of the `id`. */
function inBlock(text: string, { keySpan }: EntryPlace, fields: readonly AskedField[]): Insertion | undefined {
  const lineStart = text.lastIndexOf('\n', keySpan.start) + 1;
  const indent = /^([ -]+)id:/.exec(text.slice(lineStart, keySpan.end))?.[1]?.length;
  if (indent === undefined) return undefined;
  const newline = newlineAt(text, keySpan.end);
  const behind = text.indexOf('\n', keySpan.end);
  const at = behind < 0 ? text.length : behind - (newline === '\r\n' ? 1 : 0);
  return { at, text: fields.flatMap((field) => [`${newline}${' '.repeat(indent)}`, ...property(field)]) };
}

/** `- {id: doe99, title: Dams}` */
function inBraces(text: string, { start, keySpan }: EntryPlace, fields: readonly AskedField[]): Insertion | undefined {
  if (!/^\s*-\s*\{/.test(text.slice(start, keySpan.start))) return undefined;
  const at = keySpan.end + (/["']/.test(text[keySpan.end] ?? '') ? 1 : 0);
  return { at, text: fields.flatMap((field) => [', ', ...property(field)]) };
}

/** In quotation marks, since titles have colons and names commas. */
function property(field: AskedField): (string | { blank: string })[] {
  return field === 'author' ? ['author: [{literal: "', BLANKS.author, '"}]'] : [`${field}: "`, BLANKS[field], '"'];
}

/** Keys in braces may hold what means something else in YAML. */
const scalar = (key: string): string => (/^[A-Za-z_][\w./-]*$/.test(key) ? key : JSON.stringify(key));
