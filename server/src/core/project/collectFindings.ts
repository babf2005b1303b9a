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
  #ofBlock = new WeakMap<PlacedBlock, { extra: readonly RuleDraft[]; shown: readonly ShownDraft[] }>();

  constructor(runner: RuleRunner) {
    this.#runner = runner;
  }

  collect(article: Article, settings: Settings): ShownDraft[] {
    this.#use(settings);
    const shown: ShownDraft[] = [];
    const ofArticle = this.#runner.inArticle(article);
    const suppressions = readSuppressions(article.blocks);
    article.blocks.forEach((placed, index) => {
      const extra = ofArticle.get(placed) ?? NO_DRAFTS;
      const directives = suppressions.at(index);
      const own =
        directives.length > 0
          ? this.#shownIn(placed, settings, extra, directives)
          : this.#remembered(placed, settings, extra);
      for (const each of own) shown.push(each);
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

  #remembered(placed: PlacedBlock, settings: Settings, extra: readonly RuleDraft[]): readonly ShownDraft[] {
    const known = this.#ofBlock.get(placed);
    if (known && known.extra.length === extra.length && known.extra.every((each, at) => each === extra[at]))
      return known.shown;
    const shown = this.#shownIn(placed, settings, extra, []);
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

export function countBySeverity(findings: readonly { severity: Severity }[]): SeverityCounts {
  const counts: SeverityCounts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** At most `most` findings, the worst first to be kept, still in document order. */
export function worstFirst<F extends { severity: Severity }>(findings: readonly F[], most: number): readonly F[] {
  if (findings.length <= most) return findings;
  const counts = countBySeverity(findings);
  const room = new Map<Severity, number>();
  let left = most;
  for (const severity of ORDER) {
    room.set(severity, Math.min(left, counts[severity]));
    left -= Math.min(left, counts[severity]);
  }
  return findings.filter(({ severity }) => {
    const free = room.get(severity) ?? 0;
    room.set(severity, free - 1);
    return free > 0;
  });
}
