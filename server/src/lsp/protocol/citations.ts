import type {
  CitationsArrangement,
  CitationsFilter,
  CitationsGrouping,
  CitationsOrder,
  ExportFormat,
} from '../../core/analysis';
import type { TreeNode } from './article';

/** The Citations view. */

export type { CitationsFilter, CitationsGrouping, CitationsOrder, ExportFormat };

export interface CitationsParams extends CitationsArrangement {
  uri: string;
}

export interface CitationsResult {
  /** `off` when the file is no article (see `sourceCritic.files`), so that the view can say why it is empty. */
  state: 'ready' | 'off';
  nodes: TreeNode[];
}

export interface ExportCitationsParams {
  uri: string;
  format: ExportFormat;
  /** Keys of sources (`TreeNode.source`); all of them when absent. */
  keys?: string[];
}

export interface ExportCitationsResult {
  text: string;
}

/** client → server */
export const exportCitationsRequest = 'sourceCritic/exportCitations';

/** client → server */
export const citationsRequest = 'sourceCritic/citations';
