import type {
  CitationsArrangement,
  CitationsFilter,
  CitationsGrouping,
  CitationsOrder,
  ExportFormat,
  KeptCopy,
  OriginChange,
  OriginSubject,
} from '../../core/analysis';
import type { PlainRange } from './article';
import type { RowsParams } from './rows';

/** The Citations view. */

export type { CitationsFilter, CitationsGrouping, CitationsOrder, ExportFormat, KeptCopy, OriginSubject };

export interface CitationsParams extends CitationsArrangement, RowsParams {
  uri: string;
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

/** client → server: gives a `RowsAnswer`. */
export const citationsRequest = 'sourceCritic/citations';

/** Where citations of an article stand. */
export interface CitedPlaces {
  uri: string;
  ranges: PlainRange[];
}

export interface OriginParams extends CitedPlaces {
  about: OriginSubject;
}

/** Command of the client: marks the citations at `CitedPlaces` (first argument) as of one origin, named by the third. */
export const MARK_SAME_ORIGIN = 'sourceCritic.citations.markSameOrigin';

/** client → server: `{ uri }` gives the names of the actors that citations of an article have something from. */
export const citedActorsRequest = 'sourceCritic/citedActors';

/** Lines for the file of origins, which the client completes and writes; or why there are none, in plain words. */
export type OriginResult = ({ sideFile: string } & OriginChange) | { problem: string };

/** client → server */
export const originRequest = 'sourceCritic/origin';
