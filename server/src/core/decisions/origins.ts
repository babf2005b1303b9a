import * as z from 'zod';
import { type MarksFile, markLine, type PassageMark, readMarks } from './passageMarks';

/** Where marks of origin are kept, below the folder of side files. */
export const ORIGINS_FILE = 'origins.jsonl';

/** What a citation goes back to, as somebody says who knows: citations with one origin count as one. */
export interface OriginMark extends PassageMark {
  origin: string;
}

export type OriginsFile = MarksFile<OriginMark>;

const schema = markLine.extend({ origin: z.string().trim().min(1, 'an origin is missing').nullable() });

export const readOrigins = (text: string): OriginsFile =>
  readMarks(text, schema, ({ origin }) => (origin === null ? undefined : { origin }));
