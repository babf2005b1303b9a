import type { PlacedClaim } from '../../project/ledgerPlaces';
import type { Span } from '../../text/span';
import type { CitedFacts } from '../citedFacts';
import type { PlacedNote } from '../trees/notesTree';
import type { LinkTargets } from './cardLinks';

/** A hover: Markdown and the words it is about. */
export interface HoverText {
  markdown: string;
  span: Span;
}

/** What people have decided, with its places, and where links lead. */
export interface HoverSources<Range> {
  targets?: LinkTargets<Range> | undefined;
  ledger: readonly PlacedClaim[];
  notes: readonly PlacedNote[];
  /** What the analysis says of citations; asked for only where one is pointed at. */
  facts: () => CitedFacts;
}
