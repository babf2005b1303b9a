import type { Article, PlacedBlock } from '../article';
import { type BlockVoice, voiceOf } from '../attribution/voice';
import type { Settings } from '../config/settings';
import type { Severity } from '../contract';
import { type Directive, suppresses } from '../markdown/directives';
import { levelOf, type RuleLevel, severityOf } from '../rules/levels';
import type { BlockLayers, Rule } from '../rules/rule';
import type { RuleDraft, RuleRunner } from '../rules/runRules';
import { readSuppressions } from './suppressions';

/** A finding that is to be shown, before it gets absolute offsets and ids. */
export interface ShownDraft extends RuleDraft {
  placed: PlacedBlock;
  severity: Severity;
  level: RuleLevel;
  voice: BlockVoice;
  /** The rule's message, with the speaker's name where the words are quoted. */
  message: string;
}

/**
 * Collects what the rules report in an article, in document order; suppressed findings are left out. What a block
 * shows is remembered with the block, as long as settings stay the same and nothing but the block itself decides it.
 */
export class FindingsCollector {
  readonly #runner: RuleRunner;
  #settings: Settings | undefined;
  #levels = new Map<Rule, RuleLevel>();
  #ignored: ReadonlySet<string> = new Set();
  #ofBlock = new WeakMap<PlacedBlock, { extra: readonly RuleDraft[]; shown: ShownBlock }>();

  constructor(runner: RuleRunner) {
    this.#runner = runner;
  }

  /** Blocks that show something, in document order. */
  collect(article: Article, settings: Settings): ShownBlock[] {
    this.#use(settings);
    const shown: ShownBlock[] = [];
    const ofArticle = this.#runner.inArticle(article);
    const suppressions = readSuppressions(article.blocks);
    article.blocks.forEach((placed, index) => {
      const extra = ofArticle.get(placed) ?? NO_DRAFTS;
      const directives = suppressions.at(index);
      const own =
        directives.length > 0
          ? counted(this.#shownIn(placed, settings, extra, directives))
          : this.#remembered(placed, settings, extra);
      if (own.drafts.length > 0) shown.push(own);
    });
    return shown;
  }

  #use(settings: Settings): void {
    if (settings === this.#settings) return;
    this.#settings = settings;
    this.#levels = new Map();
    this.#ignored = new Set(settings.cues.ignore.map((cue) => cue.toLowerCase()));
    this.#ofBlock = new WeakMap();
  }

  #remembered(placed: PlacedBlock, settings: Settings, extra: readonly RuleDraft[]): ShownBlock {
    const known = this.#ofBlock.get(placed);
    if (known && known.extra.length === extra.length && known.extra.every((each, at) => each === extra[at]))
      return known.shown;
    const shown = counted(this.#shownIn(placed, settings, extra, []));
    this.#ofBlock.set(placed, { extra, shown });
    return shown;
  }

  #shownIn(
    placed: PlacedBlock,
    settings: Settings,
    extra: readonly RuleDraft[],
    directives: readonly Directive[],
  ): ShownDraft[] {
    const { layers } = placed;
    const own = this.#runner.inBlock(layers);
    return (extra.length > 0 ? inOrder([...own, ...extra]) : own).flatMap(({ rule, draft }) => {
      const level = this.#levels.get(rule) ?? levelOf(rule, settings);
      this.#levels.set(rule, level);
      const voice = voiceOf(layers, draft);
      const severity = severityOf(level, draft.severity, voice.quoted && !draft.ignoresQuotes, settings);
      if (severity === undefined || isIgnored(layers.reading.prose, draft, this.#ignored)) return [];
      if (isSuppressed(directives, rule, layers.block.source, draft)) return [];
      const message = draft.ignoresQuotes ? draft.message : draft.message + saidBy(layers, voice);
      return [{ rule, draft, placed, severity, level, voice, message }];
    });
  }
}

const NO_DRAFTS: readonly RuleDraft[] = [];

/** Quoted doubt is the speaker's: say whose, in the words of the text. */
function saidBy({ attributions, mentions }: BlockLayers, { who, attribution }: BlockVoice): string {
  const source = who === 'speaker' && attribution !== undefined ? attributions[attribution]?.sourceMention : undefined;
  const speaker = source === undefined ? undefined : mentions[source];
  return speaker && speaker.form !== 'pronoun' ? ` Said by ${speaker.text}.` : '';
}

const inOrder = (drafts: RuleDraft[]): RuleDraft[] =>
  drafts.sort((a, b) => a.draft.start - b.draft.start || a.draft.end - b.draft.end);

function isIgnored(prose: string, { cue, start, end }: RuleDraft['draft'], ignored: ReadonlySet<string>): boolean {
  if (ignored.size === 0) return false;
  return ignored.has(prose.slice(cue?.start ?? start, cue?.end ?? end).toLowerCase());
}

const isSuppressed = (
  directives: readonly Directive[],
  rule: Rule,
  source: string,
  span: RuleDraft['draft'],
): boolean =>
  directives.some((directive) => suppresses(directive, rule.id, source.slice(span.start, span.end), source));

const ORDER: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

export type SeverityCounts = Record<Severity, number>;

/** What one block shows, counted once. */
export interface ShownBlock {
  drafts: readonly ShownDraft[];
  counts: SeverityCounts;
}

function counted(drafts: readonly ShownDraft[]): ShownBlock {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of drafts) counts[severity]++;
  return { drafts, counts };
}

export function countBySeverity(blocks: readonly ShownBlock[]): SeverityCounts {
  const sum = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { counts } of blocks) for (const severity of ORDER) sum[severity] += counts[severity];
  return sum;
}

/** At most `most` findings, the worst first to be kept, still in document order. */
export function worstFirst(blocks: readonly ShownBlock[], counts: SeverityCounts, most: number): ShownDraft[] {
  const room = { error: 0, warning: 0, information: 0, hint: 0 };
  let left = most;
  for (const severity of ORDER) {
    room[severity] = Math.min(left, counts[severity]);
    left -= room[severity];
  }
  const kept: ShownDraft[] = [];
  for (const { drafts, counts: own } of blocks) {
    if (!ORDER.some((severity) => own[severity] > 0 && room[severity] > 0)) continue;
    for (const draft of drafts) if (room[draft.severity]-- > 0) kept.push(draft);
  }
  return kept;
}
