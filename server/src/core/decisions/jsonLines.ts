import type * as z from 'zod';
import type { Problem } from '../contract';
import { finish } from './steps';

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

/** Where to begin: at the start of a line. */
export interface ReadFrom {
  offset: number;
  /** Lines before it. */
  lines: number;
}

/** How many lines are read in one step. */
const STEP = 100;

/** Reads a file at once; see `linesOf`. */
export const readLines = <Value>(text: string, schema: z.ZodType<Value>): Lines<Value> => finish(linesOf(text, schema));

/**
 * Reads a file line by line, in small steps: a damaged line is reported with its number and left out, all others hold.
 * Empty lines are nothing; a merge of two branches may leave them.
 */
export function* linesOf<Value>(
  text: string,
  schema: z.ZodType<Value>,
  from: ReadFrom = { offset: 0, lines: 0 },
): Generator<undefined, Lines<Value>> {
  const lines: Line<Value>[] = [];
  const problems: Lines<Value>['problems'] = [];
  let number = from.lines;
  for (let start = from.offset; start <= text.length; ) {
    const stop = text.indexOf('\n', start);
    const raw = text.slice(start, stop < 0 ? text.length : stop);
    const place = { start, end: start + raw.trimEnd().length };
    const written = (start === 0 ? raw.replace(/^\uFEFF/, '') : raw).trim();
    start += raw.length + 1;
    if (++number % STEP === 0) yield;
    if (written === '') continue;
    const read = readLine(written, schema);
    if ('value' in read) lines.push({ value: read.value, number, ...place });
    else problems.push({ ...place, line: number, message: `${read.problem} The line is left out and kept.` });
  }
  return { lines, problems };
}

/** What git writes between two versions of the same lines. */
const CONFLICT = /^(?:<{7}|>{7}|\|{7})(?: |$)|^={7}$/;

function readLine<Value>(written: string, schema: z.ZodType<Value>): { value: Value } | { problem: string } {
  if (CONFLICT.test(written))
    return { problem: 'The mark of a merge conflict: delete it. The lines of both sides are read.' };
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
