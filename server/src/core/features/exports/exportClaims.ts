import type { Analysis } from '../../contract';
import { claimReviews } from './claimReviews';
import { claimTable } from './claimTable';
import { exportSource } from './exportSource';
import { report } from './report';
import { webAnnotations } from './webAnnotations';

/** What claims can be written out as. */
export type ClaimFormat = 'markdown' | 'csv' | 'web-annotation' | 'claim-review';

/** The claims of an article for others to read; `file` is its name. Private notes are not part of any of these. */
export function exportClaims(analysis: Analysis, text: string, file: string, format: ClaimFormat): string {
  if (format === 'markdown') return report(analysis, text, file);
  if (format === 'csv') return claimTable(analysis, text);
  const source = exportSource(text, file);
  const data = (format === 'web-annotation' ? webAnnotations : claimReviews)(analysis, text, source);
  return `${JSON.stringify(data, null, 2)}\n`;
}
