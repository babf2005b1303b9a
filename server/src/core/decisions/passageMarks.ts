import * as z from 'zod';
import type { Problem } from '../contract';
import type { Anchor } from '../text/anchor';
import { readLines, SIDE_FILE_VERSION } from './jsonLines';

/** What somebody says of a passage of an article: who speaks, or what a citation goes back to. */
export interface PassageMark extends Anchor {
  id: string;
  who?: string | undefined;
  /** Date or time in ISO 8601, as written. */
  at?: string | undefined;
}

/** A file of marks. Lines are only ever added. */
export interface MarksFile<Mark extends PassageMark> {
  /** By path of the article, from the folder that holds the side files, with `/` between folders. */
  byArticle: ReadonlyMap<string, Mark[]>;
  /** Ids of marks that a line of this file replaces or takes back. */
  replaced: ReadonlySet<string>;
  problems: (Problem & { line: number })[];
}

/** What every line of such a file holds; each file adds what it says of the passage, null to take it back. */
export const markLine = z.looseObject({
  v: z.literal(SIDE_FILE_VERSION),
  id: z.string().min(1),
  replaces: z.array(z.string()).optional(),
  file: z.string().min(1),
  quote: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
  start: z.int().min(0),
  who: z.string().optional(),
  at: z.string().optional(),
});

/**
 * Reads the marks in force: a line that another one replaces is not, nor is one that takes a mark back (for which
 * `saidOf` gives undefined).
 */
export function readMarks<Line extends z.infer<typeof markLine>, Said extends object>(
  text: string,
  schema: z.ZodType<Line>,
  saidOf: (line: Line) => Said | undefined,
): MarksFile<PassageMark & Said> {
  const { lines, problems } = readLines(text, schema);
  const replaced = new Set(lines.flatMap(({ value }) => value.replaces ?? []));
  const byArticle = new Map<string, (PassageMark & Said)[]>();
  for (const { value } of lines) {
    const { id, file, quote, prefix, suffix, start, who, at } = value;
    const said = saidOf(value);
    if (said === undefined || replaced.has(id)) continue;
    const mark = { id, ...said, quote, prefix, suffix, start, who, at };
    const known = byArticle.get(file);
    if (known) known.push(mark);
    else byArticle.set(file, [mark]);
  }
  return { byArticle, replaced, problems };
}

/** What stands on the line for a mark, but for what it says, an id, person and time. */
export type MarkRecord = { v: typeof SIDE_FILE_VERSION; replaces: string[]; file: string } & Anchor;

export const markRecord = (file: string, { quote, prefix, suffix, start }: Anchor, replaces: string[]): MarkRecord => ({
  v: SIDE_FILE_VERSION,
  replaces,
  file,
  quote,
  prefix,
  suffix,
  start,
});
