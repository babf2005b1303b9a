import * as z from 'zod';
import type { Problem } from '../contract';
import type { Anchor } from '../text/anchor';
import { linesOf, type ReadFrom, SIDE_FILE_VERSION } from './jsonLines';

/** Folder of notes that are nobody else's business, below the folder of side files; it has a `.gitignore` of its own. */
export const PRIVATE_FOLDER = 'private';

/** A note on a passage that stays on this machine: who an unnamed source is, how to reach it. */
export interface PrivateNote extends Anchor {
  id: string;
  /** Path of the article, from the folder that holds the side files. */
  file: string;
  text: string;
  who?: string | undefined;
  /** Date and time in ISO 8601, as written. */
  at: string;
}

interface PrivateNotesFile {
  notes: PrivateNote[];
  problems: (Problem & { line: number })[];
}

const schema = z.looseObject({
  v: z.literal(SIDE_FILE_VERSION),
  id: z.string().min(1),
  file: z.string().min(1),
  text: z.string().trim().min(1, 'a text is missing'),
  quote: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
  start: z.int().min(0),
  who: z.string().optional(),
  at: z.iso.datetime({ offset: true }),
});

/** Reads one file of notes in small steps; a damaged line is reported and left out. */
export function* privateNotesSteps(text: string, from?: ReadFrom): Generator<undefined, PrivateNotesFile> {
  const { lines, problems } = yield* linesOf(text, schema, from);
  return { notes: lines.map(({ value }) => value), problems };
}

/** Notes by article, each once. */
export function uniteNotes(notes: readonly PrivateNote[]): Map<string, PrivateNote[]> {
  const byFile = new Map<string, PrivateNote[]>();
  for (const note of new Map(notes.map((each) => [each.id, each])).values()) {
    const known = byFile.get(note.file);
    if (known) known.push(note);
    else byFile.set(note.file, [note]);
  }
  return byFile;
}

/** What stands on the line for a note, but for its text, an id, person and time. */
export type PrivateNoteRecord = { v: typeof SIDE_FILE_VERSION; file: string } & Anchor;
