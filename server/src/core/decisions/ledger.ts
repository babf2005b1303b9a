import * as z from 'zod';
import type { ClaimStatus, Problem } from '../contract';
import type { Anchor } from '../text/anchor';
import { type Credibility, credibilitySchema, type Rating, type Reliability, reliabilitySchema } from './admiralty';
import { linesOf, type ReadFrom, SIDE_FILE_VERSION } from './jsonLines';
import { type LedgerMove, movedFrom, moveShape, movesByClaim } from './moves';
import { finish } from './steps';

/** Folder of the ledger, below the folder of side files: one file a window, each written by that window alone. */
export const LEDGER_FOLDER = 'ledger';

/** What a reader says of a claim; the last one is that the passage claims nothing. */
export const VERDICTS = [
  'unverified',
  'in check',
  'confirmed',
  'disputed',
  'contradicted',
  'withdrawn',
  'cannot be verified',
  'open question',
  'not a claim',
] as const satisfies readonly (ClaimStatus | 'not a claim')[];

export type Verdict = (typeof VERDICTS)[number];

/** What somebody decided about a claim, and why. */
export interface Decision {
  status: Verdict;
  /** Somebody has looked at it, whatever came out. */
  checked?: true | undefined;
  /** The independent origin that bears a confirmed claim out. */
  by?: string | undefined;
  /** Link or text. */
  evidence?: string | undefined;
  note?: string | undefined;
  /** How reliable the source is, as a reader rates it. */
  reliability?: Rating<Reliability> | undefined;
  /** How credible what it says is, as a reader rates it. */
  credibility?: Rating<Credibility> | undefined;
}

/** One line of the ledger. Lines are only ever added; what is decided later names what it follows. */
export interface LedgerEvent extends Anchor, Decision {
  id: string;
  /** Events of this claim that whoever decided had seen. */
  parents: string[];
  /** Id of the claim's first event. */
  claim: string;
  /** Path of the article, from the folder that holds the side files. */
  file: string;
  who?: string | undefined;
  /** Date and time in ISO 8601, as written. */
  at: string;
}

/** A claim as the ledger has it now. */
export interface LedgerClaim extends Anchor, Decision {
  /** Id of its first event. */
  claim: string;
  who?: string | undefined;
  at: string;
  /** The latest events: more than one where two people decided without knowing of each other. */
  heads: string[];
  /** Name of the file that it was decided about, where that file is gone and this article may be it. */
  strayOf?: string | undefined;
}

export interface LedgerFile {
  events: LedgerEvent[];
  moves: LedgerMove[];
  problems: (Problem & { line: number })[];
}

const eventSchema = z.looseObject({
  v: z.literal(SIDE_FILE_VERSION),
  id: z.string().min(1),
  parents: z.array(z.string()),
  claim: z.string().min(1),
  file: z.string().min(1),
  at: z.iso.datetime({ offset: true }),
  who: z.string().optional(),
  status: z.enum(VERDICTS),
  checked: z.literal(true).optional(),
  by: z.string().optional(),
  evidence: z.string().optional(),
  note: z.string().optional(),
  reliability: reliabilitySchema.optional(),
  credibility: credibilitySchema.optional(),
  quote: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
  start: z.int().min(0),
});

const moveSchema = z.looseObject({ v: z.literal(SIDE_FILE_VERSION), ...moveShape });

/** A line with `to` is a move: told apart first, so that what is wrong with a line is said of the right kind. */
const schema = z.unknown().transform((line, context): LedgerEvent | LedgerMove => {
  const isMove = typeof line === 'object' && line !== null && 'to' in line;
  const read = isMove ? moveSchema.safeParse(line) : eventSchema.safeParse(line);
  if (read.success) return read.data;
  for (const { message, path } of read.error.issues) context.addIssue({ code: 'custom', message, path: [...path] });
  return z.NEVER;
});

/** Reads one file of the ledger; a damaged line is reported and left out. */
export const readLedger = (text: string): LedgerFile => finish(ledgerSteps(text));

