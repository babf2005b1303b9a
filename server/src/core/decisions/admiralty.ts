import * as z from 'zod';

/**
 * The Admiralty code (STANAG 2511): how reliable a source is and how credible what it says here. The two are rated
 * apart, by people, who fuse them when they are asked for both at once (Baker et al. 1968).
 */
export const RELIABILITY = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'cannot be judged',
} as const;

export const CREDIBILITY = {
  1: 'confirmed by other sources',
  2: 'probably true',
  3: 'possibly true',
  4: 'doubtful',
  5: 'improbable',
  6: 'cannot be judged',
} as const;

export type Reliability = keyof typeof RELIABILITY;
export type Credibility = keyof typeof CREDIBILITY;

/** A grade, on what grounds, and by whom and when: absent where the event itself says so. */
export interface Rating<Grade> {
  grade: Grade;
  why?: string | undefined;
  who?: string | undefined;
  at?: string | undefined;
}

const rating = <Grade>(grade: z.ZodType<Grade>) =>
  z.looseObject({ grade, why: z.string().optional(), who: z.string().optional(), at: z.string().optional() });

export const reliabilitySchema = rating(z.enum(['A', 'B', 'C', 'D', 'E', 'F']));
export const credibilitySchema = rating(
  z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6)]),
);
