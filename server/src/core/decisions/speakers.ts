import * as z from 'zod';
import type { Problem } from '../contract';
import type { Anchor } from '../text/anchor';
import { readLines, SIDE_FILE_VERSION } from './jsonLines';

/** Where corrections of speakers are kept, below the folder of side files. Lines are only ever added. */
export const SPEAKERS_FILE = 'speakers.jsonl';

/** Whose words a passage is, as somebody says who has looked. */
export interface SpeakerCorrection extends Anchor {
  id: string;
  /** Name of an actor of the article or any other name. */
  speaker: string;
  who?: string | undefined;
  /** Date or time in ISO 8601, as written. */
  at?: string | undefined;
}

export interface SpeakersFile {
  /** By path of the article, from the folder that holds the side files, with `/` between folders. */
  byArticle: ReadonlyMap<string, SpeakerCorrection[]>;
  /** Ids of corrections that a line of this file replaces or takes back. */
  replaced: ReadonlySet<string>;
  problems: (Problem & { line: number })[];
}

const schema = z.looseObject({
  v: z.literal(SIDE_FILE_VERSION),
  id: z.string().min(1),
  replaces: z.array(z.string()).optional(),
  file: z.string().min(1),
  speaker: z.string().trim().min(1, 'a speaker is missing').nullable(),
  quote: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
  start: z.int().min(0),
  who: z.string().optional(),
  at: z.string().optional(),
});

/** Reads the corrections in force: a line that another one replaces is not, nor is one that takes a correction back. */
export function readSpeakers(text: string): SpeakersFile {
  const { lines, problems } = readLines(text, schema);
  const replaced = new Set(lines.flatMap(({ value }) => value.replaces ?? []));
  const byArticle = new Map<string, SpeakerCorrection[]>();
  for (const { value } of lines) {
    const { id, file, speaker, quote, prefix, suffix, start, who, at } = value;
    if (speaker === null || replaced.has(id)) continue;
    const correction = { id, speaker, quote, prefix, suffix, start, who, at };
    const known = byArticle.get(file);
    if (known) known.push(correction);
    else byArticle.set(file, [correction]);
  }
  return { byArticle, replaced, problems };
}

/** What stands on the line for a correction, but for the speaker, an id, person and time. */
export type SpeakerRecord = { v: typeof SIDE_FILE_VERSION; replaces: string[]; file: string } & Anchor;

export const speakerRecord = (file: string, anchor: Anchor, replaces: string[]): SpeakerRecord => ({
  v: SIDE_FILE_VERSION,
  replaces,
  file,
  quote: anchor.quote,
  prefix: anchor.prefix,
  suffix: anchor.suffix,
  start: anchor.start,
});
