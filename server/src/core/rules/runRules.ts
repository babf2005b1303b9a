import type { Article, PlacedBlock } from '../article';
import { BlockSelection } from '../blockSelection';
import type { Logger } from '../ports';
import { NearbyFindings, type PlacedFinding } from './nearbyFindings';
import type { ArticleRule, BlockLayers, BlockRule, Draft, Rule } from './rule';

/** What a rule found in a block. */
export interface RuleDraft {
  rule: Rule;
  draft: Draft;
}

/** What article rules find at the present reading. */
export interface ArticleFindings {
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

/**
 * Runs rules over an article. What a block rule found is kept with the block, which stays the same object until its
 * text changes. A rule that throws is logged once and silent until the article changes.
 */
export class RuleRunner {
  readonly #blockRules: readonly BlockRule[];
  readonly #articleRules: readonly ArticleRule[];
  readonly #logger: Logger;
  readonly #ofBlock = new WeakMap<BlockLayers, BlockResult>();
  readonly #nearby: readonly NearbyFindings[];
  readonly #whole: readonly { rule: ArticleRule; concerned: BlockSelection }[];
  /** What rules say for which anything in the article may decide, by the block it stands in. */
  #ofWhole: ReadonlyMap<PlacedBlock, readonly RuleDraft[]> = new Map();
  readonly #before = new WeakMap<PlacedBlock, readonly RuleDraft[]>();
  readonly #failed = new Set<Rule>();
  readonly #logged = new Set<Rule>();

  constructor(rules: readonly Rule[], logger: Logger) {
    this.#blockRules = rules.filter(isBlockRule);
    this.#articleRules = rules.filter(isArticleRule);
    this.#nearby = this.#articleRules.flatMap((rule) =>
      rule.reach === undefined
        ? []
        : new NearbyFindings(rule.reach, (article, centre) =>
            this.#resultOf(centre.layers).concerned.includes(rule) ? this.#look(article, rule, [centre]) : NOTHING,
          ),
    );
    this.#whole = this.#articleRules
      .filter(({ reach }) => reach === undefined)
      .map((rule) => ({
        rule,
        concerned: new BlockSelection((layers) => this.#resultOf(layers).concerned.includes(rule)),
      }));
    this.#logger = logger;
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
    const isFollowed = this.#nearby.map((each) => each.follow(article, touched)).every(Boolean);
    const before = this.#ofWhole;
    this.#ofWhole = this.#lookAtWhole(article);
    for (const placed of differing(before, this.#ofWhole)) touched.add(placed);
    const whole = this.#ofWhole;
    return {
      in: (placed) => [...this.#nearby.flatMap((each) => each.in(placed)), ...(whole.get(placed) ?? NO_FINDINGS)],
      ...(isFollowed ? { touched } : {}),
    };
  }

  #lookAtWhole(article: Article): Map<PlacedBlock, RuleDraft[]> {
    const found = new Map<PlacedBlock, RuleDraft[]>();
    for (const { rule, concerned } of this.#whole) {
      const blocks = concerned.of(article);
      if (blocks.length === 0) continue;
      for (const each of this.#look(article, rule, blocks)) {
        const known = this.#known(each);
        const there = found.get(known.placed);
        if (there) there.push(known.found);
        else found.set(known.placed, [known.found]);
      }
    }
    return found;
  }

  /** A finding that was there before stays the same object, so that what it led to can be kept. */
  #known({ placed, found }: PlacedFinding): PlacedFinding {
    const before = this.#before.get(placed) ?? [];
    const same = before.find((each) => each.rule === found.rule && isSameDraft(each.draft, found.draft));
    if (same) return { placed, found: same };
    this.#before.set(placed, [...before.slice(-MOST_REMEMBERED), found]);
    return { placed, found };
  }

  #look(article: Article, rule: ArticleRule, blocks: readonly PlacedBlock[]): PlacedFinding[] {
    const drafts = this.#guarded(rule, (asked) => asked.checkArticle(article, blocks), undefined) ?? [];
    return drafts.map(({ placed, ...draft }) => ({ placed, found: { rule, draft } }));
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

const NO_DRAFTS: readonly Draft[] = [];
const NO_FINDINGS: readonly RuleDraft[] = [];
const NOTHING: readonly PlacedFinding[] = [];
const check = (rule: BlockRule, layers: BlockLayers) => rule.check(layers);
const concerns = (rule: ArticleRule, layers: BlockLayers) => rule.concerns(layers);

/** Findings remembered for a block, for rules that anything in the article may decide. */
const MOST_REMEMBERED = 32;

const isSameDraft = (a: RuleDraft['draft'], b: RuleDraft['draft']): boolean =>
  a.start === b.start &&
  a.end === b.end &&
  a.message === b.message &&
  a.severity === b.severity &&
  !a.related &&
  !b.related;

/** Blocks of which rules say something else than before. */
function* differing(
  before: ReadonlyMap<PlacedBlock, readonly RuleDraft[]>,
  now: ReadonlyMap<PlacedBlock, readonly RuleDraft[]>,
): Generator<PlacedBlock> {
  for (const [placed, found] of now) if (!isSameList(found, before.get(placed) ?? NO_FINDINGS)) yield placed;
  for (const placed of before.keys()) if (!now.has(placed)) yield placed;
}

/** The very same findings in the same order. */
export const isSameList = (a: readonly RuleDraft[], b: readonly RuleDraft[]): boolean =>
  a === b || (a.length === b.length && a.every((each, at) => each === b[at]));
