import * as z from 'zod';
import { type MarksFile, markLine, type PassageMark, readMarks } from './passageMarks';

/** Where corrections of speakers are kept, below the folder of side files. */
export const SPEAKERS_FILE = 'speakers.jsonl';

/** Whose words a passage is, as somebody says who has looked. */
export interface SpeakerCorrection extends PassageMark {
  /** Name of an actor of the article or any other name. */
  speaker: string;
}

export type SpeakersFile = MarksFile<SpeakerCorrection>;

const schema = markLine.extend({ speaker: z.string().trim().min(1, 'a speaker is missing').nullable() });

export const readSpeakers = (text: string): SpeakersFile =>
  readMarks(text, schema, ({ speaker }) => (speaker === null ? undefined : { speaker }));
