import type { Anchor } from '../text/anchor';
import type { StoredIgnore } from './ignores';
import { SIDE_FILE_VERSION } from './jsonLines';
import { decisionIn, type LedgerClaim } from './ledger';
import type { OriginMark } from './origins';
import type { PassageMark } from './passageMarks';
import type { PrivateNote } from './privateNotes';
import type { SpeakerCorrection } from './speakers';

type ByFile<Entry> = ReadonlyMap<string, readonly Entry[]>;

/** What a folder of side files keeps, by article. */
export interface Kept {
  ledger: ByFile<LedgerClaim>;
  ignores: ByFile<StoredIgnore>;
  speakers: ByFile<SpeakerCorrection>;
  origins: ByFile<OriginMark>;
  notes: ByFile<PrivateNote>;
}

/** Lines to add so that what was decided about an article holds under its new name. */
export interface RenamedLines {
  /** For the ledger; a move still lacks its id and who made it when. */
  moves: { v: typeof SIDE_FILE_VERSION; from: string; to: string; claims: string[] }[];
  /** For a ledger that knows nothing of these claims yet. */
  events: object[];
  ignores: object[];
  speakers: object[];
  origins: object[];
  notes: object[];
}

const NOTHING: ByFile<never> = new Map();

/**
 * Follows a file or folder to its new name. Old lines stay: another branch may still have the article where it was.
 * What the new name has already is not written again. `there` is what the other folder of side files keeps, where the
 * article has left this one.
 */
export function renamedLines(here: Kept, from: string, to: string, there?: Kept): RenamedLines {
  const lines: RenamedLines = { moves: [], events: [], ignores: [], speakers: [], origins: [], notes: [] };
  const target: Kept = there ?? here;
  each(here.ledger, NOTHING, from, to, (claims, file, old) => {
    if (!there)
      lines.moves.push({ v: SIDE_FILE_VERSION, from: old, to: file, claims: claims.map(({ claim }) => claim) });
    else lines.events.push(...claims.map((claim) => eventFor(claim, file)));
  });
  each(here.ignores, target.ignores, from, to, (ignores, file) =>
    lines.ignores.push(...ignores.map(({ line: _, ...ignore }) => ({ v: SIDE_FILE_VERSION, file, ...ignore }))),
  );
  const into = (written: object[]) => (marks: PassageMark[], file: string) =>
    written.push(
      ...marks.map((each) => ({ v: SIDE_FILE_VERSION, replaces: [], file, ...each, id: idAt(each.id, file) })),
    );
  each(here.speakers, target.speakers, from, to, into(lines.speakers));
  each(here.origins, target.origins, from, to, into(lines.origins), isAboutTheSame);
  each(here.notes, target.notes, from, to, (notes, file) =>
    lines.notes.push(...notes.map((each) => ({ v: SIDE_FILE_VERSION, ...each, file, id: idAt(each.id, file) }))),
  );
  return lines;
}

/** A citation may have a mark of each kind. */
const isAboutTheSame = (a: OriginMark, b: OriginMark): boolean =>
  (['origin', 'primary', 'copy'] as const).every((about) => (a[about] === undefined) === (b[about] === undefined));

/** Entries of each file that was renamed, without those that the new name has. */
function each<Entry extends Anchor, Known extends Anchor>(
  entries: ByFile<Entry>,
  known: ByFile<Known>,
  from: string,
  to: string,
  take: (entries: Entry[], file: string, old: string) => void,
  isSame: (entry: Entry, other: Known) => boolean = () => true,
): void {
  for (const [old, own] of entries) {
    if (old !== from && !old.startsWith(`${from}/`)) continue;
    const file = to + old.slice(from.length);
    const there = known.get(file) ?? [];
    const missing = own.filter(
      (entry) =>
        !there.some((other) => other.quote === entry.quote && other.start === entry.start && isSame(entry, other)),
    );
    if (missing.length > 0) take(missing, file, old);
  }
}

/** The same for whoever renames the same file: two windows that see one rename add the same line. */
const idAt = (id: string, file: string): string => `${id}@${file}`;

function eventFor(entry: LedgerClaim, file: string): object {
  const { claim, who, at, quote, prefix, suffix, start, heads } = entry;
  return {
    v: SIDE_FILE_VERSION,
    id: idAt(heads.at(-1) ?? claim, file),
    parents: [],
    claim,
    file,
    quote,
    prefix,
    suffix,
    start,
    ...decisionIn(entry),
    ...(who === undefined ? {} : { who }),
    at,
  };
}
