import type { Article } from '../article';
import type { Logger } from '../ports';
import type { ArticleDraft, ArticleRule, BlockLayers, BlockRule, Draft, Rule } from './rule';

/** What a rule found in a block. */
export interface RuleDraft {
  rule: Rule;
  draft: Draft | ArticleDraft;
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
  readonly #failed = new Set<Rule>();
  readonly #logged = new Set<Rule>();

  constructor(rules: readonly Rule[], logger: Logger) {
    this.#blockRules = rules.filter(isBlockRule);
    this.#articleRules = rules.filter(isArticleRule);
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

  /** Findings of the rules that need the whole article, by index of the block they stand in. */
  inArticle(article: Article): ReadonlyMap<number, RuleDraft[]> {
    const concerned = new Map<ArticleRule, number[]>(this.#articleRules.map((rule) => [rule, []]));
    article.blocks.forEach(({ layers }, index) => {
      for (const rule of this.#resultOf(layers).concerned) concerned.get(rule)?.push(index);
    });
    const byBlock = new Map<number, RuleDraft[]>();
    for (const [rule, blocks] of concerned) {
      if (blocks.length === 0) continue;
      for (const draft of this.#guarded(rule, () => rule.checkArticle(article, blocks)) ?? []) {
        const list = byBlock.get(draft.block);
        if (list) list.push({ rule, draft });
        else byBlock.set(draft.block, [{ rule, draft }]);
      }
    }
    return byBlock;
  }

  #resultOf(layers: BlockLayers): BlockResult {
    let result = this.#ofBlock.get(layers);
    if (!result) {
      const drafts = this.#blockRules.flatMap((rule) =>
        (this.#guarded(rule, () => rule.check(layers)) ?? []).map((draft) => ({ rule, draft })),
      );
      drafts.sort((a, b) => a.draft.start - b.draft.start || a.draft.end - b.draft.end);
      const concerned = this.#articleRules.filter((rule) => this.#guarded(rule, () => rule.concerns(layers)));
      result = { drafts, concerned };
      this.#ofBlock.set(layers, result);
    }
    return result;
  }

  /** Undefined when the rule failed, now or before. */
  #guarded<Result>(rule: Rule, run: () => Result): Result | undefined {
    if (this.#failed.has(rule)) return undefined;
    try {
      return run();
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
