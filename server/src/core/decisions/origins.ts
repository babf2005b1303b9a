import * as z from 'zod';
import type { Problem } from '../contract';
import type { Anchor } from '../text/anchor';
import { readLines, SIDE_FILE_VERSION } from './jsonLines';

/** Where marks of origin are kept, below the folder of side files. Lines are only ever added. */
export const ORIGINS_FILE = 'origins.jsonl';

/** What a citation goes back to, as somebody says who knows: citations with one origin count as one. */
export interface OriginMark extends Anchor {
  id: string;
  origin: string;
  who?: string | undefined;
  /** Date or time in ISO 8601, as written. */
  at?: string | undefined;
}

export interface OriginsFile {
  /** By path of the article, from the folder that holds the side files, with `/` between folders. */
  byArticle: ReadonlyMap<string, OriginMark[]>;
  /** Ids of marks that a line of this file replaces or takes back. */
  replaced: ReadonlySet<string>;
  problems: (Problem & { line: number })[];
}

const schema = z.looseObject({
  v: z.literal(SIDE_FILE_VERSION),
  id: z.string().min(1),
  replaces: z.array(z.string()).optional(),
  file: z.string().min(1),
  origin: z.string().trim().min(1, 'an origin is missing').nullable(),
  quote: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
  start: z.int().min(0),
  who: z.string().optional(),
  at: z.string().optional(),
});

/** Reads the marks in force: a line that another one replaces is not, nor is one that takes a mark back. */
export function readOrigins(text: string): OriginsFile {
  const { lines, problems } = readLines(text, schema);
  const replaced = new Set(lines.flatMap(({ value }) => value.replaces ?? []));
  const byArticle = new Map<string, OriginMark[]>();
  for (const { value } of lines) {
    const { id, file, origin, quote, prefix, suffix, start, who, at } = value;
    if (origin === null || replaced.has(id)) continue;
    const mark = { id, origin, quote, prefix, suffix, start, who, at };
    const known = byArticle.get(file);
    if (known) known.push(mark);
    else byArticle.set(file, [mark]);
  }
  return { byArticle, replaced, problems };
}

/** What stands on the line for a mark, but for the origin, an id, person and time. */
export type OriginRecord = { v: typeof SIDE_FILE_VERSION; replaces: string[]; file: string } & Anchor;
