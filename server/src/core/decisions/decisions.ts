import type { ActorRegistry } from '../actors/registry/registry';
import type { StoredIgnore } from './ignores';
import type { LedgerClaim } from './ledger';
import type { OriginMark } from './origins';
import type { PrivateNote } from './privateNotes';
import type { SpeakerCorrection } from './speakers';

/** Folder of the side files: what people have decided about articles, kept beside them and never inside. */
export const SIDE_FOLDER = '.source-critic';

/** What people have decided about one article. Replaced as a whole when a side file changes. */
export interface Decisions {
  ignores: readonly StoredIgnore[];
  ledger: readonly LedgerClaim[];
  /** Claims of files that are gone, which this article may be under another name. */
  strays: readonly LedgerClaim[];
  /** Notes that stay on this machine: shown to whoever wrote them, and never part of an analysis, a report or an export. */
  notes: readonly PrivateNote[];
  /** Whose words passages are, where the engine was wrong. */
  speakers: readonly SpeakerCorrection[];
  /** What citations go back to. */
  origins: readonly OriginMark[];
  /** Actors on record. */
  registry?: ActorRegistry | undefined;
}

export const NO_DECISIONS: Decisions = { ignores: [], ledger: [], strays: [], notes: [], speakers: [], origins: [] };
