import type { Severity } from '../../core/analysis';

/** *Check All Articles*. */

/** How far *Check All Articles* has come. */
export interface CheckProgress {
  /** Reading what the articles say of each other comes first. */
  step: 'reading' | 'checking';
  done: number;
  total: number;
}

/** server → client, while a `checkAllRequest` is answered. */
export const checkProgress = 'sourceCritic/checkProgress';

export interface CheckAllResult {
  articles: number;
  counts: Record<Severity, number>;
}

/**
 * client → server: looks at every article of the workspace. Findings in files that are not open come as published
 * diagnostics.
 */
export const checkAllRequest = 'sourceCritic/checkAll';

/** client → server: takes back what `checkAllRequest` has published. */
export const clearCheckedRequest = 'sourceCritic/clearChecked';
