import type { Span } from './text/span';

/**
 * The data contract: what an analysis of one article says. Plain JSON; the CLI prints it, tests read it, and
 * every feature of the editor is a view of it. Offsets are UTF-16 code units, half-open, into the text given.
 */

/** Stable under edits elsewhere in the article: quoted words plus their ordinal. */
export type Id = string;

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export type Family = 'claim' | 'hedge' | 'vague' | 'sourcing' | 'loaded';

/** `family/slug`: diagnostic code, settings key and file name in one. */
export type RuleId = `${Family}/${string}`;

/** Whose words are these? FactBank: factuality is relative to a source, and sources nest. */
export interface Voice {
  who: 'author' | 'outlet' | 'speaker' | 'reported';
  actor?: Id;
  /** Do the words stand between quotation marks or in a blockquote? */
  quoted: boolean;
}

export interface Related {
  file?: string;
  start: number;
  end: number;
  message: string;
}

export interface Finding extends Span {
  id: Id;
  rule: RuleId;
  severity: Severity;
  file?: string;
  message: string;
  cue?: Span;
  type?: string;
  scope?: Span[];
  voice?: Voice;
  claim?: Id;
  related?: Related[];
}

export type ActorKind = 'person' | 'organisation' | 'outlet' | 'place' | 'unnamed';

export interface ActorMention extends Span {
  id: Id;
  form: 'name' | 'nominal' | 'pronoun';
  unsure?: true;
}

export interface Actor {
  id: Id;
  name: string;
  kind: ActorKind;
  /** A place that does nothing in this article: it only says where something is. */
  locates?: true;
  aliases: string[];
  roles: (Span & { text: string })[];
  relations: { kind: string; to: Id; evidence: Span }[];
  mentions: ActorMention[];
}

/**
 * What a source does with a content (Prasad et al. 2006; Pareti 2012): says, believes, knows it, is evidence of it,
 * plans or wants it; `stance` is praise, blame, support or opposition.
 */
export type AttributionType = 'assertion' | 'belief' | 'fact' | 'evidence' | 'eventuality' | 'stance';

export interface Attribution {
  id: Id;
  source: (Span & { actor?: Id }) | null;
  cue: Span | null;
  content: Span[];
  recipient?: Span & { actor?: Id };
  kind: 'direct' | 'indirect' | 'mixed';
  type: AttributionType;
  /** The content is a noun phrase or an infinitive: what it is about, nothing that could be so or not. */
  topic?: true;
  /** Actors from this article outwards to the last known origin, nearest first. */
  chain: Id[];
  /** The attribution whose content holds this one. */
  within?: Id;
}

export type CitationKind =
  | 'link'
  | 'reference-link'
  | 'autolink'
  | 'bare-url'
  | 'footnote'
  | 'inline-footnote'
  | 'pandoc'
  | 'wikilink'
  | 'html-link'
  /** A DOI, ISBN or arXiv number in the prose. */
  | 'identifier'
  | 'image'
  /** Media that is shown in place: `![[…]]`, `<iframe>`, `<video>`. */
  | 'embed'
  /** Marked with `>`, or announced by a lead-in. */
  | 'blockquote'
  | 'quotation'
  /** Words that announce a quotation which no mark sets off. */
  | 'lead-in'
  | 'outlet'
  /** "that Time quote", "those reports", "ibid.". */
  | 'back-reference'
  /** The author points to an earlier text of his own. */
  | 'self-reference'
  | 'document';

export interface Citation extends Span {
  id: Id;
  kind: CitationKind;
  /** Where it leads: URL, citation key, footnote label; absent where the text gives none. */
  target?: string;
  label?: string;
  actor?: Id;
  claims: Id[];
}

export type ClaimStatus =
  | 'unverified'
  | 'in check'
  | 'confirmed'
  | 'disputed'
  | 'contradicted'
  | 'withdrawn'
  | 'cannot be verified'
  | 'open question';

/** How something is said: only a statement can be checked as it stands. */
export type ClaimMode = 'statement' | 'opinion' | 'prediction' | 'definition' | 'question';

export interface Claim {
  id: Id;
  spans: Span[];
  mode: ClaimMode;
  status: ClaimStatus;
  kinds: string[];
  voice: Voice;
  attribution?: Id;
  origins: Id[];
  dependsOn: Id[];
  contradicts: Id[];
  disclosure?: Span;
  /** What a reader has decided about it; absent where nobody has. */
  decided?: ClaimDecision;
}

/** A grade of the Admiralty code that somebody has given, on what grounds, and when. */
export interface AdmiraltyRating<Grade> {
  grade: Grade;
  why?: string;
  who?: string;
  at?: string;
}

export interface ClaimDecision {
  /** The independent origin that bears it out. */
  by?: string;
  /** Link or text. */
  evidence?: string;
  note?: string;
  who?: string;
  /** Date and time in ISO 8601. */
  at: string;
  /** Somebody has looked at it, whatever came out. */
  checked?: true;
  /** Of the source: A completely reliable to E unreliable, F cannot be judged. */
  reliability?: AdmiraltyRating<'A' | 'B' | 'C' | 'D' | 'E' | 'F'>;
  /** Of the information: 1 confirmed to 5 improbable, 6 cannot be judged. */
  credibility?: AdmiraltyRating<1 | 2 | 3 | 4 | 5 | 6>;
}

/** Something that could not be read, and where. */
export interface Problem extends Span {
  message: string;
}

export interface Analysis {
  schema: 1;
  language: string;
  problems: Problem[];
  sentences: Span[];
  findings: Finding[];
  actors: Actor[];
  attributions: Attribution[];
  citations: Citation[];
  claims: Claim[];
}
