import type {
  ActorsGrouping,
  Choice,
  CitationsArrangement,
  CitationsGrouping,
  CitationsOrder,
  ClaimFormat,
  ClaimHere,
  ClaimsFilter,
  ClaimsGrouping,
  CompactedLedger,
  TreeNode as CoreTreeNode,
  ExportFormat,
  IgnoreRecord,
  LedgerRecord,
  PrivateNoteRecord,
  RenamedLines,
  Severity,
  SpeakerChange,
} from '../core/analysis';

/**
 * What client and server say to each other beyond LSP. Imported by both; holds types, names and what both sides have to agree on.
 */

/** A row as it travels to the client: ranges are lines and characters. */
export type TreeNode = CoreTreeNode<PlainRange>;

export interface PlainPosition {
  line: number;
  character: number;
}

export interface PlainRange {
  start: PlainPosition;
  end: PlainPosition;
}

export type { ActorsGrouping, CitationsGrouping, CitationsOrder, ClaimsFilter, ClaimsGrouping, ExportFormat };

export interface CitationsParams extends CitationsArrangement {
  uri: string;
}

export interface CitationsResult {
  /** `off` when the file is no article (see `sourceCritic.files`), so that the view can say why it is empty. */
  state: 'ready' | 'off';
  nodes: TreeNode[];
}

export interface ExportCitationsParams {
  uri: string;
  format: ExportFormat;
  /** Keys of sources (`TreeNode.source`); all of them when absent. */
  keys?: string[];
}

export interface ExportCitationsResult {
  text: string;
}

/** client → server */
export const exportCitationsRequest = 'sourceCritic/exportCitations';

/** client → server */
export const citationsRequest = 'sourceCritic/citations';

export interface ClaimsParams {
  uri: string;
  grouping: ClaimsGrouping;
  filter: ClaimsFilter;
}

