import type { Article, PlacedBlock } from '../article';
import type { BlockLayers } from '../blockLayers';
import { BlockSelection } from '../blockSelection';
import type { Logger } from '../ports';
import { ComparedFindings } from './comparedFindings';
import { FindingsByBlock, KeptFindings, type PlacedFinding, type RuleDraft } from './keptFindings';
import { NearbyFindings } from './nearbyFindings';
import type { ArticleDraft, ArticleRule, BlockRule, ComparingRule, Draft, PlacedFact, Rule } from './rule';
import { Sequence } from './sequence';

/** What rules find at the present reading that need the whole article. */
interface ArticleFindings {
  in(placed: PlacedBlock): readonly RuleDraft[];
  /** Blocks of which they may say something else than at the reading before; absent where that is not known. */
  touched?: ReadonlySet<PlacedBlock>;
}

/** What is remembered with a block. */
interface BlockResult {
  drafts: RuleDraft[];
  /** Article rules that have to look at the block. */
  concerned: readonly ArticleRule[];
}

const isBlockRule = (rule: Rule): rule is BlockRule => 'check' in rule;
const isArticleRule = (rule: Rule): rule is ArticleRule => 'checkArticle' in rule;
const isComparingRule = (rule: Rule): rule is ComparingRule => 'compare' in rule;

/**
 * Runs rules over an article. What a block rule found is kept with the block, which stays the same object until its
 * text changes. A rule that throws is logged once and silent until the article changes.
 */
export class RuleRunner {
  readonly #blockRules: readonly BlockRule[];
  readonly #articleRules: readonly ArticleRule[];
  readonly #logger: Logger;
  readonly #ofBlock = new WeakMap<BlockLayers, BlockResult>();
  readonly #byBlock = new FindingsByBlock();
  /** What is kept from one reading to the next of rules for which not everything in the article may decide. */
  readonly #following: readonly (NearbyFindings | ComparedFindings)[];
  /** Rules for which anything in the article may decide. */
  readonly #whole: readonly { rule: ArticleRule; concerned: BlockSelection }[];
  readonly #ofWhole = new KeptFindings<ArticleRule>(this.#byBlock);
  readonly #failed = new Set<Rule>();
  readonly #logged = new Set<Rule>();

  constructor(rules: readonly Rule[], logger: Logger) {
    this.#blockRules = rules.filter(isBlockRule);
    this.#articleRules = rules.filter(isArticleRule);
    this.#following = [
      ...this.#articleRules.flatMap((rule) => (rule.reach === undefined ? [] : this.#nearby(rule, rule.reach))),
      ...rules.filter(isComparingRule).map((rule) => this.#compared(rule)),
    ];
    this.#whole = this.#articleRules
      .filter(({ reach }) => reach === undefined)
      .map((rule) => ({
        rule,
        concerned: new BlockSelection((layers) => this.#resultOf(layers).concerned.includes(rule)),
      }));
    this.#logger = logger;
  }

  #nearby(rule: ArticleRule, reach: number): NearbyFindings {
    const look = (article: Article, centre: PlacedBlock) =>
      this.#resultOf(centre.layers).concerned.includes(rule) ? this.#look(article, rule, [centre]) : NOTHING;
    return new NearbyFindings(reach, look, this.#byBlock, this.#sequence(rule));
  }

  #compared(rule: ComparingRule): ComparedFindings {
    const factsIn = (layers: BlockLayers) => this.#guarded(rule, factsOf, layers) ?? [];
    const compare = (article: Article, facts: readonly PlacedFact[]) =>
      findingsOf(
        rule,
        this.#guarded(rule, (asked) => asked.compare(article, facts), undefined),
      );
    return new ComparedFindings(factsIn, compare, this.#byBlock, this.#sequence(rule));
  }

  #sequence(rule: ArticleRule | ComparingRule): Sequence {
    return new Sequence((article) => this.#guarded(rule, (asked) => asked.frameOf?.(article), undefined));
  }

  /** A new version of the article: rules that failed get another chance. */
  articleChanged(): void {
    this.#failed.clear();
  }

  /** Findings of the block rules, in document order. Offsets are relative to the block. */
  inBlock(layers: BlockLayers): readonly RuleDraft[] {
    return this.#resultOf(layers).drafts;
  }

  /** Findings of the rules that need the whole article. */
  inArticle(article: Article): ArticleFindings {
    const touched = new Set<PlacedBlock>();
    const isFollowed = this.#following.map((each) => each.follow(article, touched)).every(Boolean);
    for (const { rule, concerned } of this.#whole) {
      const blocks = concerned.of(article);
      this.#ofWhole.put(rule, blocks.length > 0 ? this.#look(article, rule, blocks) : NOTHING, touched);
    }
    return {
      in: (placed) => this.#byBlock.in(placed).map(({ found }) => found),
      ...(isFollowed ? { touched } : {}),
    };
  }

  #look(article: Article, rule: ArticleRule, blocks: readonly PlacedBlock[]): readonly PlacedFinding[] {
    return findingsOf(
      rule,
      this.#guarded(rule, (asked) => asked.checkArticle(article, blocks), undefined),
    );
  }

  #resultOf(layers: BlockLayers): BlockResult {
    let result = this.#ofBlock.get(layers);
    if (!result) {
      const drafts: RuleDraft[] = [];
      for (const rule of this.#blockRules)
        for (const draft of this.#guarded(rule, check, layers) ?? NO_DRAFTS) drafts.push({ rule, draft });
      drafts.sort((a, b) => a.draft.start - b.draft.start || a.draft.end - b.draft.end);
      const concerned = this.#articleRules.filter((rule) => this.#guarded(rule, concerns, layers));
      result = { drafts, concerned };
      this.#ofBlock.set(layers, result);
    }
    return result;
  }

  /** Undefined when the rule failed, now or before. */
  #guarded<R extends Rule, Subject, Result>(
    rule: R,
    ask: (rule: R, subject: Subject) => Result,
    subject: Subject,
  ): Result | undefined {
    if (this.#failed.size > 0 && this.#failed.has(rule)) return undefined;
    try {
      return ask(rule, subject);
    } catch (error) {
      this.#failed.add(rule);
      if (!this.#logged.has(rule)) {
        this.#logger.warn(`Rule ${rule.id} failed and is switched off here: ${String(error)}`);
      }
      this.#logged.add(rule);
      return undefined;
    }
  }
}

const check = (rule: BlockRule, layers: BlockLayers) => rule.check(layers);
const concerns = (rule: ArticleRule, layers: BlockLayers) => rule.concerns(layers);
const factsOf = (rule: ComparingRule, layers: BlockLayers) => rule.factsIn(layers);

const NO_DRAFTS: readonly Draft[] = [];
const NOTHING: readonly PlacedFinding[] = [];

const findingsOf = (rule: Rule, drafts: readonly ArticleDraft[] | undefined): readonly PlacedFinding[] =>
  drafts ? drafts.map(({ placed, ...draft }) => ({ placed, found: { rule, draft } })) : NOTHING;

/** The very same findings in the same order. */
export const isSameList = (a: readonly RuleDraft[], b: readonly RuleDraft[]): boolean =>
  a === b || (a.length === b.length && a.every((each, at) => each === b[at]));
