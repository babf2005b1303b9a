import type * as z from 'zod';
import type { Problem } from '../contract';

/** A line of a file of JSON lines; `start` and `end` are its offsets in the file. */
export interface Line<Value> {
  value: Value;
  /** The first line is 1. */
  number: number;
  start: number;
  end: number;
}

/** What can be read of a file of JSON lines, and which lines cannot. */
export interface Lines<Value> {
  lines: Line<Value>[];
  problems: (Problem & { line: number })[];
}

/** The version of the side files that this program writes. */
export const SIDE_FILE_VERSION = 1;

/**
 * Reads a file line by line: a damaged line is reported with its number and left out, all others hold. Empty lines
 * are nothing; a merge of two branches may leave them.
 */
export function readLines<Value>(text: string, schema: z.ZodType<Value>): Lines<Value> {
  const lines: Line<Value>[] = [];
  const problems: Lines<Value>['problems'] = [];
  let start = 0;
  text.split('\n').forEach((raw, index) => {
    const written = (index === 0 ? raw.replace(/^\uFEFF/, '') : raw).trim();
    const place = { start, end: start + raw.trimEnd().length };
    start += raw.length + 1;
    if (written === '') return;
    const read = readLine(written, schema);
    if ('value' in read) lines.push({ value: read.value, number: index + 1, ...place });
    else problems.push({ ...place, line: index + 1, message: `${read.problem} The line is left out and kept.` });
  });
  return { lines, problems };
}

function readLine<Value>(written: string, schema: z.ZodType<Value>): { value: Value } | { problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(written);
  } catch {
    return { problem: 'Not valid JSON: mend the line or delete it.' };
  }
  const version = (value as { v?: unknown } | null)?.v;
  if (typeof version === 'number' && version > SIDE_FILE_VERSION)
    return { problem: `Written by a newer version of Source Critic (v ${version}).` };
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data };
  const [issue] = result.error.issues;
  const key = issue?.path.join('.') ?? '';
  return { problem: `${key === '' ? '' : `“${key}”: `}${issue?.message ?? 'not understood'}.` };
}