export interface ClaimsResult {
  state: 'ready' | 'off';
  nodes: TreeNode[];
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

/** server → client: `{ uri }` of a folder gives `{ names }` of the files in it; none when there is no such folder. */
export const listFilesRequest = 'sourceCritic/listFiles';

/** Is a file Markdown, by its name? Others are no articles, so nobody asks how they are. */
export const isMarkdownFile = (name: string): boolean => /\.(?:md|markdown|mdown|qmd|rmd)$/i.test(name);

/** A file, or a folder to look into. Links to folders are neither: they may lead in a circle. */
export interface FolderEntry {
  name: string;
  uri: string;
  isFolder?: true;
  /** When a Markdown file was written, in milliseconds, and how long it is; other files are not asked. */
  mtime?: number;
  size?: number;
}

/** server → client: `{ uri }` of a folder gives `{ entries }`; none when there is no such folder. */
export const listFolderRequest = 'sourceCritic/listFolder';

/** server → client: `{ uri, text }` writes a file below the folder that the client gave for the index. */
export const writeFileRequest = 'sourceCritic/writeFile';

/** How far *Check All Articles* has come. */
export interface CheckProgress {
  /** Reading what the articles say of each other comes first. */
  step: 'reading' | 'checking';
  done: number;
  total: number;
}

/** server → client, while a `checkAllRequest` is answered. */
export const checkProgress = 'sourceCritic/checkProgress';

export interface CheckAllResult {
  articles: number;
  counts: Record<Severity, number>;
}

/**
 * client → server: looks at every article of the workspace. Findings in files that are not open come as published
 * diagnostics.
 */
export const checkAllRequest = 'sourceCritic/checkAll';

/** client → server: takes back what `checkAllRequest` has published. */
export const clearCheckedRequest = 'sourceCritic/clearChecked';

/** Path of the reading report, a read-only document of the scheme `source-critic`; the query names the article. */
export const REPORT_PATH = '/reading-report.md';

/** A report is of one version of its article: another version is another document. */
export const reportUri = (uri: string, version: number): string =>
  `source-critic:${REPORT_PATH}?${encodeURIComponent(JSON.stringify({ uri, version }))}`;

export interface ActorsParams {
  uri: string;
  grouping: ActorsGrouping;
  unnamedFirst: boolean;
}

export interface ActorsResult {
  state: 'ready' | 'off';
  nodes: TreeNode[];
}

/** client → server */
export const actorsRequest = 'sourceCritic/actors';

/** client → server: `PlaceParams` gives the id of the row of the actor there, or null. */
export const actorRowRequest = 'sourceCritic/actorRow';

/** A place in a document, as every request about one names it. */
export interface PlaceParams {
  textDocument: { uri: string };
  position: { line: number; character: number };
}

/** client → server: `PlaceParams` gives the locations of everything that the actor there says. */
export const sayingsRequest = 'sourceCritic/sayings';

export interface RenameActorParams extends PlaceParams {
  newName: string;
}

/** client → server: gives a `WorkspaceEdit`, or fails with a message for people. */
export const renameActorRequest = 'sourceCritic/renameActor';

export interface SpeakerParams extends PlaceParams {
  /** Id of a correction that has lost its place and is to be taken back. */
  lost?: string;
}

/** A line for the file of corrections, which the client completes and writes; or why there is none, in plain words. */
export type SpeakerResult = ({ sideFile: string } & SpeakerChange) | { problem: string };

/** client → server */
export const speakerRequest = 'sourceCritic/speaker';

/** Command of the client that asks who speaks; arguments are a URI and a range. */
export const WRONG_SPEAKER = 'sourceCritic.actor.wrongSpeaker';

/** What to do in the registry with the name at a place; `name` is the other actor that it joins. */
export interface RegistryEditParams extends PlaceParams {
  action: 'add' | 'alias' | 'merge' | 'split' | 'notAnActor';
  name?: string;
  /** The registry as it stands, null where there is none: whoever writes it has read it. */
  text: string | null;
}

/** The new text of the registry. */
export interface RegistryEdit {
  text: string;
}

/** client → server: `PlaceParams` gives the URI of the registry of an article, whether or not it is there; or null. */
export const registryFileRequest = 'sourceCritic/registryFile';

/** client → server: gives a `RegistryEdit`, or fails with a message for people. */
export const registryEditRequest = 'sourceCritic/registryEdit';

/** client → server: `PlaceParams` gives the names of the other actors, those on record first. */
export const registryNamesRequest = 'sourceCritic/registryNames';

/** client → server: `PlaceParams` gives the location of the entry of the actor there, or null. */
export const registryEntryRequest = 'sourceCritic/registryEntry';

export interface ArticleChanged {
  uri: string;
  state: 'ready' | 'off';
  /** Why the file is not read, in plain words, when `off`. */
  reason?: string;
  counts: Record<Severity, number>;
  /** Findings that `maxProblems` keeps out of the Problems panel. */
  hidden: number;
}

/** server → client, after an article was analysed: refresh trees and language status. */
export const articleChanged = 'sourceCritic/articleChanged';

export interface ClaimCountsParams {
  uri: string;
}

export type ClaimCounts = Omit<ClaimsResult, 'state' | 'nodes'>;

/** client → server: gives `ClaimCounts`, or null for what is no article, or too long to be counted in passing. */
export const claimCountsRequest = 'sourceCritic/claimCounts';

/** Command of the client that selects a claim in its view; arguments are a URI and a range. */
export const SHOW_CLAIM = 'sourceCritic.claims.show';

/** Command of the client that sets the status of a claim; arguments are a URI, a range and, where it is known, the status. */
export const SET_CLAIM_STATUS = 'sourceCritic.claims.setStatus';

/** What our client tells the server at start. */
export interface InitializationOptions {
  /** The client answers `readFileRequest`, so that virtual and remote files can be read. */
  fileBridge?: boolean;
  /** The client runs the commands that quick fixes and hovers name. */
  commands?: boolean;
  /** Folder in which the index of the workspace is kept between starts. */
  workspaceStorage?: string;
  /** Folder for what people decide about files that are in no workspace folder. */
  storage?: string;
}

/** server → client: `{ uri }` gives `{ text }`, or null when there is no such file. */
export const readFileRequest = 'sourceCritic/readFile';

/** Argument of the command that stores an ignore; `reason` is asked for where it is missing. */
export interface IgnoreRequest {
  /** URI of the file to add a line to. */
  sideFile: string;
  record: IgnoreRecord;
  reason?: string;
}

/** Command of the client that takes an `IgnoreRequest`. */
export const IGNORE_FINDING = 'sourceCritic.ignoreFinding';

/** client → server: `{ uri }` of a side file that the client wrote. */
export const sideFileChanged = 'sourceCritic/sideFileChanged';

/** What the user has paused; sent whole after every change. */
export interface Paused {
  workspace: boolean;
  /** URIs of single files. */
  files: string[];
}

/** client → server */
export const pausedChanged = 'sourceCritic/pausedChanged';
