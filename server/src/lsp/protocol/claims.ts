import type {
  Choice,
  ClaimFormat,
  ClaimHere,
  ClaimsFilter,
  ClaimsGrouping,
  CompactedLedger,
  LedgerRecord,
  PrivateNoteRecord,
  RenamedLines,
} from '../../core/analysis';
import type { PlainPosition, PlainRange } from './article';
import type { RowsAnswer, RowsParams } from './rows';

/** Claims and what readers decide about them. */

export type { ClaimsFilter, ClaimsGrouping };

export interface ClaimsParams extends RowsParams {
  uri: string;
  grouping: ClaimsGrouping;
  filter: ClaimsFilter;
}

export interface ClaimsResult extends RowsAnswer {
  /** Claims of the article, whatever the filter leaves out. */
  claims: number;
  /** Those that somebody still has to look at. */
  open: number;
  /** Those that somebody has looked at. */
  checked: number;
}

/** client → server */
export const claimsRequest = 'sourceCritic/claims';

export interface NextClaimParams {
  uri: string;
  position: PlainPosition;
  direction: 'next' | 'previous';
}

/** client → server: the range of a claim that is still open, or null. */
export const nextClaimRequest = 'sourceCritic/nextClaim';

export interface DecideParams extends Omit<Choice, 'span'> {
  uri: string;
  range: PlainRange;
}

/** A line for the ledger, which the client completes and writes; or why there is none, in plain words. */
export type DecideResult = { folder: string; record: LedgerRecord } | { problem: string };

/** client → server */
export const decideRequest = 'sourceCritic/decide';

/** A place in an article, as requests about claims name it. */
export interface ClaimPlace {
  uri: string;
  range: PlainRange;
}

export type { ClaimFormat, ClaimHere };

export interface ExportClaimsParams {
  uri: string;
  format: ClaimFormat;
}

export interface ExportClaimsResult {
  text: string;
  /** Claims that a human has rated: all that a ClaimReview may hold. */
  rated: number;
}

/** client → server: null for what is no article. */
export const exportClaimsRequest = 'sourceCritic/exportClaims';

/** client → server: `ClaimPlace` gives the claim there, or null. */
export const claimHereRequest = 'sourceCritic/claimHere';

export interface ProposePlaceParams {
  uri: string;
  /** Id in the ledger of a claim that has lost its place. */
  orphan: string;
}

/** client → server: the range where it may stand now, or null. */
export const proposePlaceRequest = 'sourceCritic/proposePlace';

/** A line for the folder of private notes, which the client completes and writes; or why there is none. */
export type PrivateNoteResult = { folder: string; record: PrivateNoteRecord } | { problem: string };

/** client → server: takes a `ClaimPlace`. */
export const privateNoteRequest = 'sourceCritic/privateNote';

export interface CompactLedgerParams {
  /** Of an article: the ledger is the one that it belongs to. */
  uri: string;
  /** Whether decisions stay that later ones have replaced. */
  history: boolean;
}

export type CompactLedgerResult = { folder: string } & CompactedLedger;

/** client → server: null where there is no place for a ledger. */
export const compactLedgerRequest = 'sourceCritic/compactLedger';

export interface RenamedParams {
  /** Of a file or a folder. */
  oldUri: string;
  newUri: string;
}

/** Lines to add below a folder of side files; moves are completed by the client. */
export type RenamedResult = { folder: string } & RenamedLines;

/** client → server: null where nothing was decided about what was renamed. */
export const renamedRequest = 'sourceCritic/renamed';

export interface ClaimCountsParams {
  uri: string;
}

export type ClaimCounts = Omit<ClaimsResult, keyof RowsAnswer>;

/** client → server: gives `ClaimCounts`, or null for what is no article, or too long to be counted in passing. */
export const claimCountsRequest = 'sourceCritic/claimCounts';

/** Command of the client that selects a claim in its view; arguments are a URI and a range. */
export const SHOW_CLAIM = 'sourceCritic.claims.show';

/** Command of the client that sets the status of a claim; arguments are a URI, a range and, where it is known, the status. */
export const SET_CLAIM_STATUS = 'sourceCritic.claims.setStatus';
