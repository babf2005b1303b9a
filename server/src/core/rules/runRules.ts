import type { Article, PlacedBlock } from '../article';
import { BlockSelection } from '../blockSelection';
import type { Logger } from '../ports';
import type { ArticleRule, BlockLayers, BlockRule, Draft, Rule } from './rule';

/** What a rule found in a block. */
export interface RuleDraft {
  rule: Rule;
  draft: Draft;
}

/** What article rules found, by the block it stands in. */
export type ArticleFindings = ReadonlyMap<PlacedBlock, readonly RuleDraft[]>;

interface PlacedFinding {
  placed: PlacedBlock;
  found: RuleDraft;
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
  readonly #concerned = new BlockSelection((layers) => this.#resultOf(layers).concerned.length > 0);
  readonly #furthestReach: number;
  #neighbourhoods = new WeakMap<PlacedBlock, Map<ArticleRule, readonly PlacedFinding[]>>();
  /** Revision of the article that the neighbourhoods are of. */
  #revision = -1;
  #labelsRevision = -1;
  readonly #before = new WeakMap<PlacedBlock, readonly RuleDraft[]>();
  readonly #failed = new Set<Rule>();
  readonly #logged = new Set<Rule>();

  constructor(rules: readonly Rule[], logger: Logger) {
    this.#blockRules = rules.filter(isBlockRule);
    this.#articleRules = rules.filter(isArticleRule);
    this.#furthestReach = Math.max(0, ...this.#articleRules.map(({ reach = 0 }) => reach));
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
  inArticle(article: Article): ArticleFindings {
    this.#forgetNear(article);
    const byBlock = new Map<PlacedBlock, RuleDraft[]>();
    const put = ({ placed, found }: PlacedFinding) => listIn(byBlock, placed).push(found);
    const concerned = new Map<ArticleRule, PlacedBlock[]>();
    for (const placed of this.#concerned.of(article)) {
      for (const rule of this.#resultOf(placed.layers).concerned) {
        if (rule.reach === undefined) listIn(concerned, rule).push(placed);
        else for (const each of this.#near(article, rule, placed)) put(each);
      }
    }
    for (const [rule, blocks] of concerned)
      for (const each of this.#look(article, rule, blocks)) put(this.#known(each));
    return byBlock;
  }

  /** What a rule of limited reach says of one block: kept until a block around it changes, or what is defined. */
  #near(article: Article, rule: ArticleRule, centre: PlacedBlock): readonly PlacedFinding[] {
    const known = mapIn(this.#neighbourhoods, centre);
    let found = known.get(rule);
    if (!found) {
      found = this.#look(article, rule, [centre]);
      known.set(rule, found);
    }
    return found;
  }

  /** An edit changes what stands around the blocks beside it. */
  #forgetNear({ blocks, revision, labelsRevision, change }: Article): void {
    if (revision === this.#revision) return;
    if (change && this.#revision === revision - 1 && labelsRevision === this.#labelsRevision) {
      const from = Math.max(0, change.at - this.#furthestReach);
      const to = change.at + change.inserted + this.#furthestReach;
      for (const placed of blocks.slice(from, to)) this.#neighbourhoods.delete(placed);
    } else this.#neighbourhoods = new WeakMap();
    this.#revision = revision;
    this.#labelsRevision = labelsRevision;
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

function listIn<Key, Item>(lists: Map<Key, Item[]>, key: Key): Item[] {
  let list = lists.get(key);
  if (!list) {
    list = [];
    lists.set(key, list);
  }
  return list;
}

function mapIn<Key extends object, Inner, Value>(maps: WeakMap<Key, Map<Inner, Value>>, key: Key): Map<Inner, Value> {
  let map = maps.get(key);
  if (!map) {
    map = new Map();
    maps.set(key, map);
  }
  return map;
}
