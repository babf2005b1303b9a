import type { ActorIndex } from './actors/clusters/actorIndex';
import type { BlockLayers } from './blockLayers';
import type { Bibliography } from './citations/bibliography/bibliography';
import type { Relay } from './claims/relays';
import type { KeptCopy } from './decisions/origins';
import type { PassageMark } from './decisions/passageMarks';
import type { Circumstances } from './project/circumstances';
import type { Span } from './text/span';

/** A block of the article in its place. `layers` stays the same object as long as the block's text does. */
export interface PlacedBlock {
  /** Offset of the block's first character in the article. */
  start: number;
  layers: BlockLayers;
}

/** Link and footnote definitions: what references can point to. Absolute offsets. */
export interface Definition {
  label: string;
  start: number;
  end: number;
  url?: string;
  /** Where the label is defined once more: readers see one of these. */
  again?: number[];
}

/** How blocks changed by an edit: from index `at` on, `inserted` new blocks stand where `removed` stood. */
export interface BlockChange {
  at: number;
  removed: readonly PlacedBlock[];
  inserted: number;
}

/** A place in another article, named as the host names files. */
export interface FarPlace extends Span {
  file: string;
}

/** What an outlet passes on in another article; the place is that of its name. */
export interface FarRelay extends Relay, FarPlace {}

/** What an article can be told about the others of its workspace. */
export interface OtherArticles {
  /**
   * Where the page that is cited leads back to this article for a claim about the same: a place in each article on
   * the way. Undefined where it does not.
   */
  loopThrough(target: { key: string; path?: string }, words: ReadonlySet<string>): FarPlace[] | undefined;
  /** What outlets pass on from somebody with this surname (as it sounds). */
  relaysFrom(surname: string): FarRelay[];
}

/** What somebody says of a citation. */
export interface MarkedCitation {
  /** What it goes back to. */
  origin?: string;
  /** It leads to a primary source. */
  isPrimary?: true;
  copy?: KeptCopy & Pick<PassageMark, 'who' | 'at'>;
}

/** The article as a whole: blocks in document order and what only the whole can tell. */
export interface Article {
  /** How the article's lines end. */
  newline: '\n' | '\r\n';
  blocks: readonly PlacedBlock[];
  /** Counts the readings of an article. */
  revision: number;
  /** What differs from the revision before; absent when everything was read anew. */
  change?: BlockChange;
  /** Keyed by normalised label (CommonMark: case-folded, white space collapsed). */
  linkDefinitions: ReadonlyMap<string, Definition>;
  footnoteDefinitions: ReadonlyMap<string, Definition>;
  /** What citation keys can lead to. */
  bibliography: Bibliography;
  /** Keys that belong to the article although its text does not cite them; "*" means all. */
  nocite: ReadonlySet<string>;
  /** Keys of the works that the article is itself, by the public addresses that its front matter gives. */
  ownAddresses: readonly string[];
  /** Does the front matter or the name of the file say when the article was written? */
  isDated: boolean;
  /** When that was, in ISO 8601, where it is written so that a machine can tell. */
  day?: string | undefined;
  /** What citations go back to, as somebody says: the span is that of the citation. */
  origins: readonly (Span & { origin: string })[];
  /** What somebody says of citations, by their start; what is said of a note's works holds where it is referred to. */
  readonly markedAt: ReadonlyMap<number, MarkedCitation>;
  /** What is known of it besides its text. */
  circumstances: Circumstances;
  /** Grows when a label comes to be defined or is no longer, or the bibliography changes. */
  labelsRevision: number;
  /** What the other articles of the workspace say, where they are known. */
  others?: OtherArticles;
  /** Who is who: computed when first asked for. */
  readonly actors: ActorIndex;
}
