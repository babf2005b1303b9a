import type { RuleId } from '../../contract';
import type { Site } from '../site';

/** The rule that the words serve; `last` where the cue reaches beyond the phrase (half-open token index). */
export type Verdict = RuleId | { rule: RuleId; last: number } | null;

/**
 * Decides whether a phrase is a cue where it stands: the rule that it serves there, or null when it is one of its
 * look-alikes. `rule` is the one that the cue table gives.
 */
export type Reader = (site: Site, rule: RuleId) => Verdict;