/** As `readLedger`, in small steps; `from` leaves out what was read before lines were added. */
export function* ledgerSteps(text: string, from?: ReadFrom): Generator<undefined, LedgerFile> {
  const { lines, problems } = yield* linesOf(text, schema, from);
  const events: LedgerEvent[] = [];
  const moves: LedgerMove[] = [];
  for (const { value } of lines) {
    if ('to' in value) moves.push(value);
    else events.push(value);
  }
  return { events, moves, problems };
}

/**
 * Unites the events of all files: the same event may stand in several, and order and clocks say nothing. What a claim
 * is now, its latest event says: the one that no other follows; of several the one with the latest time.
 */
export const uniteLedger = (
  events: readonly LedgerEvent[],
  moves: readonly LedgerMove[] = [],
): Map<string, LedgerClaim[]> => finish(unitingSteps(events, moves));

/** How many events or claims are looked at in one step. */
const STEP = 1000;

/** As `uniteLedger`, in small steps. */
export function* unitingSteps(
  events: readonly LedgerEvent[],
  moves: readonly LedgerMove[] = [],
): Generator<undefined, Map<string, LedgerClaim[]>> {
  const seen = new Set<string>();
  const followed = new Set<string>();
  const byClaim = new Map<string, LedgerEvent[]>();
  for (const [count, event] of events.entries()) {
    if (count % STEP === STEP - 1) yield;
    if (seen.has(event.id)) continue;
    seen.add(event.id);
    for (const parent of event.parents) followed.add(parent);
    const known = byClaim.get(event.claim);
    if (known) known.push(event);
    else byClaim.set(event.claim, [event]);
  }
  const moved = movesByClaim(moves);
  const byFile = new Map<string, LedgerClaim[]>();
  let count = 0;
  for (const [claim, own] of byClaim) {
    if (++count % STEP === 0) yield;
    const unfollowed = own.filter(({ id }) => !followed.has(id));
    // Events that follow each other in a circle have no end; all of them count then.
    const heads = (unfollowed.length > 0 ? unfollowed : own).sort(byTime);
    const last = heads.at(-1);
    if (!last) continue;
    const { id: _, parents: __, file: decidedAs, ...state } = last;
    const { file, made } = movedFrom(decidedAs, moved.get(claim) ?? [], followed);
    const found = byFile.get(file);
    const entry = { ...state, claim, heads: [...heads.map(({ id }) => id), ...made] };
    if (found) found.push(entry);
    else byFile.set(file, [entry]);
  }
  return byFile;
}

const byTime = (a: LedgerEvent, b: LedgerEvent): number =>
  Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1);

/** What a claim of the ledger says; ratings with who gave them and when. */
export function decisionIn(entry: LedgerClaim) {
  const { status, checked, by, evidence, note, reliability, credibility } = entry;
  return {
    status,
    ...(checked ? { checked } : {}),
    ...(by === undefined ? {} : { by }),
    ...(evidence === undefined ? {} : { evidence }),
    ...(note === undefined ? {} : { note }),
    ...(reliability ? { reliability: signed(reliability, entry) } : {}),
    ...(credibility ? { credibility: signed(credibility, entry) } : {}),
  };
}

const signed = <Grade>({ grade, why, who, at }: Rating<Grade>, entry: LedgerClaim) => {
  const by = at === undefined ? entry.who : who;
  return {
    grade,
    at: at ?? entry.at,
    ...(why === undefined ? {} : { why }),
    ...(by === undefined ? {} : { who: by }),
  };
};

/** An event without what only the one who decides knows: who, when, and a name for it. */
export type LedgerRecord = { v: typeof SIDE_FILE_VERSION; file: string; parents: string[]; claim?: string } & Anchor &
  Decision;

/** What to write when somebody decides about a passage; `before` is what the ledger says of it so far. */
export const ledgerRecord = (
  file: string,
  anchor: Anchor,
  decision: Decision,
  before: LedgerClaim | undefined,
): LedgerRecord => ({
  v: SIDE_FILE_VERSION,
  file,
  parents: before?.heads ?? [],
  ...(before ? { claim: before.claim } : {}),
  ...anchor,
  ...decision,
});
