import type { LinkCheck } from '../../core/analysis';

/** Checking links: the client asks the network, and only when somebody says so; the server knows the article. */

export type { LinkCheck };

export interface LinksParams {
  uri: string;
}

export interface LinksResult {
  /** Addresses on the web that the article names, each once. */
  urls: string[];
}

export interface LinksCheckedParams {
  uri: string;
  /** Day on which they were checked, in ISO 8601; empty results forget what was known. */
  day: string;
  checks: LinkCheck[];
}

/** client → server */
export const linksRequest = 'sourceCritic/links';

/** client → server */
export const linksChecked = 'sourceCritic/linksChecked';
