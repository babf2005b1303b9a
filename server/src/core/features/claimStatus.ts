import type { Claim, ClaimStatus } from '../contract';

/** A claim that somebody still has to look at: nothing in it is settled, and something about it was flagged. */
export const isOpen = ({ status, kinds, decided }: Claim): boolean =>
  OPEN.has(status) && !decided?.checked && (status !== 'unverified' || kinds.length > 0);

/** Has somebody looked at it? A status other than unverified says so, and so does a tick. */
export const isChecked = ({ status, decided }: Claim): boolean =>
  decided !== undefined && (decided.checked === true || (status !== 'unverified' && status !== 'in check'));

const OPEN: ReadonlySet<ClaimStatus> = new Set<ClaimStatus>(['unverified', 'in check', 'disputed', 'open question']);

/** Names of groups by status, what to look at first before the rest. */
export const STATUS_TITLES: Readonly<Record<ClaimStatus, string>> = {
  contradicted: 'Contradicted',
  disputed: 'Disputed',
  'in check': 'In check',
  unverified: 'Unverified',
  'open question': 'Open questions',
  'cannot be verified': 'Cannot be verified',
  withdrawn: 'Withdrawn',
  confirmed: 'Confirmed',
};
