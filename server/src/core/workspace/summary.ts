import type { ActorKind } from '../contract';
import type { Span } from '../text/span';

/** Grows when summaries come to say something else: what was kept of an older one is thrown away. */
export const SUMMARY_VERSION = 3;

/** What one article tells the others: plain JSON, so that it can be kept. Offsets are into its text. */
export interface ArticleSummary {
  /** Of the text that it was made from. */
  hash: string;
  /** Where its lines begin, so that places can be shown without the text. */
  lines: readonly number[];
  header: SummaryHeader;
  /** Sentences that something cited carries. */
  claims: readonly SummaryClaim[];
  /** Works and outlets that it cites, in the order of their first place. */
  sources: readonly SummarySource[];
  /** Every place of a citation key, cited or listed; where entries are defined is left out. */
  keys: readonly { key: string; places: readonly Span[] }[];
  /** Actors with names, in the order of their first mention. */
  actors: readonly SummaryActor[];
  /** What it says that outlets pass on. */
  relays: readonly SummaryRelay[];
}

/** What its front matter says that matters to others. */
export interface SummaryHeader {
  title?: string;
  /** `source-critic: on` or `off`: whether it is an article, whatever its name. */
  reads?: 'on' | 'off';
  /** Keys of the works that it is itself when others cite it by its public address. */
  addresses?: readonly string[];
  /** Files of references that it names. */
  bibliography?: readonly string[];
  /** Keys of entries that it holds itself. */
  ownKeys?: readonly string[];
  /** Those of them whose works are known by a number or address, by which others may cite them (`doi:…`, `url:…`). */
  ownWorks?: readonly { key: string; numbers: readonly string[] }[];
}

interface SummaryClaim extends Span {
  /** Its first words, as read. */
  text: string;
}

export interface SummarySource {
  kind: 'work' | 'outlet';
  /** The same for the same work; of a page in the workspace only within the article. */
  key: string;
  label: string;
  url?: string;
  /** Path of a page beside the article, as written; the address names no site. */
  path?: string;
  places: readonly SummaryPlace[];
}

interface SummaryPlace extends Span {
  /** Indices of the claims that it carries. */
  claims: readonly number[];
  /** What these speak of, where the place leads to another page of the workspace. */
  words?: readonly string[];
}

export interface SummaryActor extends Span {
  name: string;
  kind: Exclude<ActorKind, 'unnamed'>;
  /** Other forms of the name. */
  aliases?: readonly string[];
  /** How often it is named. */
  mentions: number;
}

/** An outlet that passes something on. The span is that of its name. */
export interface SummaryRelay extends Span {
  outlet: string;
  origin: string;
  name: readonly string[];
  words: readonly string[];
}
