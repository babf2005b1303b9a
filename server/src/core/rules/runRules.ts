import type { Article } from '../article';
import type { Logger } from '../ports';
import type { ArticleDraft, ArticleRule, BlockLayers, BlockRule, Draft, Rule } from './rule';

/** What a rule found in a block. */
export interface RuleDraft {
  rule: Rule;
  draft: Draft | ArticleDraft;
}

export const isBlockRule = (rule: Rule): rule is BlockRule => 'check' in rule;
const isArticleRule = (rule: Rule): rule is ArticleRule => 'checkArticle' in rule;

/**
 * Runs rules over an article. What a block rule found is kept with the block, which stays the same object until its
 * text changes. A rule that throws is logged once and silent until the article changes.
 */
export class RuleRunner {
  readonly #blockRules: readonly BlockRule[];
  readonly #articleRules: readonly ArticleRule[];
  readonly #logger: Logger;
  readonly #ofBlock = new WeakMap<BlockLayers, RuleDraft[]>();
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
    let drafts = this.#ofBlock.get(layers);
    if (!drafts) {
      drafts = this.#blockRules.flatMap((rule) => this.#guarded(rule, () => rule.check(layers)));
      drafts.sort((a, b) => a.draft.start - b.draft.start || a.draft.end - b.draft.end);
      this.#ofBlock.set(layers, drafts);
    }
    return drafts;
  }

  /** Findings of the rules that need the whole article, by index of the block they stand in. */
  inArticle(article: Article): ReadonlyMap<number, RuleDraft[]> {
    const byBlock = new Map<number, RuleDraft[]>();
    for (const rule of this.#articleRules) {
      for (const found of this.#guarded(rule, () => rule.checkArticle(article))) {
        const block = 'block' in found.draft ? found.draft.block : 0;
        const list = byBlock.get(block);
        if (list) list.push(found);
        else byBlock.set(block, [found]);
      }
    }
    return byBlock;
  }

  #guarded<R extends Rule>(rule: R, run: () => (Draft | ArticleDraft)[]): RuleDraft[] {
    if (this.#failed.has(rule)) return [];
    try {
      return run().map((draft) => ({ rule, draft }));
    } catch (error) {
      this.#failed.add(rule);
      if (!this.#logged.has(rule))
        this.#logger.warn(`Rule ${rule.id} failed and is switched off here: ${String(error)}`);
      this.#logged.add(rule);
      return [];
    }
  }
}
