import type { Article, PlacedBlock } from '../article';
import type { Related } from '../contract';
import type { Logger } from '../ports';
import type { ArticleRule, BlockLayers, BlockRule, Draft, Rule } from './rule';

/** What a rule found in a block. */
export interface RuleDraft {
  rule: Rule;
  draft: PlacedDraft;
}

/** A draft whose related places know their block, wherever it moves. */
export interface PlacedDraft extends Omit<Draft, 'related'> {
  related?: (Related & { placed?: PlacedBlock })[];
}

/** What a rule found when it looked at one block, and the blocks that decided it. */
interface Neighbourhood {
  around: readonly (PlacedBlock | undefined)[];
  found: { placed: PlacedBlock; found: RuleDraft }[];
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
  readonly #neighbourhoods = new WeakMap<PlacedBlock, Map<ArticleRule, Neighbourhood>>();
  readonly #before = new WeakMap<PlacedBlock, readonly RuleDraft[]>();
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

  /** Findings of the rules that need the whole article, by the block they stand in. */
  inArticle(article: Article): ReadonlyMap<PlacedBlock, RuleDraft[]> {
    const byBlock = new Map<PlacedBlock, RuleDraft[]>();
    const put = ({ placed, found }: Neighbourhood['found'][number]) => {
      const list = byBlock.get(placed);
      if (list) list.push(found);
      else byBlock.set(placed, [found]);
    };
    const concerned = new Map<ArticleRule, number[]>();
    article.blocks.forEach(({ layers }, index) => {
      for (const rule of this.#resultOf(layers).concerned) {
        if (rule.reach !== undefined) for (const each of this.#near(article, rule, index, rule.reach)) put(each);
        else indicesOf(concerned, rule).push(index);
      }
    });
    for (const [rule, blocks] of concerned)
      for (const each of this.#look(article, rule, blocks)) put(this.#known(rule, each));
    return byBlock;
  }

  /** What a rule of limited reach says of one block: kept as long as the blocks around it stay. */
  #near(article: Article, rule: ArticleRule, index: number, reach: number): Neighbourhood['found'] {
    const centre = article.blocks[index];
    if (!centre) return [];
    let known = this.#neighbourhoods.get(centre);
    if (!known) {
      known = new Map();
      this.#neighbourhoods.set(centre, known);
    }
    const before = known.get(rule);
    if (before?.around.every((each, at) => each === article.blocks[index - reach + at])) return before.found;
    const around = Array.from({ length: 2 * reach + 1 }, (_, at) => article.blocks[index - reach + at]);
    const found = this.#look(article, rule, [index]);
    known.set(rule, { around, found });
    return found;
  }

  /** A finding that was there before stays the same object, so that what it led to can be kept. */
  #known(rule: ArticleRule, { placed, found }: Neighbourhood['found'][number]): Neighbourhood['found'][number] {
    const before = this.#before.get(placed) ?? [];
    const same = before.find((each) => each.rule === rule && isSameDraft(each.draft, found.draft));
    if (same) return { placed, found: same };
    this.#before.set(placed, [...before.slice(-MOST_REMEMBERED), found]);
    return { placed, found };
  }

  #look(article: Article, rule: ArticleRule, blocks: readonly number[]): Neighbourhood['found'] {
    return (this.#guarded(rule, () => rule.checkArticle(article, blocks)) ?? []).flatMap(
      ({ block, related, ...draft }) => {
        const placed = article.blocks[block];
        if (!placed) return [];
        const placedRelated = related?.map(({ block: other, ...rest }) => {
          const at = other === undefined ? undefined : article.blocks[other];
          return at ? { ...rest, placed: at } : rest;
        });
        return [{ placed, found: { rule, draft: placedRelated ? { ...draft, related: placedRelated } : draft } }];
      },
    );
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

/** Findings remembered for a block, for rules that anything in the article may decide. */
const MOST_REMEMBERED = 32;

const isSameDraft = (a: PlacedDraft, b: PlacedDraft): boolean =>
  a.start === b.start &&
  a.end === b.end &&
  a.message === b.message &&
  a.severity === b.severity &&
  !a.related &&
  !b.related;

function indicesOf(concerned: Map<ArticleRule, number[]>, rule: ArticleRule): number[] {
  let indices = concerned.get(rule);
  if (!indices) {
    indices = [];
    concerned.set(rule, indices);
  }
  return indices;
}
