import { type Level, mildest, type Origin, oneStepMilder, type Settings } from '../config/settings';
import type { RuleId, Severity } from '../contract';
import type { RuleInfo } from './rule';

/** The level of a rule under some settings, and where it was set. */
export interface RuleLevel {
  level: Level;
  origin: Origin;
}

export function levelOf(rule: RuleInfo, settings: Settings): RuleLevel {
  const configured = configuredLevel(rule, settings);
  const cap = settings.caps.get(rule.id);
  if (cap === undefined || mildest(cap, configured.level) === configured.level) return configured;
  return { level: cap, origin: 'front matter' };
}

function configuredLevel(rule: RuleInfo, settings: Settings): RuleLevel {
  const set = settings.levels.get(rule.id);
  if (set) return { level: permitted(rule, set.level), origin: set.origin };
  if (rule.optIn) return { level: 'off', origin: 'default' };
  if (settings.profile === 'writer' && rule.writer) return { level: rule.writer, origin: 'profile' };
  if (settings.history && HISTORY.has(rule.id)) return { level: 'off', origin: 'settings' };
  const isOpinion = settings.opinion && OPINION.has(rule.id);
  return isOpinion ? { level: 'hint', origin: 'settings' } : { level: rule.severity, origin: 'default' };
}

/** In opinion pieces the author's own inferences are what the reader came for. */
const OPINION: ReadonlySet<RuleId> = new Set<RuleId>(['claim/author-speculation']);

/** Primary sources of history are old by nature. */
const HISTORY: ReadonlySet<RuleId> = new Set<RuleId>(['sourcing/stale-citation']);

/** Wording is never an error: only what a machine can decide may be one. */
const permitted = (rule: RuleInfo, level: Level): Level => (level === 'error' && !rule.decidable ? 'warning' : level);

/**
 * Severity of one finding: the rule's level, capped by the grade that the rule gave this finding, one step milder
 * where the words are quoted. Undefined when it is not to be shown.
 */
export function severityOf(
  { level }: RuleLevel,
  graded: Severity | undefined,
  quoted: boolean,
  settings: Settings,
): Severity | undefined {
  if (level === 'off') return undefined;
  if (quoted && settings.quotes === 'ignore') return undefined;
  const severity = graded === undefined ? level : mildest(level, graded);
  return quoted && settings.quotes === 'attribute' ? oneStepMilder(severity) : severity;
}
