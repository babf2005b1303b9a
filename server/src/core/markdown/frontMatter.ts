import { isMap, parseDocument } from 'yaml';
import type { Problem } from '../contract';

/** The YAML block at the very start of an article, and where the body begins. */
export interface FrontMatter {
  /** Offset of the first character of the body: behind a byte order mark and behind the closing line. */
  bodyStart: number;
  fields: ReadonlyMap<string, unknown>;
  problems: Problem[];
}

const BOM = '\uFEFF';
const NONE: ReadonlyMap<string, unknown> = new Map();
/** Front matter is a header: an opening line without a closing one within this many characters is a thematic break. */
const LONGEST = 100_000;

/** Reads the front matter. A broken one gives problems at their place and no fields; it never throws. */
export function readFrontMatter(text: string): FrontMatter {
  const start = text.startsWith(BOM) ? 1 : 0;
  const range = yamlRange(text, start);
  if (!range) return { bodyStart: start, fields: NONE, problems: [] };
  const source = text.slice(range.start, range.end);
  const document = parseDocument(source, { prettyErrors: false, logLevel: 'error' });
  const problems = document.errors.map((error) => ({
    start: range.start + Math.min(error.pos[0], source.length),
    end: range.start + Math.min(Math.max(error.pos[1], error.pos[0] + 1), source.length),
    message: `Front matter is not valid YAML: ${error.message}`,
  }));
  if (problems.length > 0 || !isMap(document.contents)) return { bodyStart: range.bodyStart, fields: NONE, problems };
  try {
    return { bodyStart: range.bodyStart, fields: new Map(Object.entries(document.toJS() as object)), problems };
  } catch (error) {
    // An alias bomb: the library refuses to expand it.
    const message = `Front matter was not read: ${error instanceof Error ? error.message : String(error)}`;
    return { bodyStart: range.bodyStart, fields: NONE, problems: [{ start: range.start, end: range.end, message }] };
  }
}

/** Fields in which site generators keep when an article was written. */
const DATES = [
  'date',
  'published',
  'pubdate',
  'publishdate',
  'publisheddate',
  'created',
  'updated',
  'lastmod',
  'modified',
];

/** Does a front matter say when the article was written? */
export const isDated = (fields: FrontMatter['fields']): boolean =>
  [...fields].some(
    ([name, value]) =>
      DATES.includes(name.toLowerCase().replace(/[-_ ]/g, '')) && value !== null && /\d/.test(String(value)),
  );

function yamlRange(text: string, start: number): { start: number; end: number; bodyStart: number } | undefined {
  const first = lineEnd(text, start);
  if (text.slice(start, first).trimEnd() !== '---' || first === text.length) return undefined;
  const limit = Math.min(text.length, start + LONGEST);
  for (let at = first + 1; at < limit; ) {
    const end = lineEnd(text, at);
    const line = text.slice(at, end).trimEnd();
    if (line === '---' || line === '...')
      return { start: first + 1, end: at, bodyStart: Math.min(end + 1, text.length) };
    at = end + 1;
  }
  return undefined;
}

const lineEnd = (text: string, from: number): number => {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
};
