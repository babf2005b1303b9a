import type { PlacedClaim } from '../../project/ledgerPlaces';
import type { TreeNode } from './treeNode';

/** Prefix of the id of an orphan's row; the claim's id in the ledger follows. */
export const ORPHAN_ID = 'orphan:';

/**
 * Claims of the ledger that the article no longer shows where it can be told: their words were changed or deleted, or
 * stand in several places alike. Somebody has to say where they belong; none is moved by itself.
 */
export function orphansTree<Range>(orphans: readonly PlacedClaim[]): TreeNode<Range>[] {
  if (orphans.length === 0) return [];
  return [
    {
      id: 'section:orphans',
      label: 'Lost their place',
      description: String(orphans.length),
      kind: 'section',
      accessibilityLabel: `Lost their place, ${orphans.length}`,
      children: orphans.map(({ entry, anchored }) => {
        const why = anchored.kind === 'ambiguous' ? `fits ${anchored.spans.length} places` : 'words not found';
        return {
          id: `${ORPHAN_ID}${entry.claim}`,
          label: entry.quote,
          description: `${entry.status} · ${why}`,
          tooltip: `${entry.quote}\n${entry.status}, ${entry.at.slice(0, 10)}\nSelect where it stands now and choose “Place Claim at Selection”; with nothing selected, a place is proposed.`,
          kind: 'orphan',
          accessibilityLabel: `${entry.quote}, ${entry.status}, ${why}`,
          copy: entry.quote,
          children: [],
        };
      }),
    },
  ];
}
