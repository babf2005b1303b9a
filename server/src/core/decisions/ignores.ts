import * as z from 'zod';
import type { Problem, RuleId } from '../contract';
import type { Anchor } from '../text/anchor';
import { readLines, SIDE_FILE_VERSION } from './jsonLines';

/** Where ignores are kept, below the folder of side files. */
export const IGNORES_FILE = 'ignores.jsonl';

/** A finding that somebody has looked at and does not want to see again. */
export interface Ignore extends Anchor {
  rule: RuleId;
  reason: string;
  who?: string | undefined;
  /** Date or time in ISO 8601, as written. */
  at?: string | undefined;
}

/** An ignore in its file. */
export interface StoredIgnore extends Ignore {
  /** Line of the file; the first is 1. */
  line: number;
}

export interface IgnoresFile {
  /** By path of the article, from the folder that holds the side files, with `/` between folders. */
  byArticle: ReadonlyMap<string, StoredIgnore[]>;
  problems: (Problem & { line: number })[];
}

const schema = z.looseObject({
  v: z.literal(SIDE_FILE_VERSION),
  file: z.string().min(1),
  rule: z.string().regex(/^(?:claim|hedge|vague|sourcing|loaded)\/[a-z-]+$/, 'no rule has such a name'),
  quote: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
  start: z.int().min(0),
  reason: z.string().trim().min(1, 'a reason is missing'),
  who: z.string().optional(),
  at: z.string().optional(),
});

export function readIgnores(text: string): IgnoresFile {
  const { lines, problems } = readLines(text, schema);
  const byArticle = new Map<string, StoredIgnore[]>();
  for (const { value, number } of lines) {
    const { file, rule, quote, prefix, suffix, start, reason, who, at } = value;
    const ignore = { rule: rule as RuleId, quote, prefix, suffix, start, reason, who, at, line: number };
    const known = byArticle.get(file);
    if (known) known.push(ignore);
    else byArticle.set(file, [ignore]);
  }
  return { byArticle, problems };
}

/** What stands on the line for an ignore, but for reason, person and time: whoever decides adds them. */
export type IgnoreRecord = { v: typeof SIDE_FILE_VERSION; file: string; rule: RuleId } & Anchor;

export const ignoreRecord = (file: string, rule: RuleId, anchor: Anchor): IgnoreRecord => ({
  v: SIDE_FILE_VERSION,
  file,
  rule,
  ...anchor,
});
