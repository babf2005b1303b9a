import type { Article } from '../article';
import { type BlockVoice, voiceOf } from '../attribution/voice';
import type { Settings } from '../config/settings';
import type { Severity } from '../contract';
import { type Directive, suppresses } from '../markdown/directives';
import { levelOf, type RuleLevel, severityOf } from '../rules/levels';
import type { Rule } from '../rules/rule';
import type { RuleDraft, RuleRunner } from '../rules/runRules';
import { readSuppressions } from './suppressions';

/** A finding that is to be shown, before it gets absolute offsets and ids. */
export interface ShownDraft extends RuleDraft {
  /** Index of its block. */
  block: number;
  severity: Severity;
  level: RuleLevel;
  voice: BlockVoice;
}

/** Everything the rules report in an article under some settings, in document order; suppressed ones are left out. */
export function collectFindings(article: Article, runner: RuleRunner, settings: Settings): ShownDraft[] {
  const shown: ShownDraft[] = [];
  const ofArticle = runner.inArticle(article);
  const suppressions = readSuppressions(article.blocks);
  const levels = new Map<Rule, RuleLevel>();
  const ignored = new Set(settings.cues.ignore.map((cue) => cue.toLowerCase()));
  article.blocks.forEach(({ layers }, block) => {
    const extra = ofArticle.get(block);
    const own = runner.inBlock(layers);
    const drafts = extra ? inOrder([...own, ...extra]) : own;
    const directives = suppressions.at(block);
    for (const { rule, draft } of drafts) {
      const level = levels.get(rule) ?? levelOf(rule, settings);
      levels.set(rule, level);
      const voice = voiceOf(layers, draft);
      const severity = severityOf(level, draft.severity, voice.quoted && !draft.ignoresQuotes, settings);
      if (severity === undefined || isIgnored(layers.reading.prose, draft, ignored)) continue;
      if (directives.length > 0 && isSuppressed(directives, rule, layers.block.source, draft)) continue;
      shown.push({ rule, draft, block, severity, level, voice });
    }
  });
  return shown;
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
