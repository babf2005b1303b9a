import type { Article, PlacedBlock } from '../article';
import type { BlockLayers } from '../blockLayers';
import type { Related, RuleId, Severity } from '../contract';
import type { Span } from '../text/span';

/** What a rule reports; the span is the cue or the source phrase, at most a clause. */
export interface Draft extends Span {
  /** Graded severity where it is not the rule's default. */
  severity?: Severity;
  /** Plain words, one sentence or two: what the text shows and what is missing. Never a verdict on truth. */
  message: string;
  cue?: Span;
  /** Subtype for `analyze` and hovers: "epistemic", "bare", "role". */
  type?: string;
  scope?: Span[];
  related?: PlacedRelated[];
  /**
   * Whose words they are is worked out by the caller from quotations and attributions. A rule that judges the
   * quotation itself says so here, and is then neither muted nor made milder by the `quotes` setting.
   */
  ignoresQuotes?: true;
}

/** A finding of an article-level rule: offsets are relative to the block it stands in, wherever that moves. */
export interface ArticleDraft extends Draft {
  placed: PlacedBlock;
}

/**
 * Another place: its offsets are relative to the block named, else to the draft's own; where a file is named they are
 * into that file.
 */
export interface PlacedRelated extends Related {
  placed?: PlacedBlock;
}

/** What a rule shows a reader who asks why. */
export interface RuleInfo {
  id: RuleId;
  /** Short name for pages and lists: "Unnamed source". */
  title: string;
  severity: Severity;
  /** Severity in the writer profile where it differs; `off` leaves the rule out. */
  writer?: Severity | 'off';
  /** A machine can decide it without judging words (a missing footnote): only these accept `error`. */
  decidable?: true;
  /** Off unless the user switches it on. */
  optIn?: true;
  /** What is flagged, and why a careful reader asks here. Markdown, two to five sentences. */
  rationale: string;
  /** What stays silent and why. Markdown, one line each. */
  exceptions: string[];
  /** What a writer or editor can do. One line each; none deletes a hedge. */
  remedies: string[];
  /** The standards behind the rule, with year or section. */
  standards: string[];
  /**
   * Markdown with the flagged words in ⟦…⟧: exactly these are reported by this rule. At least three, from several
   * genres; they are the rule's tests and stand on its page.
   */
  flags: string[];
  /** Markdown in which this rule reports nothing. At least three, the false friends of RULES among them. */
  passes: string[];
}

/** A rule that needs to see one block only; its results are cached with the block. */
export interface BlockRule extends RuleInfo {
  check(layers: BlockLayers): Draft[];
}

/** A rule for which more than one block decides. */
interface FramedRule extends RuleInfo {
  /** What of the article as a whole decides besides: when this is another text, all blocks are looked at anew. */
  frameOf?(article: Article): string | undefined;
}

/**
 * A rule that needs the whole article. Which blocks concern it is remembered with the block, so that typing in a book
 * costs no more than typing in a note.
 */
export interface ArticleRule extends FramedRule {
  /** Can the rule have anything to say about this block? Looks at the block alone. */
  concerns(layers: BlockLayers): boolean;
  /**
   * How many blocks to either side decide what the rule says of a block; its findings are kept while these stay.
   * Which labels the article defines may decide as well. Absent where anything in the article may decide.
   */
  reach?: number;
  /** Looks at the blocks that concern it, in document order, and at whatever stands around them. */
  checkArticle(article: Article, concerned: readonly PlacedBlock[]): ArticleDraft[];
}

/** Something that a block says, to be compared with what others say about the same: a name, a label, a key. */
export interface Fact {
  about: string;
}

export interface PlacedFact<F extends Fact = Fact> {
  placed: PlacedBlock;
  fact: F;
}

/**
 * A rule that compares what the blocks of an article say about one thing. What they say is kept with them, and after an
 * edit only that is compared again which the edited blocks speak of.
 */
export interface ComparingRule<F extends Fact = Fact> extends FramedRule {
  /** Looks at the block alone. */
  factsIn(layers: BlockLayers): readonly F[];
  /**
   * Looks at all facts about one thing, in document order. Which labels the article defines, its bibliography and what
   * other articles say may decide as well.
   */
  compare(article: Article, facts: readonly PlacedFact<F>[]): ArticleDraft[];
}

export type Rule = BlockRule | ArticleRule | ComparingRule;
