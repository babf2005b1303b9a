import * as z from 'zod';
import { type MarksFile, markLine, type PassageMark, readMarks } from './passageMarks';

/** Where marks of origin are kept, below the folder of side files. */
export const ORIGINS_FILE = 'origins.jsonl';

/** A copy that somebody keeps of what a citation leads to. */
export interface KeptCopy {
  /** Address in a web archive, or a file: its path from the folder that holds the side files, its name where it is elsewhere. */
  place: string;
  /** Of the file, in hexadecimal digits. */
  sha256?: string | undefined;
}

/** What a mark says of a citation: just one of these. */
interface OriginSaid {
  /** What it goes back to: citations with one origin count as one. */
  origin?: string;
  /** It leads to a primary source: the document itself, the record, whoever was there. */
  primary?: true;
  copy?: KeptCopy;
}

export type OriginSubject = keyof OriginSaid;

/** What somebody says who knows where a citation leads. */
export interface OriginMark extends PassageMark, OriginSaid {}

export type OriginsFile = MarksFile<OriginMark>;

const schema = markLine
  .extend({
    origin: z.string().trim().min(1, 'an origin is missing').nullable().optional(),
    primary: z.literal(true).nullable().optional(),
    copy: z
      .object({
        place: z.string().trim().min(1, 'the place of the copy is missing'),
        sha256: z
          .string()
          .regex(/^[0-9a-f]{64}$/, 'a SHA-256 has 64 hexadecimal digits')
          .optional(),
      })
      .nullable()
      .optional(),
  })
  .refine((line) => [line.origin, line.primary, line.copy].some((said) => said !== undefined), 'an origin is missing');

export const readOrigins = (text: string): OriginsFile =>
  readMarks(text, schema, ({ origin, primary, copy }): OriginSaid | undefined => {
    if (origin) return { origin };
    if (primary) return { primary };
    return copy ? { copy } : undefined;
  });
